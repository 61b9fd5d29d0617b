import type { OutboundAnswer } from '#platform/outbound';
import { parseBody } from '../domain/ats-format.js';
import { type Reading, retryAfterOf, troubleOf } from '../domain/read-trouble.js';

/** Reads a JSON answer with `read`, which makes `null` of what it cannot read. */
export function readJson<T>(answer: OutboundAnswer, read: (body: unknown) => T | null): Reading<T> {
  if (answer.kind === 'failed') return { kind: 'failed', trouble: answer.why, retryAfter: null };
  if (answer.status !== 200)
    return {
      kind: 'failed',
      trouble: troubleOf(answer.status),
      retryAfter: retryAfterOf(answer.retryAfter, new Date()),
    };
  const parsed = parseBody(answer.body);
  const value = parsed.ok ? read(parsed.body) : null;
  return value === null
    ? { kind: 'failed', trouble: 'malformed', retryAfter: null }
    : { kind: 'read', value };
}

import { Webhook } from 'standardwebhooks';
import { type BodyField, readFields } from './body-field.js';
import { longestWord, type Standing, standingsOf, type StandingStatus } from './standing.js';

/** So many ids fit in one request. */
export const mostStandardIds = 100;

/**
 * Our generic read-back, for every ATS that has no adapter: a POST to an address of the organization, signed by Standard Webhooks 1.0.0 with a secret of its own, so
 * that whoever answers can verify who asks with a library of theirs. docs/read-back.md describes it for them.
 *
 * ```
 * { "type": "applications.read", "timestamp": "2026-03-02T09:30:00.000Z", "data": { "applicationIds": ["a-1", "a-2"] } }
 * ```
 *
 * @param id of this question
 * @param machineNow senders of webhooks go by the machine's clock, and so do those who verify
 */
export function readRequest(
  url: string,
  secret: string,
  ids: readonly string[],
  { id, machineNow }: { readonly id: string; readonly machineNow: Date },
) {
  const body = JSON.stringify({
    type: 'applications.read',
    timestamp: machineNow.toISOString(),
    data: { applicationIds: ids },
  });
  return {
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(machineNow.getTime() / 1_000)),
      'webhook-signature': new Webhook(secret).sign(id, machineNow, body),
    },
    body,
  } as const;
}

/**
 * Reads the answer: `{ "applications": [{ "id": "a-1", "status": "rejected", "since": "2026-03-02T09:29:58Z" }] }`.
 *
 * @returns a standing for each id; `null` when the answer cannot be read, or says two things about one application
 */
export function readAnswer(body: unknown, ids: readonly string[]): Standing[] | null {
  const read = readFields(body, (root) => {
    const applications = root.at('applications');
    return applications.isList ? applications.items().map(readStanding) : null;
  });
  if (!read.ok || !read.value) return null;
  const isTwice = new Set(read.value.map(({ applicationId }) => applicationId)).size < read.value.length;
  return isTwice ? null : standingsOf(ids, read.value);
}

const statuses: ReadonlySet<string> = new Set<StandingStatus>([
  'active',
  'rejected',
  'withdrawn',
  'hired',
  'deleted',
]);

function readStanding(application: BodyField): Standing {
  const word = application.at('status').words();
  const status = statuses.has(word) ? (word as StandingStatus) : 'other';
  return {
    applicationId: application.at('id').id(),
    status,
    word: status === 'other' ? word.slice(0, longestWord) : null,
    since: application.at('since').optional((field) => field.moment()),
  };
}

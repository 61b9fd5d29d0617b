import { createHash } from 'node:crypto';
import { type CheckPolicy, noPolicy } from './check/policy.js';
import type { Letter, LetterContext } from './letter.js';

/** Changes whenever a rule may judge a letter differently, so that stored checks are made again. */
export const rulesVersion = '2026-12-01.3';

/** JSON with sorted keys and without absent ones, in the manner of RFC 8785: equal values give equal text. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item: unknown) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

/**
 * Identifies a letter together with what is known and the rules that judged it: while it is unchanged, a stored check holds.
 * @returns SHA-256 over canonical JSON, in lower-case hexadecimal
 */
export function letterFingerprint(
  letter: Letter,
  context: LetterContext,
  policy: CheckPolicy = noPolicy,
): string {
  return createHash('sha256').update(canonicalJson({ rulesVersion, letter, context, policy })).digest('hex');
}

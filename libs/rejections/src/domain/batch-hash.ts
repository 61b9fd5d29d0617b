import { createHash } from 'node:crypto';

/** What an approval of a batch says yes to, of one letter. */
export interface FrozenLetter {
  readonly rejectionId: string;
  readonly letterId: string;
  readonly letterVersion: number;
  readonly wordsHash: string;
}

/**
 * Identifies the words of a letter. `batches/frozen-letters.ts` says the same in SQL; a subject has no line break, so the two cannot be shifted.
 *
 * @returns SHA-256 in lower-case hexadecimal
 */
export function wordsHash({ subject, body }: { readonly subject: string; readonly body: string }): string {
  return createHash('sha256').update(`${subject}\n${body}`).digest('hex');
}

/**
 * Identifies a frozen set of letters, in their order.
 *
 * @returns SHA-256 in lower-case hexadecimal
 */
export function batchHash(letters: readonly FrozenLetter[]): string {
  const hash = createHash('sha256');
  for (const { rejectionId, letterId, letterVersion, wordsHash: words } of letters)
    hash.update(`${rejectionId} ${letterId} ${letterVersion} ${words}\n`);
  return hash.digest('hex');
}

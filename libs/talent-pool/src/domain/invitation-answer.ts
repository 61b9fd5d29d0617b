export type InvitationAnswer = 'accepted' | 'declined';

/**
 * What a reply says to an invitation, read off its intents (docs/taxonomy.md). Both or neither is no answer: a person reads it.
 *
 * @returns `null` when a person must decide
 */
export function answerIn(intents: readonly string[]): InvitationAnswer | null {
  const yes = intents.includes('accepts_outreach');
  const no = intents.includes('declines_outreach');
  if (yes === no) return null;
  return yes ? 'accepted' : 'declined';
}

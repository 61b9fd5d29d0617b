import type { StreamPause } from './stream-pauses-query';

/** The streams of mail as one speaks of them; `are` goes with the name. */
export const streamWords: Readonly<
  Record<StreamPause['stream'], { readonly name: string; readonly are: 'are' | 'is' }>
> = {
  outcome: { name: 'Letters and answers to candidates', are: 'are' },
  pool: { name: 'Invitations to silver medalists', are: 'are' },
  internal: { name: 'Mail to colleagues', are: 'is' },
};

export function waitingInWords(waiting: number): string {
  if (waiting === 0) return 'none waits yet';
  return waiting === 1 ? 'one waits' : `${waiting} wait`;
}

import type { Letter } from '#letters';

export interface BatchPauseFacts {
  readonly memberName: string;
  /** The opening that most of the letters are about. */
  readonly role: string;
  /** How many openings they are about. */
  readonly openings: number;
  readonly left: number;
  readonly bounced: number;
  readonly waiting: number;
  /** Where the batch is read, let go or stopped. */
  readonly batchUrl: string;
}

/** Tells who approved a batch that its first letters have left, and that the others wait for a person. It names no candidate. */
export function composeBatchPauseNotice(facts: BatchPauseFacts): Letter {
  const { memberName, role, openings, waiting, batchUrl } = facts;
  const about = openings > 1 ? `${role} and ${counted(openings - 1, 'other opening')}` : role;
  const rest = counted(waiting, 'letter waits', 'letters wait');
  return {
    subject: `${rest} for your look at the first: ${role}`,
    body: [
      `Hello ${memberName},`,
      `${firstLetters(facts)} Of the batch about ${about}, ${rest} until somebody has looked at what came of the first.`,
      `Read them, then let the rest leave, or stop it:\n${batchUrl}`,
    ].join('\n\n'),
  };
}

function firstLetters({ left, bounced }: BatchPauseFacts): string {
  if (left === 0) return 'None of the first letters has left: each of them needs a person.';
  const back = bounced === 0 ? 'none came back so far' : `${bounced} of them came back`;
  return `The first ${counted(left, 'letter has', 'letters have')} left, and ${back}.`;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

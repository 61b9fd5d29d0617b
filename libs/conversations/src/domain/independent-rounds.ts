/** The Message-IDs of a mail: its own, and those that it says it answers. */
export interface MailIds {
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly referenceIds: readonly string[];
}

/**
 * Divides mails, in their order, into rounds in which none repeats or answers another of the same round: what is looked up for a round
 * beforehand is not changed by it.
 */
export function independentRounds<T extends MailIds>(mails: readonly T[]): T[][] {
  const rounds: T[][] = [];
  let ids = new Set<string>();
  for (const mail of mails) {
    const named = [mail.messageId, mail.inReplyTo, ...mail.referenceIds];
    const round = rounds.at(-1);
    if (round && !named.some((id) => id !== null && ids.has(id))) {
      round.push(mail);
    } else {
      rounds.push([mail]);
      ids = new Set();
    }
    if (mail.messageId !== null) ids.add(mail.messageId);
  }
  return rounds;
}

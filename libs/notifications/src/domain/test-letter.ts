import type { Letter, RejectionFacts } from '#letters';

/** How many test letters a member may send themselves within an hour. */
export const testLettersAnHour = 5;
export const hour = 3_600_000;

/** Somebody who does not exist, and got as far as an interview. */
export function sampleRejection(sender: RejectionFacts['sender'], company: string): RejectionFacts {
  return {
    candidate: { firstName: 'Robin', provenance: 'typed' },
    role: 'Lighthouse Keeper',
    company,
    sender,
    stage: 'interview',
    interviews: 2,
    effort: ['the night-watch exercise'],
    personalSentence: 'The way you talked about fog stayed with all of us.',
    backing: { talentPool: false, feedbackOffered: true, callOffered: false },
  };
}

/** The letter, marked so that nobody takes it for a real one, whatever they read first. */
export function markedAsTest({ subject, body }: Letter): Letter {
  return {
    subject: `[Test] ${subject}`,
    body: `This is a test letter that you sent to yourself from Regards. Robin does not exist, and nobody was rejected.\n\n${body}`,
  };
}

/**
 * When the next test letter may be sent.
 *
 * @param sent when the newest were, the newest first
 * @returns null when it may be sent now
 */
export function nextTestLetterAt(sent: readonly Date[], now: Date): Date | null {
  const oldest = sent[testLettersAnHour - 1];
  const next = oldest && new Date(oldest.getTime() + hour);
  return next && next > now ? next : null;
}

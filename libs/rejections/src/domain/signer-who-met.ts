import type { Stage } from '#letters';

const metAt: readonly Stage[] = ['interview', 'onsite', 'final'];

/**
 * Who signs once somebody has said a sentence about the candidate: the opening's hiring manager where it was them, for then it is on record that
 * they met; else whoever signs so far. An ATS does not tell us who interviewed, and nobody is assumed to have.
 *
 * @param said.by the member who says the sentence
 */
export function signerWhoMet(said: {
  readonly stage: Stage;
  readonly by: string;
  readonly hiringManagerId: string | null;
  readonly signerId: string;
}): string {
  return metAt.includes(said.stage) && said.by === said.hiringManagerId ? said.by : said.signerId;
}

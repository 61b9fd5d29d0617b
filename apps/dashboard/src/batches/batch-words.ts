import { timeThere } from '../letters/departure-words';
import type { Batch, BatchRow, Outcome } from './queries';

/** "1 letter", "230 letters". */
export function lettersInWords(count: number): string {
  return count === 1 ? '1 letter' : `${count.toLocaleString()} letters`;
}

/** Where a batch stands, in a few words. */
export const statusWords: Readonly<Record<BatchRow['status'], string>> = {
  frozen: 'To read and approve',
  awaiting_second: 'Waits for a second person',
  approving: 'Being approved',
  canary: 'The first few leave',
  paused: 'Paused after the first few',
  leaving: 'Leaving',
  stopped: 'Stopped',
  finished: 'All have left',
  withdrawn: 'Back to drafts',
  discarded: 'Discarded',
};

/** Those that stand until a person acts. */
export const waitsForPerson: ReadonlySet<BatchRow['status']> = new Set([
  'frozen',
  'awaiting_second',
  'paused',
  'stopped',
]);

/** What became of a letter, in a few words. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  drafted: 'Not approved yet',
  waiting: 'Waits for its hour',
  held: 'Held',
  sending: 'On its way',
  left: 'Left',
  bounced: 'Came back',
  failed: 'Not delivered',
  ended: 'Ended unsent',
  left_out: 'Left out',
  taken_out: 'Taken out',
  not_approved: 'Not approved',
  back_to_draft: 'Back to draft',
  discarded: 'Draft as before',
};

/** "Product designer", "Product designer and 2 more openings". */
export function openingsInWords({ role, openings }: Pick<BatchRow, 'role' | 'openings'>): string {
  if (openings <= 1) return role;
  return openings === 2 ? `${role} and one more opening` : `${role} and ${openings - 1} more openings`;
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "five", and "12" above ten. */
function inLetters(count: number): string {
  return numbers[count] ?? String(count);
}

/** What an approval leads to: "five leave from Tue 9:00 in Lisbon, the rest waits for you". */
export function afterApproval({ letters, canarySize, firstLeaves }: Batch): string {
  const first = Math.min(canarySize, letters);
  const when = firstLeaves ? ` from ${timeThere(firstLeaves.at, firstLeaves.zone)}` : '';
  if (first === letters) return letters === 1 ? `it leaves${when}` : `they leave${when}`;
  return `${inLetters(first)} ${first === 1 ? 'leaves' : 'leave'}${when}, the rest waits for you`;
}

/** Why two people have to approve, a sentence each. */
export function whySecond({ letters, secondPerson }: Batch): string[] {
  const { reasons, above, usualDay, oldDecisions } = secondPerson;
  const sentences: Readonly<Record<(typeof reasons)[number], string>> = {
    over_limit: `${lettersInWords(letters)} are more than ${above}, from which on two people approve.`,
    unusual_day:
      usualDay === 0
        ? 'Nothing was approved here in the last 30 days, and these are many.'
        : `On no day of the last 30 were more than ${usualDay} approved, and these are over five times as many.`,
    old_decisions: `${oldDecisions} of these people were decided about more than 90 days ago.`,
  };
  return reasons.map((reason) => sentences[reason]);
}

const whyWords: Readonly<Record<string, string>> = {
  'letters.blocking_findings': 'the respect check stops them',
  'letters.warnings_open': 'a warning needs a look first',
  'rejections.personal_sentence_missing': 'a finalist needs a sentence from somebody who met them',
  'rejections.application_not_rejected': 'the decision was taken back',
  'rejections.not_possible_now': 'no draft any more',
  'rejections.in_batch': 'part of another batch',
  'rejections.letter_changed': 'changed since it was read',
  'rejections.batch_stopped': 'the batch was stopped first',
  'rejections.unrejected': 'the decision was taken back',
  'rejections.hired': 'hired after all',
  'rejections.withdrawn': 'withdrew first',
  'rejections.erased': 'their data was erased',
  'rejections.cancelled_by_member': 'a colleague cancelled it',
  'rejections.not_delivered': 'their mail server refused it',
  'rejections.bounced': 'it came back',
};

/** Why a letter is not part of what leaves, in the middle of a sentence. */
export function whyInWords(code: string): string {
  return whyWords[code] ?? code;
}

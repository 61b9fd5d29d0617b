import { whyThen } from '../words/departure';
import { cityOf, dateTime } from '../words/when';
import type { ApplicationFacts, Rejection, RejectionRow } from './queries';

/** Why it did not leave, or ended, in words for who reads a list or a fact. */
const endedReasons: Readonly<Record<string, string>> = {
  'rejections.unrejected': 'The decision was taken back in the ATS.',
  'rejections.hired': 'They were hired after all.',
  'rejections.withdrawn': 'They withdrew first.',
  'rejections.erased': 'Their data was erased.',
  'rejections.cancelled_by_member': 'A colleague cancelled it.',
  'rejections.told_another_way': 'They were told another way.',
  'rejections.not_delivered': 'Their mail server refused it.',
  'rejections.bounced': 'It came back.',
};

export function endedInWords(reason: string | null): string {
  return (reason !== null && endedReasons[reason]) || 'It ended without being sent.';
}

/** A hold in two words, for a list. */
export const shortHolds: Readonly<Record<RejectionRow['holds'][number], string>> = {
  undo_window: 'Undo open',
  send_window: 'Their morning',
  finalist: 'Finalist waits',
  truth_check: 'Look first',
  candidate_wrote: 'Wrote back',
  volume: 'Waits in a batch',
  manual: 'Held back',
};

/** A hold as a heading. */
export const longHolds: Readonly<Record<RejectionRow['holds'][number], string>> = {
  undo_window: 'It can still be taken back',
  send_window: 'It waits for their working hours',
  finalist: 'A finalist may still be asked',
  truth_check: 'Something needs a look first',
  candidate_wrote: 'They wrote to us',
  volume: 'It waits with its batch',
  manual: 'Held by a person',
};

/** "Tue 9:40 in Lisbon". */
export function timeThere(at: string, zone: string): string {
  return `${dateTime(at, zone)} in ${cityOf(zone)}`;
}

/** Why it leaves at its hour; nothing while something holds it, for then its hour decides nothing. */
export function whyOf({ departure, holds, zone }: Rejection): string | undefined {
  const isHeld = (departure?.holds.length ?? 0) > 0 || holds.some(({ releasable }) => releasable);
  return departure && !isHeld ? whyThen(departure, zone) : undefined;
}

const untilFirstChoice: Readonly<Record<ApplicationFacts['firstChoice'], string>> = {
  none: 'held until somebody has accepted the place',
  pending: 'held until the first choice has accepted',
  accepted: 'held until a person lets it go',
  declined: 'held, because they could be asked next',
};

/** What happens once it is approved: "leaves Tue 9:40 in Lisbon", "held until the first choice has accepted". */
export function afterApproval(
  { departure, zone }: Pick<Rejection, 'departure' | 'zone'>,
  firstChoice: ApplicationFacts['firstChoice'] | undefined,
  isPaused: boolean,
): string {
  if (!departure) return 'it waits';
  const [hold] = departure.holds;
  if (hold?.kind === 'finalist') return untilFirstChoice[firstChoice ?? 'none'];
  if (hold) return 'held until a person has looked';
  if (isPaused) return 'leaves when mail is resumed';
  return `leaves ${timeThere(departure.at, zone)}`;
}

const stages = {
  application: 'applied',
  screen: 'screening talk',
  interview: 'interviewed',
  onsite: 'day on site',
  final: 'final round',
} as const;

/** "final round, 3 interviews". */
export function stageInWords(stage: keyof typeof stages, interviews: number): string {
  if (interviews === 0) return stages[stage];
  const held = interviews === 1 ? '1 interview' : `${interviews} interviews`;
  return stage === 'interview' ? held : `${stages[stage]}, ${held}`;
}

/** Why a second person has to approve a batch. */
export const secondReasons = ['over_limit', 'unusual_day', 'old_decisions'] as const;
export type SecondReason = (typeof secondReasons)[number];

export interface BatchVolume {
  /** How many letters. */
  readonly letters: number;
  /** The organization's: more than this many need a second person. */
  readonly secondPersonAbove: number;
  /** The most letters that were approved on one day of the last {@link usualDays}. */
  readonly usualDay: number;
  /** How many of the letters tell a decision that is older than {@link oldDays}. */
  readonly oldDecisions: number;
}

/** Over how many days the usual day is looked for. */
export const usualDays = 30;
/** From how many letters on a day can be unusual, whatever came before. */
const unusualFrom = 200;
/** How many times the usual day is unusual. */
const unusualTimes = 5;
/** Decisions older than this are history more often than news. */
export const oldDays = 90;
/** So many old decisions may be a backlog that is told at last. */
const oldAllowed = 20;

/**
 * Why this many letters need a second person; none when one is enough. Mass mistakes are large, or reach back: GMO Internet mailed a no
 * to 23,397 people, everybody in its database since 2006.
 */
export function whySecondPerson({
  letters,
  secondPersonAbove,
  usualDay,
  oldDecisions,
}: BatchVolume): SecondReason[] {
  const reasons: SecondReason[] = [];
  if (letters > secondPersonAbove) reasons.push('over_limit');
  if (letters > unusualFrom && letters > unusualTimes * usualDay) reasons.push('unusual_day');
  if (oldDecisions > oldAllowed) reasons.push('old_decisions');
  return reasons;
}

import type { Confirmation } from '#hiring';

/** The holds that are placed, and that a person can release. */
export const placedHoldKinds = ['finalist', 'truth_check', 'candidate_wrote', 'volume', 'manual'] as const;

/** Why an approved rejection does not leave yet. `undo_window` and `send_window` are read off its dates. */
export const holdKinds = ['undo_window', 'send_window', ...placedHoldKinds] as const;
export type HoldKind = (typeof holdKinds)[number];

export interface Hold {
  readonly kind: HoldKind;
  /** One plain sentence for the recruiter. */
  readonly reason: string;
}

/** A hold that was placed. */
export interface PlacedHold extends Hold {
  /** It is about what the ATS says, or that it says nothing. */
  readonly aboutAts: boolean;
  /** When the ATS is asked again by itself; `null` of a hold that a person releases. */
  readonly askedAgainAt: Date | null;
}

/** What is true at this moment, read from our mirror of the ATS. */
export interface Truth {
  readonly applicationStatus: 'active' | 'rejected' | 'withdrawn' | 'hired';
  readonly sameRound: boolean;
  readonly erased: boolean;
  readonly merged: boolean;
  readonly canEmail: boolean;
  readonly hasAddress: boolean;
  readonly otherLiveApplications: number;
  readonly nextInterviewAt: Date | null;
  /** Whether what the letter gives as the reason is still so: that nobody is hired, or that the role was filled. */
  readonly reasonStands: boolean;
}

export interface ReleaseFacts {
  readonly now: Date;
  /** When it leaves as it is planned now; not before `now`. */
  readonly leavesAt: Date;
  readonly truth: Truth;
  readonly openHolds: readonly PlacedHold[];
  /** What the ATS says now; `null` where it cannot be asked, and our mirror decides. */
  readonly confirmation: Confirmation | null;
  /** A member looked in the ATS, and let it go. */
  readonly isVouchedFor: boolean;
}

/** What keeps a rejection that the ATS does not bear out. */
export type Unconfirmed = Exclude<Confirmation, { kind: 'confirmed' }>;

export type ReleaseDecision =
  | { readonly kind: 'leave' }
  | { readonly kind: 'wait'; readonly until: Date }
  | { readonly kind: 'hold'; readonly holds: readonly Hold[] }
  /** Nothing else keeps it: ask the ATS, and if that was done, hold it for this. */
  | { readonly kind: 'unconfirmed'; readonly confirmation: Unconfirmed }
  | { readonly kind: 'supersede'; readonly reason: string };

/**
 * Decides whether an approved rejection may leave now. The order is: is it still true, does anything hold it, is it the hour, does the ATS bear it out. The ATS comes
 * last, so that it is asked only about what would leave.
 */
export function decideRelease(facts: ReleaseFacts): ReleaseDecision {
  const over = noLongerTrue(facts.truth);
  if (over) return { kind: 'supersede', reason: over };
  const doubts = truthHolds(facts.truth, facts.now);
  if (doubts.length > 0) return { kind: 'hold', holds: doubts };
  if (facts.openHolds.some(needsPerson)) return { kind: 'hold', holds: [] };
  if (facts.leavesAt > facts.now) return { kind: 'wait', until: facts.leavesAt };
  const unconfirmed = unconfirmedBy(facts);
  return unconfirmed ? { kind: 'unconfirmed', confirmation: unconfirmed } : { kind: 'leave' };
}

/** Whether a hold stays until a person releases it, or what placed it does: not one that ends when the ATS answers. */
export function needsPerson({
  aboutAts,
  askedAgainAt,
}: Pick<PlacedHold, 'aboutAts' | 'askedAgainAt'>): boolean {
  return !aboutAts || askedAgainAt === null;
}

/** What the ATS says against it, or `null` when nothing does. */
export function unconfirmedBy({
  confirmation,
  isVouchedFor,
}: Pick<ReleaseFacts, 'confirmation' | 'isVouchedFor'>): Unconfirmed | null {
  return confirmation === null || confirmation.kind === 'confirmed' || isVouchedFor ? null : confirmation;
}

const minute = 60_000;

/** The hold of a rejection that the ATS does not bear out although it was asked. */
export function atsHold(confirmation: Unconfirmed, now: Date): PlacedHold {
  const hold = { kind: 'truth_check', aboutAts: true } as const;
  if (confirmation.kind === 'unanswered')
    return { ...hold, reason: confirmation.reason, askedAgainAt: confirmation.askedAgainAt };
  if (confirmation.kind === 'contradicted')
    return { ...hold, reason: confirmation.reason, askedAgainAt: null };
  // The setting changed while it was asked.
  const reason = 'The ATS is asked whether this still stands.';
  return { ...hold, reason, askedAgainAt: new Date(now.getTime() + minute) };
}

/** Why this rejection must never leave, or `null`. */
export function noLongerTrue(truth: Truth): string | null {
  if (!truth.sameRound || truth.applicationStatus === 'active') return 'rejections.unrejected';
  if (truth.applicationStatus === 'hired') return 'rejections.hired';
  if (truth.applicationStatus === 'withdrawn') return 'rejections.withdrawn';
  if (truth.erased) return 'rejections.erased';
  return null;
}

export const mergedDoubt =
  'This person was merged with another candidate in the ATS; look which one to write to.';

export const restoredDoubt =
  'The database was restored from a backup, and this letter may have left after that was taken; look in the log of the mail server.';

/** What a person has to look at before it may leave: nothing, or one hold that says all of it. */
export function truthHolds(truth: Truth, now: Date): Hold[] {
  const doubts = [
    truth.merged && mergedDoubt,
    !truth.canEmail && 'The ATS says that this person must not be mailed; tell them another way.',
    !truth.hasAddress && 'There is no mail address that we may use; add one or tell them another way.',
    truth.otherLiveApplications > 0 &&
      'This person has another application that is still open; let this go when that one is decided.',
    truth.nextInterviewAt !== null &&
      truth.nextInterviewAt > now &&
      'An interview with this person is still planned; let this go when it is over or called off.',
    !truth.reasonStands &&
      'The letter gives a reason that our record of the opening does not bear out any more; take the approval back and choose another.',
  ];
  const reason = doubts.filter((doubt) => doubt !== false).join(' ');
  return reason === '' ? [] : [{ kind: 'truth_check', reason }];
}

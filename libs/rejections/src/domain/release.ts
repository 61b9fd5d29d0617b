import { nextInWindow } from './send-window.js';

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
}

export interface ReleaseFacts {
  readonly now: Date;
  /** Not before this: the undo window and the kind minimum delay. */
  readonly earliest: Date;
  readonly zone: string;
  readonly truth: Truth;
  readonly openHolds: readonly Hold[];
}

export type ReleaseDecision =
  | { readonly kind: 'leave' }
  | { readonly kind: 'wait'; readonly until: Date }
  | { readonly kind: 'hold'; readonly holds: readonly Hold[] }
  | { readonly kind: 'supersede'; readonly reason: string };

/** Decides whether an approved rejection may leave now. The order is: is it still true, does anything hold it, is it the hour. */
export function decideRelease(facts: ReleaseFacts): ReleaseDecision {
  const over = noLongerTrue(facts.truth);
  if (over) return { kind: 'supersede', reason: over };
  const doubts = truthHolds(facts.truth, facts.now);
  if (doubts.length > 0) return { kind: 'hold', holds: doubts };
  if (facts.openHolds.length > 0) return { kind: 'hold', holds: [] };
  const until = nextInWindow(new Date(Math.max(facts.earliest.getTime(), facts.now.getTime())), facts.zone);
  return until > facts.now ? { kind: 'wait', until } : { kind: 'leave' };
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
  ];
  const reason = doubts.filter((doubt) => doubt !== false).join(' ');
  return reason === '' ? [] : [{ kind: 'truth_check', reason }];
}

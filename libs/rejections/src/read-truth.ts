import { type ApplicationFacts, isLiveOpening } from '#hiring';
import { isBacked, type OpeningTruth } from '#letters';
import type { Truth } from './domain/release.js';
import type { Rejection } from './rejection.entity.js';

/** What our mirror of the ATS says now about the person a rejection is for. */
export function truthOf(facts: ApplicationFacts, rejection: Rejection): Truth {
  const { application, candidate } = facts;
  return {
    applicationStatus: application.status,
    sameRound: application.round === rejection.round,
    erased: candidate.erasedAt !== null,
    // A merge takes the application along to the surviving row, so the row that we wrote to is another one now.
    merged: candidate.mergedInto !== null || candidate.id !== rejection.candidateId,
    canEmail: candidate.canEmail,
    hasAddress: candidate.primaryAddress !== null,
    otherLiveApplications: facts.otherLiveApplications,
    nextInterviewAt: application.nextInterviewAt,
    reasonStands: isBacked(rejection.reason, openingTruthOf(facts)),
  };
}

/** Whether somebody is still looked for, and whether somebody was found: what a reason has to agree with. */
export function openingTruthOf({ opening, firstChoice }: ApplicationFacts): OpeningTruth {
  return {
    isLive: isLiveOpening(opening.status),
    isFilled: opening.status === 'filled' || firstChoice === 'accepted',
  };
}

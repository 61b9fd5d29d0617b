import type { ApplicationFacts } from '#hiring';
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
  };
}

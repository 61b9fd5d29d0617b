import { replyReceived } from '#conversations';
import {
  applicationHired,
  applicationRejected,
  applicationUnrejected,
  applicationWithdrawn,
  candidateErased,
  candidateMerged,
  offerAccepted,
  offerDeclined,
  openingClosed,
} from '#hiring';
import { defineJob } from '#platform/queue';

/** The ATS, the API or the dashboard rejected an application: write the first draft. A recruiter may reject hundreds with one click, and the clock ticks in "work". */
export const draftRejection = defineJob('rejections.draft-rejection', {
  queue: 'bulk',
  batch: 20,
  on: [applicationRejected],
});

/** Approved rejections may be due to leave: with the mail, so that a flood of other work does not keep them. */
export const releaseRejection = defineJob<{ subjectId: string }>('rejections.release', {
  queue: 'mail',
  batch: 50,
});

/** After which of the approved rejections to go on; without one, at the first. */
export type ReplanFrom = { readonly afterId: string | null; readonly afterCreatedAt: string | null };

/** The organization changed when letters leave: approved ones that have not left are planned anew, some at a time. */
export const replanDepartures = defineJob<ReplanFrom>('rejections.replan-departures', {
  queue: 'work',
});

/**
 * A decision about an application changed: what is no longer true must not leave, and if it was the first choice, the finalists of
 * that opening are told, or are choices again.
 */
export const followDecision = defineJob<{ applicationId: string }>('rejections.follow-decision', {
  queue: 'work',
  on: [applicationUnrejected, applicationWithdrawn, applicationHired, offerAccepted, offerDeclined],
});

/** Nobody is looked for any more: the finalists need not wait for an offer that nobody will make. */
export const reconsiderWhenClosed = defineJob('rejections.reconsider-when-closed', {
  queue: 'work',
  on: [openingClosed],
});

/** A candidate's mail crosses an approved letter: hold it, so that the letter can answer. */
export const holdWhenCandidateWrites = defineJob('rejections.hold-when-candidate-writes', {
  queue: 'work',
  batch: 50,
  on: [replyReceived],
});

/** Erases the words of the rejections of an erased person; what has not left never leaves. */
export const eraseRejections = defineJob('rejections.erase-rejections', {
  queue: 'work',
  on: [candidateErased],
});

/** Two candidate rows were one person: a person looks to whom the letters that have not left are to go. */
export const holdWhenMerged = defineJob('rejections.hold-when-merged', {
  queue: 'work',
  on: [candidateMerged],
});

/**
 * A batch of approvals may have something to do: approve its letters, look what came of the first few, let the rest leave, make drafts of them
 * again. Its due row stays until there is nothing left to do, so that a batch goes on wherever a worker died.
 */
export const tendBatch = defineJob<{ subjectId: string }>('rejections.tend-batch', { queue: 'bulk' });

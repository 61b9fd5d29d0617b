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

/** The ATS, the API or the dashboard rejected an application: write the first draft. */
export const draftRejection = defineJob('rejections.draft-rejection', {
  queue: 'work',
  on: [applicationRejected],
});

/** An approved rejection may be due to leave. */
export const releaseRejection = defineJob<{ subjectId: string }>('rejections.release', { queue: 'work' });

/** The decision changed: what was not sent must not leave. */
export const supersedeWhenUnrejected = defineJob('rejections.supersede-when-unrejected', {
  queue: 'work',
  on: [applicationUnrejected],
});
export const supersedeWhenWithdrawn = defineJob('rejections.supersede-when-withdrawn', {
  queue: 'work',
  on: [applicationWithdrawn],
});

/** Somebody was hired: their own rejection is over, and the finalists of that opening can be told. */
export const supersedeWhenHired = defineJob('rejections.supersede-when-hired', {
  queue: 'work',
  on: [applicationHired],
});

/** The first choice accepted or declined: the finalists of that opening are told, or are choices again. */
export const reconsiderAfterOffer = defineJob('rejections.reconsider-after-offer', {
  queue: 'work',
  on: [offerAccepted, offerDeclined],
});

/** Nobody is looked for any more: the finalists need not wait for an offer that nobody will make. */
export const reconsiderWhenClosed = defineJob('rejections.reconsider-when-closed', {
  queue: 'work',
  on: [openingClosed],
});

/** A candidate's mail crosses an approved letter: hold it, so that the letter can answer. */
export const holdWhenCandidateWrites = defineJob('rejections.hold-when-candidate-writes', {
  queue: 'work',
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

import { candidateErased, candidateMerged } from '#hiring';
import { defineJob } from '#platform/queue';

/** Due right after a duty's due date; marks it overdue if it is still open. */
export const noteOverdue = defineJob<{ subjectId: string }>('duties.note-overdue', { queue: 'work' });

/** What we owed the merged row we owe the surviving one. */
export const followMerge = defineJob('duties.follow-merge', { queue: 'work', on: [candidateMerged] });

/** Nothing more can be told to somebody who was erased. */
export const forgetCandidate = defineJob('duties.forget-candidate', { queue: 'work', on: [candidateErased] });

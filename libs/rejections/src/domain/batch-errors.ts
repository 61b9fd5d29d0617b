import { DomainError } from '#platform/errors';
import type { BatchStatus } from './batch-states.js';

/** How many letters a batch may have. */
export const LARGEST_BATCH = 10_000;

export const batchErrors = {
  unknown: (id: string) =>
    new DomainError('rejections.batch_unknown', 'not_found', 'There is no such batch.', { id }),
  notPossible: (action: string, status: BatchStatus) =>
    new DomainError(
      'rejections.batch_not_possible_now',
      'conflict',
      `A batch that is ${status} cannot do this: ${action}.`,
      { event: action, status },
    ),
  changed: (hash: string) =>
    new DomainError(
      'rejections.batch_changed',
      'conflict',
      'The batch is not what you read: its letters, or who is in it, changed. Look at it again.',
      { hash },
    ),
  empty: (leftOut: Readonly<Record<string, number>>) =>
    new DomainError(
      'rejections.batch_empty',
      'unprocessable',
      'None of these letters can be approved as they are.',
      { leftOut },
    ),
  tooLarge: () =>
    new DomainError(
      'rejections.batch_too_large',
      'unprocessable',
      `A batch has at most ${LARGEST_BATCH} letters; choose fewer.`,
      { most: LARGEST_BATCH },
    ),
  /** Of a letter that a batch holds: an edit, an approval, a cancellation has to wait. */
  inBatch: (batchId: string) =>
    new DomainError(
      'rejections.in_batch',
      'conflict',
      'This letter is part of a batch; take it out of the batch first.',
      { batchId },
    ),
  notInBatch: (rejectionId: string) =>
    new DomainError('rejections.not_in_batch', 'not_found', 'The batch does not have this letter.', {
      rejectionId,
    }),
  samePerson: () =>
    new DomainError(
      'rejections.same_person',
      'conflict',
      'You have approved this batch; a second person has to read it too.',
    ),
  secondPersonRequired: () =>
    new DomainError(
      'rejections.second_person_required',
      'unprocessable',
      'A batch like this needs two people who may approve, and your organization has no other; add a colleague, or approve fewer.',
    ),
  selectionMissing: () =>
    new DomainError(
      'rejections.selection_missing',
      'invalid',
      'Say which letters: either their ids, or what all of them have in common.',
    ),
  policyChanged: () =>
    new DomainError(
      'rejections.approval_policy_changed',
      'conflict',
      'Somebody else changed these settings since you read them.',
    ),
};

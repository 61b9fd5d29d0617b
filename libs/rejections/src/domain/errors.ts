import { DomainError } from '#platform/errors';
import type { RejectionEvent, RejectionStatus } from './rejection-states.js';

export const rejectionErrors = {
  unknown: (id: string) =>
    new DomainError('rejections.rejection_unknown', 'not_found', 'There is no such rejection.', { id }),
  notPossible: (action: RejectionEvent | 'edit', status: RejectionStatus) =>
    new DomainError(
      'rejections.not_possible_now',
      'conflict',
      `A rejection that is ${status} cannot do this: ${action}.`,
      { event: action, status },
    ),
  personalSentenceMissing: () =>
    new DomainError(
      'rejections.personal_sentence_missing',
      'unprocessable',
      'A finalist gets a sentence from someone who met them, and the letter holds it; add it before approving.',
    ),
  letterChanged: (version: number) =>
    new DomainError('rejections.letter_changed', 'conflict', 'The letter was changed since you read it.', {
      version,
    }),
  letterEditedByHand: () =>
    new DomainError(
      'rejections.letter_edited_by_hand',
      'conflict',
      'The letter was edited by hand; put the sentence into the text first, so that no words are lost.',
    ),
  noSigner: () =>
    new DomainError(
      'rejections.no_signer',
      'unprocessable',
      'Nobody can sign: the organization has no active member.',
    ),
  applicationNotRejected: () =>
    new DomainError(
      'rejections.application_not_rejected',
      'conflict',
      'The application is not rejected, so there is nobody to tell no.',
    ),
  candidateErased: () =>
    new DomainError(
      'rejections.candidate_erased',
      'conflict',
      'The candidate was erased, so there is nobody to tell.',
    ),
  holdNotOpen: (kind: string) =>
    new DomainError('rejections.hold_not_open', 'conflict', 'This hold is not open.', { kind }),
  orderOfApproved: () =>
    new DomainError(
      'rejections.order_of_approved',
      'invalid',
      'Only approved rejections have an hour at which they leave; ask for them, or for the newest.',
    ),
  noAddress: () =>
    new DomainError(
      'rejections.no_address',
      'unprocessable',
      'There is no mail address that the letter could go to; add one or tell them another way.',
    ),
  notBounced: () =>
    new DomainError(
      'rejections.not_bounced',
      'conflict',
      'The letter was delivered and has not come back, so it is not sent twice.',
    ),
};

import { DomainError } from '#platform/errors';
import type { RejectionEvent, RejectionStatus } from './rejection-states.js';

export const rejectionErrors = {
  unknown: (id: string) =>
    new DomainError('rejections.rejection_unknown', 'not_found', 'There is no such rejection.', { id }),
  notPossible: (event: RejectionEvent, status: RejectionStatus) =>
    new DomainError(
      'rejections.not_possible_now',
      'conflict',
      `A rejection that is ${status} cannot do this: ${event}.`,
      { event, status },
    ),
  personalSentenceMissing: () =>
    new DomainError(
      'rejections.personal_sentence_missing',
      'unprocessable',
      'A finalist gets a sentence from someone who met them; add it before approving.',
    ),
  letterChanged: (version: number) =>
    new DomainError('rejections.letter_changed', 'conflict', 'The letter was changed since you read it.', {
      version,
    }),
  letterEditedByHand: () =>
    new DomainError(
      'rejections.letter_edited_by_hand',
      'conflict',
      'The letter was edited by hand; add the sentence in the text, so that no words are lost.',
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
  holdNotOpen: (kind: string) =>
    new DomainError('rejections.hold_not_open', 'conflict', 'This hold is not open.', { kind }),
};

import { DomainError } from '#platform/errors';
import type { RejectionEvent, RejectionStatus } from './rejection-states.js';
import type { Contradiction } from './send-policy.js';

const contradictions: Readonly<Record<Contradiction, string>> = {
  hours: 'The hours must open before they close.',
  friday: 'On Fridays, too, the hours must open before they close, and not close later than on other days.',
  delays: 'The minimum delay must not be longer than the maximum.',
  closed_days: 'A date stands twice among your closed days.',
};

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
  wordsWouldBeLost: (version: number) =>
    new DomainError(
      'rejections.words_would_be_lost',
      'conflict',
      'The letter was edited by hand, and writing it again replaces those words; say that they may go.',
      { version },
    ),
  reasonNotBacked: (reason: string) =>
    new DomainError(
      'rejections.reason_not_backed',
      'unprocessable',
      'Our record of the opening does not bear this reason out, so the letter cannot give it.',
      { reason },
    ),
  reasonSentenceMissing: () =>
    new DomainError(
      'rejections.reason_sentence_missing',
      'unprocessable',
      'A letter that gives a requirement as the reason says in a sentence what the job needed.',
    ),
  templateUnknown: (id: string) =>
    new DomainError(
      'rejections.template_unknown',
      'unprocessable',
      'There is no such template, or letters are not written with it now.',
      { id },
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
  policyContradicts: (contradiction: Contradiction) =>
    new DomainError('rejections.limits_contradict', 'unprocessable', contradictions[contradiction], {
      contradiction,
    }),
  policyChanged: () =>
    new DomainError(
      'rejections.send_policy_changed',
      'conflict',
      'Somebody changed this meanwhile: read it again, then change it.',
    ),
  daysBackwards: () =>
    new DomainError(
      'rejections.days_backwards',
      'invalid',
      'The last day lies before the first, or too far after it.',
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

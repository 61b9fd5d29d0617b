import { DomainError } from '#platform/errors';
import type { InvitationEvent, InvitationStatus } from './invitation-states.js';

const unknown = (what: string, words: string) => (id: string) =>
  new DomainError(`talent_pool.${what}_unknown`, 'not_found', `There is no such ${words}.`, { id });

/** Every refusal of this library, in one place. */
export const poolErrors = {
  medalistUnknown: unknown('medalist', 'silver medalist'),
  matchUnknown: unknown('match', 'proposal'),
  invitationUnknown: unknown('invitation', 'invitation'),
  applicationForeign: () =>
    new DomainError(
      'talent_pool.application_foreign',
      'unprocessable',
      'This application is not one of this candidate.',
    ),
  candidateGone: () =>
    new DomainError(
      'talent_pool.candidate_gone',
      'unprocessable',
      'This person was erased or merged into another.',
    ),
  alreadyNominated: (id: string) =>
    new DomainError('talent_pool.already_nominated', 'conflict', 'This candidate is nominated already.', {
      id,
    }),
  notMember: () =>
    new DomainError('talent_pool.not_possible_now', 'conflict', 'This person has left the pool already.'),
  notInPool: () =>
    new DomainError(
      'talent_pool.not_in_pool',
      'unprocessable',
      'This person is not in the pool, or their consent has ended; they cannot be invited.',
    ),
  matchDismissed: () =>
    new DomainError('talent_pool.match_not_proposed', 'conflict', 'This proposal is not open any more.'),
  matchNotDismissed: () =>
    new DomainError('talent_pool.match_not_dismissed', 'conflict', 'This proposal is not dismissed.'),
  openingNotOpen: () =>
    new DomainError('talent_pool.opening_not_open', 'unprocessable', 'This opening is not open.'),
  invitedRecently: (days: number) =>
    new DomainError(
      'talent_pool.invited_recently',
      'unprocessable',
      `This person was invited in the last ${days} days; nobody is invited more often.`,
      { days },
    ),
  postalAddressMissing: () =>
    new DomainError(
      'talent_pool.postal_address_missing',
      'unprocessable',
      'Invitations carry the postal address of the organization; an admin adds it first.',
    ),
  postalAddressNotInLetter: () =>
    new DomainError(
      'talent_pool.postal_address_not_in_letter',
      'unprocessable',
      'The letter does not print the postal address of the organization; add it at the end.',
    ),
  cannotMail: () =>
    new DomainError(
      'talent_pool.cannot_mail',
      'unprocessable',
      'There is no address that invitations may be sent to.',
    ),
  noNameOfSigner: () =>
    new DomainError('talent_pool.signer_unknown', 'unprocessable', 'The member who signs is not active.'),
  letterChanged: (version: number) =>
    new DomainError('talent_pool.letter_changed', 'conflict', 'The letter was changed since you read it.', {
      version,
    }),
  invitationNotPossible: (event: InvitationEvent, status: InvitationStatus) =>
    new DomainError(
      'talent_pool.invitation_not_possible_now',
      'conflict',
      `An invitation that is ${status} cannot do this: ${event}.`,
      { event, status },
    ),
  pageUnknown: () =>
    new DomainError('talent_pool.page_unknown', 'not_found', 'This link opens nothing any more.'),
} as const;

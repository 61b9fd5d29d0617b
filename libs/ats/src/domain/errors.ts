import { DomainError } from '#platform/errors';
import type { UrlRefusal } from '#platform/outbound';
import type { AtsFormatId, VerificationFailure } from './ats-format.js';

const urlRules: Readonly<Record<UrlRefusal, string>> = {
  malformed: 'This is no address of the web.',
  not_https: 'The address must begin with https://.',
  with_credentials: 'The address must hold no name or password.',
};

/** Every refusal of this library, in one place. */
export const atsErrors = {
  connectionUnknown: () =>
    new DomainError('ats.connection_unknown', 'not_found', 'There is no such ATS connection.'),
  connectionDisabled: (id: string) =>
    new DomainError('ats.connection_disabled', 'conflict', 'This connection takes nothing any more.', { id }),
  signatureInvalid: (reason: VerificationFailure) =>
    new DomainError('ats.signature_invalid', 'unauthenticated', 'The signature could not be verified.', {
      reason,
    }),
  secretInvalid: (rule: string) => new DomainError('ats.secret_invalid', 'invalid', rule),
  secretUnknown: (index: number) =>
    new DomainError('ats.secret_unknown', 'not_found', 'There is no secret at this index.', { index }),
  lastSecret: () =>
    new DomainError('ats.last_secret', 'conflict', 'The last secret stays: add the new one first.'),
  tooManySecrets: (limit: number) =>
    new DomainError('ats.too_many_secrets', 'unprocessable', 'Take an old secret away first.', { limit }),
  activeFromBackward: () =>
    new DomainError(
      'ats.active_from_backward',
      'unprocessable',
      'It can only be moved forward: what is history stays history.',
    ),
  sourceOfAnotherFormat: (source: string) =>
    new DomainError('ats.source_of_another_format', 'conflict', 'A connection of another format has it.', {
      source,
    }),
  eventUnknown: (id: string) =>
    new DomainError('ats.event_unknown', 'not_found', 'There is no such webhook event.', { id }),
  eventUnverified: (reason: VerificationFailure) =>
    new DomainError('ats.event_unverified', 'conflict', 'No secret of the connection verifies it.', {
      reason,
    }),
  eventRepeated: () =>
    new DomainError('ats.event_repeated', 'conflict', 'The same event was received in another delivery.'),
  readBackIncomplete: (format: AtsFormatId) =>
    new DomainError(
      'ats.read_back_incomplete',
      'unprocessable',
      format === 'greenhouse'
        ? 'To ask Greenhouse takes the id and the secret of a client, and the id of a user.'
        : 'To ask this ATS takes an address.',
      { format },
    ),
  readBackUnknown: () =>
    new DomainError(
      'ats.read_back_unknown',
      'not_found',
      'This connection is not asked before a letter leaves.',
    ),
  readBackUrlInvalid: (why: UrlRefusal) =>
    new DomainError('ats.read_back_url_invalid', 'invalid', urlRules[why], { why }),
  bodyErased: () => new DomainError('ats.body_erased', 'conflict', 'The body of this event was erased.'),
};

import { DomainError } from '#platform/errors';

/** Every refusal of this library, in one place. */
export const accessErrors = {
  signInRequired: () =>
    new DomainError('access.sign_in_required', 'unauthenticated', 'Sign in, or send a valid API key.'),
  credentialsWrong: () =>
    new DomainError('access.credentials_wrong', 'unauthenticated', 'The address or the password is wrong.'),
  tooManyAttempts: (retryAfterSeconds: number) =>
    new DomainError('access.too_many_attempts', 'too_many', 'Too many attempts; wait and try again.', {
      retryAfterSeconds,
    }),
  chooseOrganization: (organizations: readonly { organizationId: string; name: string }[]) =>
    new DomainError(
      'access.organization_ambiguous',
      'conflict',
      'This address and password fit several organizations; send the organizationId of one.',
      { organizations },
    ),
  roleRefused: (allowed: readonly string[]) =>
    new DomainError('access.role_refused', 'forbidden', 'Your role does not allow this.', { allowed }),
  scopeRefused: () =>
    new DomainError('access.scope_refused', 'forbidden', 'This needs an API key with the scope "write".'),
  memberRequired: () =>
    new DomainError(
      'access.member_required',
      'forbidden',
      'This needs a named person, an API key is not one.',
    ),
  originRefused: () =>
    new DomainError(
      'access.origin_refused',
      'forbidden',
      'The request does not come from our own pages (its Origin or Referer is missing or foreign).',
    ),
  memberUnknown: () => new DomainError('access.member_unknown', 'not_found', 'There is no such member.'),
  memberExists: () =>
    new DomainError('access.member_exists', 'conflict', 'A member with this address exists already.'),
  memberDisabled: () =>
    new DomainError(
      'access.member_disabled',
      'conflict',
      'This member is disabled; let them in again first.',
    ),
  invitationNotNeeded: () =>
    new DomainError(
      'access.invitation_not_needed',
      'conflict',
      'This member has a password already; who forgot theirs asks for a new one on the sign-in page.',
    ),
  linkUnknown: () =>
    new DomainError('access.link_unknown', 'not_found', 'This link is not one of ours; was it copied whole?'),
  linkExpired: () =>
    new DomainError(
      'access.link_expired',
      'gone',
      'This link was used or replaced, or is too old; ask for a new one.',
    ),
  nameNeedsInvitation: () =>
    new DomainError(
      'access.name_needs_invitation',
      'invalid',
      'Only who accepts an invitation chooses a name and title; this link is for a new password.',
    ),
  setupCodeWrong: () =>
    new DomainError(
      'access.setup_code_wrong',
      'forbidden',
      'This is not the set-up code of this installation; open the link that was printed when it started.',
    ),
  setupDone: () =>
    new DomainError(
      'access.setup_done',
      'gone',
      'There is an organization already; sign in, or ask an admin to invite you.',
    ),
  lastAdmin: () =>
    new DomainError(
      'access.last_admin',
      'conflict',
      'The last admin cannot be disabled or given another role; make another admin first.',
    ),
  passwordShort: (minimum: number) =>
    new DomainError('access.password_short', 'invalid', `A password needs at least ${minimum} characters.`, {
      minimum,
    }),
  passwordLong: (maximum: number) =>
    new DomainError('access.password_long', 'invalid', `A password may have ${maximum} characters.`, {
      maximum,
    }),
  apiKeyUnknown: () =>
    new DomainError('access.api_key_unknown', 'not_found', 'There is no such API key in use.'),
  timeZoneUnknown: () =>
    new DomainError(
      'access.time_zone_unknown',
      'invalid',
      'The time zone must be a name of the IANA database, such as Europe/Berlin.',
    ),
  localeUnknown: () =>
    new DomainError(
      'access.locale_unknown',
      'invalid',
      'The locale must be a BCP 47 tag, such as en or de-AT.',
    ),
  idempotencyKeyInvalid: () =>
    new DomainError(
      'access.idempotency_key_invalid',
      'invalid',
      'An Idempotency-Key has 1 to 255 printable ASCII characters.',
    ),
  idempotencyKeyReused: () =>
    new DomainError(
      'access.idempotency_key_reused',
      'unprocessable',
      'This Idempotency-Key came with another request before.',
    ),
  idempotencyInProgress: (startedAt: Date) =>
    new DomainError(
      'access.idempotency_in_progress',
      'conflict',
      'The first request with this Idempotency-Key has not ended. If it never does, its outcome is unknown: look before you send it again under a new key.',
      { startedAt: startedAt.toISOString() },
    ),
} as const;

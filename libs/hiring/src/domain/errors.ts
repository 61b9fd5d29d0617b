import { DomainError } from '#platform/errors';

type Thing = 'opening' | 'candidate' | 'application';

/** `hiring.opening_not_found`, `hiring.candidate_not_found`, `hiring.application_not_found` */
export function notFound(thing: Thing, id: string): DomainError {
  return new DomainError(`hiring.${thing}_not_found`, 'not_found', `There is no ${thing} with this id.`, {
    id,
  });
}

/** A word that is older than what it would undo, or that is not heard in this status. */
export function notMovable(id: string, status: string): DomainError {
  return new DomainError(
    'hiring.application_not_movable',
    'conflict',
    'The application is in a status, or was decided at a later time, that does not allow this.',
    { id, status },
  );
}

/** An opening names a hiring manager or recruiter whom we do not know. */
export function memberUnknown(id: string): DomainError {
  return new DomainError('hiring.member_unknown', 'unprocessable', 'There is no member with this id.', {
    id,
  });
}

/** What was to be made is known already by its reference in the ATS. */
export function externalRefTaken(): DomainError {
  return new DomainError(
    'hiring.external_ref_taken',
    'conflict',
    'There is a record with this external reference.',
  );
}

/** A decision is told with a date that has not come. */
export function inFuture(): DomainError {
  return new DomainError('hiring.decided_in_future', 'invalid', 'A decision cannot lie in the future.');
}

import { DomainError } from '#platform/errors';

/** No duty of this organization has the id. */
export function dutyNotFound(id: string): DomainError {
  return new DomainError('duties.duty_not_found', 'not_found', 'There is no duty with this id.', { id });
}

/** It was served, closed or made void before. */
export function dutyClosed(id: string): DomainError {
  return new DomainError('duties.duty_closed', 'conflict', 'This duty is closed already.', { id });
}

/** It is to be handed to somebody whom we do not know. */
export function ownerUnknown(id: string): DomainError {
  return new DomainError('duties.owner_unknown', 'unprocessable', 'There is no member with this id.', { id });
}

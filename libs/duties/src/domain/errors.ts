import { DomainError } from '#platform/errors';

export function dutyNotFound(id: string): DomainError {
  return new DomainError('duties.duty_not_found', 'not_found', 'There is no duty with this id.', { id });
}

export function dutyClosed(id: string): DomainError {
  return new DomainError('duties.duty_closed', 'conflict', 'This duty is closed already.', { id });
}

export function ownerUnknown(id: string): DomainError {
  return new DomainError('duties.owner_unknown', 'unprocessable', 'There is no member with this id.', { id });
}

import { DomainError } from '#platform/errors';

type Thing = 'opening' | 'candidate' | 'application';

/** `hiring.opening_not_found`, `hiring.candidate_not_found`, `hiring.application_not_found` */
export function notFound(thing: Thing, id: string): DomainError {
  return new DomainError(`hiring.${thing}_not_found`, 'not_found', `There is no ${thing} with this id.`, { id });
}

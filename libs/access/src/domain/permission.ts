import type { DomainError } from '#platform/errors';
import { accessErrors } from './errors.js';
import { roles, type Principal, type Role } from './principal.js';

// Methods that change nothing: RFC 9110 section 9.2.1.
const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** True when a request with this method may change something. */
export function changesState(method: string): boolean {
  return !safeMethods.has(method.toUpperCase());
}

/** Where a route names no roles: everybody may look, viewers may do no more than that. */
function rolesByDefault(method: string): readonly Role[] {
  return changesState(method) ? roles.filter((role) => role !== 'viewer') : roles;
}

/**
 * Whether the principal may send this request.
 *
 * @param allowed the roles that the route names; `undefined` when it names none
 * @returns the refusal, or null
 */
export function refusalOf(
  principal: Principal,
  method: string,
  allowed: readonly Role[] | undefined,
): DomainError | null {
  if (principal.kind === 'api_key')
    return changesState(method) && principal.scope !== 'write' ? accessErrors.scopeRefused() : null;
  const may = allowed ?? rolesByDefault(method);
  return may.includes(principal.role) ? null : accessErrors.roleRefused(may);
}

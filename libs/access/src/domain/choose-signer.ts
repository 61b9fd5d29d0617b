import type { Role } from './principal.js';

interface PossibleSigner {
  readonly id: string;
  readonly role: Role;
}

/** Who signs where nobody of the opening can: those whose work it is, then those who answer for it. */
const signingRoles: readonly Role[] = ['recruiter', 'admin', 'hiring_manager'];

/**
 * Who signs a letter: the first of the preferred who is there; else a recruiter, an admin or a hiring manager, in that order, the
 * longest there first. A viewer only signs when preferred.
 *
 * @param active members who are not disabled, the longest there first
 * @param preferred ids, best first; null where nobody is named
 */
export function chooseSigner<T extends PossibleSigner>(
  active: readonly T[],
  preferred: readonly (string | null)[],
): T | null {
  const named = preferred.map((id) => active.find((member) => member.id === id));
  const byRole = signingRoles.map((role) => active.find((member) => member.role === role));
  return [...named, ...byRole].find((member) => member !== undefined) ?? null;
}

import { accessErrors } from './errors.js';
import type { Role } from './principal.js';

/** How an address is compared and found: without outer spaces, composed, in lower case. */
export function normalizeAddress(address: string): string {
  return address.trim().normalize('NFC').toLowerCase();
}

/** NIST SP 800-63B-4 section 3.1.1.2: length counts, rules of composition do not; the maximum bounds the work of hashing. */
export const passwordLength = { minimum: 12, maximum: 200 } as const;

/** @throws DomainError `access.password_short`, `access.password_long` */
export function assertPassword(password: string): void {
  const length = Array.from(password).length;
  if (length < passwordLength.minimum) throw accessErrors.passwordShort(passwordLength.minimum);
  if (length > passwordLength.maximum) throw accessErrors.passwordLong(passwordLength.maximum);
}

interface Standing {
  readonly role: Role;
  readonly disabled: boolean;
}

const isAdmin = (member: Standing): boolean => member.role === 'admin' && !member.disabled;

/**
 * An organization always keeps somebody who can let others in.
 *
 * @param otherAdmins how many other members are admins and not disabled
 * @throws DomainError `access.last_admin`
 */
export function assertAdminRemains(before: Standing, after: Standing, otherAdmins: number): void {
  if (isAdmin(before) && !isAdmin(after) && otherAdmins === 0) throw accessErrors.lastAdmin();
}

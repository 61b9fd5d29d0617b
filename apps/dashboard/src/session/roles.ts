import { type Role, useIdentity } from './session';

/** Whether who is signed in has one of these roles; the api refuses the others. */
export function useIsOneOf(...roles: readonly Role[]): boolean {
  return roles.includes(useIdentity().member.role);
}

import type { Role } from '#access';

interface Colleague {
  readonly id: string;
  readonly role: Role;
}

/** Whose daily work the dashboard is. */
export function worksWithCandidates({ role }: Colleague): boolean {
  return role === 'recruiter' || role === 'admin';
}

/**
 * Who is told that a candidate wrote: the first of the named who is there; else everybody whose work it is, so that it is never nobody.
 *
 * @param active members who are not disabled
 * @param named ids, best first; null where nobody is named
 */
export function whoIsTold<T extends Colleague>(
  active: readonly T[],
  named: readonly (string | null)[],
): readonly T[] {
  const responsible = named.map((id) => active.find((member) => member.id === id)).find(Boolean);
  return responsible ? [responsible] : active.filter(worksWithCandidates);
}

const DAY = 24 * 60 * 60 * 1000;

/** Nobody is invited twice within this many days, whoever invites: the cap holds across all recruiters. */
export const daysBetweenInvitations = 30;

/** An earlier invitation approved after this instant forbids another now. */
export function quietSince(now: Date): Date {
  return new Date(now.getTime() - daysBetweenInvitations * DAY);
}

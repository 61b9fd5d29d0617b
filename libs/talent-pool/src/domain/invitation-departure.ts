/** An approval can be taken back for this long, as that of a rejection. */
export const undoMinutes = 10;

/** When an invitation that is approved now leaves: a pause in which a second thought is free. */
export function invitationLeavesAt(approvedAt: Date): Date {
  return new Date(approvedAt.getTime() + undoMinutes * 60_000);
}

/** The clock of an ATS may be ahead of ours; a letter must not wait for a day that it made up. */
export function notAfter(decidedAt: Date | null, now: Date): Date {
  return decidedAt && decidedAt < now ? decidedAt : now;
}

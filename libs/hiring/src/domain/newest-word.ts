/** What a member says now counts after all that is known, whatever the clocks of the sources say. */
export function lastWordAt(now: Date, known: readonly (Date | null | undefined)[]): Date {
  const newest = Math.max(...known.map((at) => at?.getTime() ?? 0));
  return new Date(Math.max(now.getTime(), newest + 1));
}

/** The later of two instants. */
export function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}

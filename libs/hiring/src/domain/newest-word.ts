/** What a member says now counts after all that is known, whatever the clocks of the sources say. */
export function lastWordAt(now: Date, known: readonly (Date | null | undefined)[]): Date {
  const newest = Math.max(...known.map((at) => at?.getTime() ?? 0));
  return new Date(Math.max(now.getTime(), newest + 1));
}

/** The later of two instants. */
export function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}

/** When each field was said, ISO 8601. What was kept before fields had their own instants has one for all of them, under `*`. */
export type SaidAt = Readonly<Record<string, string>>;

/**
 * Of what is said at `at`, that which nothing newer was said about: field by field, because a later word that leaves a field out says nothing
 * about it. So the end is the same in whatever order words are heard.
 *
 * @returns the facts that count, and when each field was said from now on
 */
export function newestFacts<T extends object>(
  known: { readonly saidAt: SaidAt; readonly recordedAt: Date },
  facts: T,
  at: Date,
): { facts: Partial<T>; saidAt: SaidAt } {
  const said = saidFrom(known);
  const counts = Object.entries(facts).filter(
    ([field, value]) => value !== undefined && !isOlder(said, field, at),
  );
  return { facts: Object.fromEntries(counts) as Partial<T>, saidAt: { ...said, ...saidNow(counts, at) } };
}

/** Whether something newer than `at` was said about a field. */
export function isOlder(said: SaidAt, field: string, at: Date): boolean {
  const before = said[field] ?? said['*'];
  return before !== undefined && at < new Date(before);
}

/** When the fields of a new row were said. */
export function firstSaid(facts: object, at: Date): SaidAt {
  return saidNow(
    Object.entries(facts).filter(([, value]) => value !== undefined),
    at,
  );
}

/** What is known of when a row's fields were said. */
export function saidFrom({ saidAt, recordedAt }: { saidAt: SaidAt; recordedAt: Date }): SaidAt {
  return Object.keys(saidAt).length > 0 ? saidAt : { '*': recordedAt.toISOString() };
}

function saidNow(facts: readonly (readonly [string, unknown])[], at: Date): SaidAt {
  return Object.fromEntries(facts.map(([field]) => [field, at.toISOString()]));
}

/** The members that were given: an absent one leaves the column alone, `null` clears it. */
export function given<T extends object>(facts: T): Partial<T> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<T>;
}

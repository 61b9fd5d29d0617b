/** For each status, where each event leads; an event that is not listed does not move that status. */
export type StateTable<Status extends string, Event extends string> = Readonly<
  Record<Status, Readonly<Partial<Record<Event, Status>>>>
>;

/**
 * Checks a declared transition table when its module is loaded, so that a process with a broken one never boots.
 *
 * @returns the table itself
 * @throws Error naming each unknown target, each status that cannot be reached from `initial` and each event that moves nothing.
 */
export function declareStates<Status extends string, Event extends string>(
  what: string,
  initial: Status,
  events: readonly Event[],
  table: StateTable<Status, Event>,
): StateTable<Status, Event> {
  const statuses = Object.keys(table) as Status[];
  const problems: string[] = [];
  const reached = new Set<Status>();
  const open = [initial];
  for (let status = open.pop(); status !== undefined; status = open.pop()) {
    if (reached.has(status)) continue;
    reached.add(status);
    for (const target of Object.values<Status | undefined>(table[status] ?? {})) {
      if (target === undefined) continue;
      if (!(target in table)) problems.push(`"${status}" leads to the unknown "${target}"`);
      else open.push(target);
    }
  }
  for (const status of statuses) if (!reached.has(status)) problems.push(`"${status}" cannot be reached`);
  for (const event of events)
    if (!statuses.some((status) => event in table[status])) problems.push(`"${event}" moves nothing`);
  if (problems.length > 0) throw new Error(`The states of ${what} are wrong: ${problems.join('; ')}.`);
  return table;
}

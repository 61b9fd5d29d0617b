/** Ids, counts and versions; never content, for the outbox and the queue tables know no tenant. */
export type EventPayload = Readonly<Record<string, string | number | boolean | null>>;

/** What a job is to do: one piece of work, or several of one kind at once. */
export type JobPayload = EventPayload | { readonly batch: readonly EventPayload[] };

/** Whether a payload holds several pieces of work. */
export function isBatch(payload: JobPayload): payload is { readonly batch: readonly EventPayload[] } {
  return Array.isArray(payload['batch']);
}

/** Something that happened, by its wire name (`library.thing-happened`); its payload is ids. */
export interface EventDefinition<P extends EventPayload> {
  readonly name: string;
  /** Only for the type: never set. */
  readonly payload?: P;
}

/** Declares an event. Who reacts to it says so in its own `jobs.ts`; the publisher does not know them. */
export function defineEvent<P extends EventPayload>(name: string): EventDefinition<P> {
  return { name };
}

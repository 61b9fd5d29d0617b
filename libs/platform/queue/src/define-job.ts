import type { EventDefinition, EventPayload } from '#platform/events';

/** One queue per kind of pressure, so that a flood of one never starves another. */
export const queueNames = ['mail', 'inbound', 'work', 'bulk'] as const;
export type QueueName = (typeof queueNames)[number];

interface JobSettings<P extends EventPayload> {
  readonly queue: QueueName;
  /** Events that cause this job; their payload becomes its payload. */
  readonly on?: readonly EventDefinition<P>[];
  /** How often it is tried before it waits in the list of failed jobs. */
  readonly attempts?: number;
  /**
   * How much of the same work of one organization is done at once, in one transaction; 1 unless told. More makes it a job for a
   * `BatchHandler`: its cost is shared, and what fails together is tried again one by one.
   */
  readonly batch?: number;
}

/** A job by its wire name: the name, the type of its payload and its settings cannot come apart. */
export interface JobDefinition<P extends EventPayload> extends Required<JobSettings<P>> {
  readonly name: string;
  /** Only for the type: never set. */
  readonly payload?: P;
}

/** A job that a due row leads to. */
export type TimedJob = JobDefinition<{ subjectId: string }>;

const definitions = new Map<string, JobDefinition<never>>();

/**
 * Declares a job. The name (`library.verb-noun`) is a wire contract: jobs with it are in the queue when a new version starts.
 *
 * @throws Error when the name is taken.
 */
export function defineJob<P extends EventPayload>(name: string, settings: JobSettings<P>): JobDefinition<P> {
  if (definitions.has(name)) throw new Error(`The job "${name}" is defined twice.`);
  const definition = { on: [], attempts: 8, batch: 1, ...settings, name };
  definitions.set(name, definition as unknown as JobDefinition<never>);
  return definition;
}

/** Every job that the loaded libraries define. */
export function definedJobs(): readonly JobDefinition<never>[] {
  return [...definitions.values()];
}

/** The definition of a wire name, if this version knows it. */
export function findJob(name: string): JobDefinition<never> | undefined {
  return definitions.get(name);
}

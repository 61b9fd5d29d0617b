import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { DomainError } from '#platform/errors';
import type { EventPayload } from '#platform/events';
import { definedJobs } from './define-job.js';
import { type BatchHandler, handlesJob, type JobHandler } from './job-handler.js';

/** One of the two; the definition of its job says which. */
type AnyHandler = Partial<JobHandler<EventPayload> & BatchHandler<EventPayload>>;

/** Knows the one handler of every job. */
@Injectable()
export class JobRegistry implements OnApplicationBootstrap {
  private readonly handlers = new Map<string, AnyHandler>();

  constructor(private readonly discovery: DiscoveryService) {}

  /** @throws Error naming each job that no class handles, or two do. */
  onApplicationBootstrap(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const name: unknown = metatype ? Reflect.getMetadata(handlesJob, metatype) : undefined;
      if (typeof name !== 'string') continue;
      if (this.handlers.has(name))
        throw new Error(`The job "${name}" has two handlers; ${metatype?.name} is the second.`);
      this.handlers.set(name, instance as AnyHandler);
    }
    for (const { name, batch } of definedJobs()) {
      const handler = this.handlers.get(name);
      if (handler && !(batch > 1 ? handler.handleBatch : handler.handle))
        throw new Error(
          `The job "${name}" takes ${batch} at once: its handler must be a ${batch > 1 ? 'BatchHandler' : 'JobHandler'}.`,
        );
    }
    const orphans = definedJobs().filter((job) => !this.handlers.has(job.name));
    if (orphans.length > 0)
      throw new Error(
        `No handler for ${orphans.map((job) => `"${job.name}"`).join(', ')}: decorate a provider with @HandlesJob.`,
      );
  }

  /**
   * Does the pieces of work of one job.
   *
   * @throws DomainError `queue.job_unknown`
   */
  async run(name: string, organizationId: string | null, pieces: readonly EventPayload[]): Promise<void> {
    const handler = this.handlers.get(name);
    if (!handler || organizationId === null)
      throw new DomainError('queue.job_unknown', 'not_found', 'No handler knows this job.');
    if (handler.handleBatch) await handler.handleBatch(organizationId, pieces);
    else for (const piece of pieces) await handler.handle?.(organizationId, piece);
  }
}

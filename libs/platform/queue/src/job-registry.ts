import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { EventPayload } from '#platform/events';
import { definedJobs } from './define-job.js';
import { handlesJob, type JobHandler } from './job-handler.js';

/** Knows the one handler of every job. */
@Injectable()
export class JobRegistry implements OnApplicationBootstrap {
  private readonly handlers = new Map<string, JobHandler<EventPayload>>();

  constructor(private readonly discovery: DiscoveryService) {}

  /** @throws Error naming each job that no class handles, or two do. */
  onApplicationBootstrap(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const name: unknown = metatype ? Reflect.getMetadata(handlesJob, metatype) : undefined;
      if (typeof name !== 'string') continue;
      if (this.handlers.has(name))
        throw new Error(`The job "${name}" has two handlers; ${metatype?.name} is the second.`);
      this.handlers.set(name, instance as JobHandler<EventPayload>);
    }
    const orphans = definedJobs().filter((job) => !this.handlers.has(job.name));
    if (orphans.length > 0)
      throw new Error(
        `No handler for ${orphans.map((job) => `"${job.name}"`).join(', ')}: decorate a provider with @HandlesJob.`,
      );
  }

  find(name: string): JobHandler<EventPayload> | undefined {
    return this.handlers.get(name);
  }
}

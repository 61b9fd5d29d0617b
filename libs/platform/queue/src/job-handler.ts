import { applyDecorators, Injectable, SetMetadata } from '@nestjs/common';
import type { EventPayload } from '#platform/events';
import type { JobDefinition } from './define-job.js';

export const handlesJob = Symbol('handlesJob');

/**
 * What a job does. It may run twice, late, or never: it loads again, checks again, and moves state by conditional update.
 * A `DomainError` of a final kind (see `run-job.ts`) is not tried again.
 */
export interface JobHandler<P extends EventPayload> {
  /** @param organizationId the tenant whose rows the payload's ids are */
  handle(organizationId: string, payload: P): Promise<void>;
}

/** Says which job a class handles; boot fails when a job has no handler, or two. */
export function HandlesJob<P extends EventPayload>(
  job: JobDefinition<P>,
): (target: new (...dependencies: never[]) => JobHandler<P>) => void {
  return applyDecorators(Injectable(), SetMetadata(handlesJob, job.name));
}

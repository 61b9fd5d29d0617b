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

/** As {@link JobHandler}, for a job that takes several pieces of work at once; see `JobSettings.batch`. */
export interface BatchHandler<P extends EventPayload> {
  /**
   * Does them all, or throws and has done none: then each is tried by itself. What becomes of one must not depend on the others.
   *
   * @param organizationId the tenant whose rows the payloads' ids are
   */
  handleBatch(organizationId: string, payloads: readonly P[]): Promise<void>;
}

/** Says which job a class handles, a `JobHandler` or, for one that takes many, a `BatchHandler`; boot fails when a job has no handler, or two. */
export function HandlesJob<P extends EventPayload>(
  job: JobDefinition<P>,
): (target: new (...dependencies: never[]) => JobHandler<P> | BatchHandler<P>) => void {
  return applyDecorators(Injectable(), SetMetadata(handlesJob, job.name));
}

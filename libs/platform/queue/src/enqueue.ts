import type { Transaction } from '#platform/database';
import { addToOutbox, type EventPayload } from '#platform/events';
import type { JobDefinition } from './define-job.js';
import { payloadOf } from './job-payload.js';

/** Adds a job with the open transaction: it will run if and only if the transaction commits, at least once. */
export async function enqueue<P extends EventPayload>(
  tx: Transaction,
  job: JobDefinition<P>,
  payload: P,
): Promise<void> {
  addToOutbox(tx, 'job', job.name, [payloadOf(job.name, payload)]);
}

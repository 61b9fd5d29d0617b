export { type JobDefinition, type QueueName, type TimedJob, defineJob, queueNames } from './define-job.js';
export { enqueue } from './enqueue.js';
export { schedule, Timer, unschedule } from './timers.js';
export { HandlesJob, type JobHandler } from './job-handler.js';
export { QueueModule } from './queue.module.js';
export { WorkerModule } from './worker.module.js';
export { Ticker } from './ticker.js';
export { OutboxRelay } from './outbox-relay.js';
export { FailedJobs, type FailedJob } from './failed-jobs.js';

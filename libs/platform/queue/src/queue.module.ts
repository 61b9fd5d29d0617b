import { Global, Module } from '@nestjs/common';
import { DatabaseModule } from '#platform/database';
import { OutboxRow } from '#platform/events';
import { FailedJobs } from './failed-jobs.js';
import { Queues } from './queues.js';
import { Ticker } from './ticker.js';
import { Timer } from './timers.js';

/** For every process: adding (through the outbox) and looking. */
@Global()
@Module({
  imports: [DatabaseModule.entities([OutboxRow, Timer])],
  providers: [Queues, FailedJobs, Ticker],
  exports: [Queues, FailedJobs, Ticker],
})
export class QueueModule {}

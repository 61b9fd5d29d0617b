import { Global, Module } from '@nestjs/common';
import { DatabaseModule } from '#platform/database';
import { OutboxRow } from '#platform/events';
import { FailedJobs } from './failed-jobs.js';
import { Ticker } from './ticker.js';
import { Timer } from './timers.js';

/** For every process: adding, through the outbox, and looking at what failed. Only workers know the queue itself. */
@Global()
@Module({
  imports: [DatabaseModule.entities([OutboxRow, Timer])],
  providers: [FailedJobs, Ticker],
  exports: [FailedJobs, Ticker],
})
export class QueueModule {}

import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobRegistry } from './job-registry.js';
import { JobWorkers, WORKER_TIMES, type WorkerTimes } from './job-workers.js';
import { JobRows } from './job-rows.js';
import { OutboxObserver } from './outbox-observer.js';
import { OutboxRelay } from './outbox-relay.js';
import { QueueWatch } from './queue-watch.js';
import { Queues } from './queues.js';

/** For the process that works: relays the outbox, claims due rows, runs the jobs. */
@Module({})
export class WorkerModule {
  static forRoot(times: WorkerTimes = { lockDuration: 30_000 }): DynamicModule {
    return {
      module: WorkerModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: WORKER_TIMES, useValue: times },
        Queues,
        JobRegistry,
        JobRows,
        OutboxRelay,
        OutboxObserver,
        JobWorkers,
        QueueWatch,
      ],
      exports: [OutboxRelay],
    };
  }
}

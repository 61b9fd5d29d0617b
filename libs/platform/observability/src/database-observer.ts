import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Database } from '#platform/database';
import { Collectors } from './collectors.js';
import { ReadinessChecks } from './readiness-checks.js';

const connections = new Gauge({
  name: 'regards_database_pool',
  help: 'The pool of connections to PostgreSQL: open, of these idle, and how many wait for one.',
  labelNames: ['state'],
});

/** Says whether PostgreSQL answers, and how busy the pool is. */
@Injectable()
export class DatabaseObserver implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly collectors: Collectors,
    private readonly readiness: ReadinessChecks,
  ) {}

  onModuleInit(): void {
    this.readiness.add('database', () => this.database.ping());
    this.collectors.add('pool', async () => {
      for (const [state, count] of Object.entries(this.database.connections()))
        connections.set({ state }, count);
    });
  }
}

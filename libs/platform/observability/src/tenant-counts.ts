import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Clock } from '#platform/clock';
import { Database, organizationIds, type TenantTransaction } from '#platform/database';
import { Collectors } from './collectors.js';

/** Something that is counted in each organization and added up: no label names one. */
export interface TenantCount {
  readonly name: string;
  readonly help: string;
  /** Counts with an index, by the value of the label `state`. @param now business time */
  readonly count: (tx: TenantTransaction, now: Date) => Promise<Readonly<Record<string, number>>>;
}

interface Defined {
  readonly gauge: Gauge<'state'>;
  readonly count: TenantCount['count'];
}

const defined: Defined[] = [];
/** How long an answer is good for, in milliseconds: with many organizations, counting takes a while. */
const freshFor = 60_000;

/** Declares a count; where {@link TenantCounts} is part of the process, it becomes a gauge. */
export function defineTenantCount({ name, help, count }: TenantCount): void {
  defined.push({ gauge: new Gauge({ name, help, labelNames: ['state'] }), count });
}

/** Row-level security shows one organization at a time, so they are counted one after the other, at most once a minute. */
@Injectable()
export class TenantCounts implements OnModuleInit {
  private countedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly collectors: Collectors,
  ) {}

  onModuleInit(): void {
    this.collectors.add('organizations', () => this.collect());
  }

  private async collect(): Promise<void> {
    if (performance.now() - this.countedAt < freshFor) return;
    const totals = defined.map(() => new Map<string, number>());
    for (const organizationId of await this.database.outsideTenants(organizationIds))
      await this.database.inTenant(organizationId, async (tx) => {
        for (const [index, { count }] of defined.entries())
          for (const [state, number] of Object.entries(await count(tx, this.clock.now()))) {
            const total = totals[index];
            total?.set(state, (total.get(state) ?? 0) + number);
          }
      });
    for (const [index, { gauge }] of defined.entries()) {
      gauge.reset();
      for (const [state, number] of totals[index] ?? []) gauge.set({ state }, number);
    }
    this.countedAt = performance.now();
  }
}

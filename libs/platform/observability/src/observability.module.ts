import { Global, Module } from '@nestjs/common';
import { Collectors } from './collectors.js';
import { DatabaseObserver } from './database-observer.js';
import { ReadinessChecks } from './readiness-checks.js';
import { TenantCounts } from './tenant-counts.js';

/** Where the parts of a process say how they are. */
@Global()
@Module({
  providers: [Collectors, ReadinessChecks, DatabaseObserver],
  exports: [Collectors, ReadinessChecks],
})
export class ObservabilityModule {}

/** For one kind of process: what is counted in the database is the same for all. */
@Module({ providers: [TenantCounts] })
export class TenantCountsModule {}

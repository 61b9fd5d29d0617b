import { type DynamicModule, Module } from '@nestjs/common';
import { InboundSmtpModule } from '#mail';
import { PlatformModule, type PlatformOptions } from '#platform/app';
import { TenantCountsModule } from '#platform/observability';
import { WorkerModule, type WorkerTimes } from '#platform/queue';
import { businessModules } from '../../business-modules.js';

/** BullMQ workers, the outbox relay, the tick, and the listener that takes replies and bounces. */
@Module({})
export class WorkerAppModule {
  static forRoot(options: PlatformOptions, times?: WorkerTimes): DynamicModule {
    return {
      module: WorkerAppModule,
      imports: [
        PlatformModule.forRoot(options),
        ...businessModules,
        WorkerModule.forRoot(times),
        InboundSmtpModule,
        TenantCountsModule,
      ],
    };
  }
}

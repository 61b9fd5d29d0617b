import { type DynamicModule, Module } from '@nestjs/common';
import { type Clock, ClockModule } from '#platform/clock';
import { type Config, ConfigModule } from '#platform/config';
import { DatabaseModule, type DatabaseOptions } from '#platform/database';
import { OperationsModule } from '#platform/http';
import { type Logger, LoggingModule } from '#platform/logging';
import { ObservabilityModule } from '#platform/observability';
import { QueueModule } from '#platform/queue';

export interface PlatformOptions extends DatabaseOptions {
  readonly config: Config;
  readonly logger: Logger;
  readonly clock: Clock;
}

/** What every process stands on: configuration, logs, clock, database, queues, health and metrics. */
@Module({})
export class PlatformModule {
  static forRoot({ config, logger, clock, ...database }: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        ConfigModule.forRoot(config),
        LoggingModule.forRoot(logger),
        ClockModule.forRoot(clock),
        DatabaseModule.forRoot(database),
        ObservabilityModule,
        QueueModule,
        OperationsModule,
      ],
    };
  }
}

import { type DynamicModule, Module } from '@nestjs/common';
import { type Clock, ClockModule } from '#platform/clock';
import { type Config, ConfigModule } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { OperationsModule } from '#platform/http';
import { type Logger, LoggingModule } from '#platform/logging';
import { QueueModule } from '#platform/queue';

export interface PlatformOptions {
  readonly config: Config;
  readonly logger: Logger;
  readonly clock: Clock;
  /** Connections to PostgreSQL besides those of the queues. */
  readonly poolSize: number;
}

/** What every process stands on: configuration, logs, clock, database, queues, health and metrics. */
@Module({})
export class PlatformModule {
  static forRoot({ config, logger, clock, poolSize }: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        ConfigModule.forRoot(config),
        LoggingModule.forRoot(logger),
        ClockModule.forRoot(clock),
        DatabaseModule.forRoot({ poolSize }),
        QueueModule,
        OperationsModule,
      ],
    };
  }
}

import { type DynamicModule, Module } from '@nestjs/common';
import type { Logger } from './create-logger.js';

/** Injection token of the structured logger. */
export const LOGGER = Symbol('LOGGER');

/** Provides the logger to the whole app. */
@Module({})
export class LoggingModule {
  static forRoot(logger: Logger): DynamicModule {
    return {
      module: LoggingModule,
      global: true,
      providers: [{ provide: LOGGER, useValue: logger }],
      exports: [LOGGER],
    };
  }
}

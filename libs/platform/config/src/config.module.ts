import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from './load-config.js';

/** Injection token of the validated `Config`. */
export const CONFIG = Symbol('CONFIG');

/** Provides the validated configuration to the whole app. */
@Module({})
export class ConfigModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [{ provide: CONFIG, useValue: config }],
      exports: [CONFIG],
    };
  }
}

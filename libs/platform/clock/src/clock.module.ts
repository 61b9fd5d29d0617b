import { type DynamicModule, Module } from '@nestjs/common';
import { Clock } from './clock.js';

/** Provides one clock to the whole app; the app that composes it says which. */
@Module({})
export class ClockModule {
  static forRoot(clock: Clock): DynamicModule {
    return {
      module: ClockModule,
      global: true,
      providers: [{ provide: Clock, useValue: clock }],
      exports: [Clock],
    };
  }
}

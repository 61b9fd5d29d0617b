import { Module } from '@nestjs/common';
import { ClockController } from './clock.controller.js';
import { LocalTime } from './local-time.js';

/** Time that can be moved by hand. Needs the worker of the same process, which does what becomes due. */
@Module({ controllers: [ClockController], providers: [LocalTime], exports: [LocalTime] })
export class TimeModule {}

import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsISO8601 } from 'class-validator';
import { Clock, SimulatedClock } from '#platform/clock';
import { DomainError } from '#platform/errors';
import { OpenToAll } from '#platform/http';

class AdvanceBody {
  @IsISO8601()
  now!: string;
}

/** Moves the simulated clock; there is one only when `npm start` was given `--clock`. */
@ApiExcludeController()
@OpenToAll()
@Controller('local/clock')
export class ClockController {
  constructor(private readonly clock: Clock) {}

  @Get()
  read(): { now: string } {
    return { now: this.clock.now().toISOString() };
  }

  /** Resolves when everything that became due has its job. */
  @Post()
  @HttpCode(200)
  async advance(@Body() { now }: AdvanceBody): Promise<{ now: string }> {
    if (!(this.clock instanceof SimulatedClock))
      throw new DomainError(
        'local.clock_is_real',
        'conflict',
        'Start with --clock=<instant> to simulate time.',
      );
    await this.clock.advanceTo(new Date(now));
    return this.read();
  }
}

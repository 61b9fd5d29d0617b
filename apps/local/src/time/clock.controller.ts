import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsISO8601 } from 'class-validator';
import { OpenToAll } from '#platform/http';
import { LocalTime } from './local-time.js';

class AdvanceBody {
  @IsISO8601()
  now!: string;
}

interface ClockView {
  /** Business time, ISO 8601. */
  readonly now: string;
  /** How far it is ahead of this computer's clock. */
  readonly aheadMs: number;
  /** What happens by itself next, and when. */
  readonly next: { readonly what: 'letter' | 'promise' | 'consent'; readonly at: string } | null;
}

/** Tells and moves time; in `npm start` only. */
@ApiExcludeController()
@OpenToAll()
@Controller('local/clock')
export class ClockController {
  constructor(private readonly time: LocalTime) {}

  @Get()
  async read(): Promise<ClockView> {
    const next = await this.time.next();
    return {
      now: this.time.now().toISOString(),
      aheadMs: this.time.aheadMs,
      next: next && { what: next.what, at: next.at.toISOString() },
    };
  }

  /** Moves it forward to `now`. Errors: `local.clock_is_real`, `local.clock_is_busy`, `local.clock_step_too_long`. */
  @Post()
  @HttpCode(200)
  async advance(@Body() { now }: AdvanceBody): Promise<ClockView> {
    await this.time.moveTo(new Date(now));
    return this.read();
  }
}

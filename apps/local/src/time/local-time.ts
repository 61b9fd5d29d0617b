import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Clock, MovableClock, SimulatedClock } from '#platform/clock';
import { Database } from '#platform/database';
import { DomainError } from '#platform/errors';
import { OutboxRelay, Ticker } from '#platform/queue';

/** Due rows that somebody at the screens notices, by the job they lead to; the others tidy up. */
const noticed: Readonly<Record<string, NextMoment['what']>> = {
  'rejections.release': 'letter',
  'mail.deliver': 'letter',
  'duties.note-overdue': 'promise',
  'talent-pool.expire-consent': 'consent',
};

/** The next thing that happens by itself: a letter leaves, a promise passes its date, a consent ends. */
export interface NextMoment {
  readonly what: 'letter' | 'promise' | 'consent';
  readonly at: Date;
}

/** No step is longer: a slip of the hand does not end every consent. */
const longestStep = 366 * 86_400_000;
/** How long a step waits for what it set off. */
const patience = 5_000;

/** Time on this computer: what it is, what comes next, and how to get there without waiting. */
@Injectable()
export class LocalTime {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly ticker: Ticker,
    private readonly modules: ModuleRef,
  ) {}

  /** What a person at the screens calls now. */
  now(): Date {
    return this.clock.present();
  }

  /** Whether a person can push it ahead. */
  get isMovable(): boolean {
    return this.clock instanceof MovableClock && !this.clock.isInPast;
  }

  /** How far it is ahead of this computer's clock, in milliseconds; 0 for one that is not moved by people. */
  get aheadMs(): number {
    return this.clock instanceof MovableClock ? this.clock.ahead : 0;
  }

  async next(): Promise<NextMoment | null> {
    const [row] = await this.database.outsideTenants((tx) =>
      tx.manager.query<{ job: string; due_at: Date }[]>(
        'SELECT job, due_at FROM timers WHERE due_at > $1 AND job = ANY($2) ORDER BY due_at LIMIT 1',
        [this.now(), Object.keys(noticed)],
      ),
    );
    const what = row && noticed[row.job];
    return what ? { what, at: row.due_at } : null;
  }

  /**
   * Moves the clock forward to `instant`; one that is over changes nothing. With a simulated clock it resolves when everything that
   * became due has its job; else when that is done too, or after five seconds.
   *
   * @throws DomainError `local.clock_is_real`, `local.clock_is_busy`, `local.clock_step_too_long`
   */
  async moveTo(instant: Date): Promise<void> {
    if (this.clock instanceof SimulatedClock) return this.clock.advanceTo(instant);
    if (!(this.clock instanceof MovableClock)) throw clockIsReal();
    if (this.clock.isInPast) throw clockIsBusy();
    if (instant.getTime() - this.clock.now().getTime() > longestStep)
      throw new DomainError('local.clock_step_too_long', 'unprocessable', 'Move time by a year at most.');
    await this.clock.advanceTo(instant);
    await this.settle(patience);
  }

  /**
   * Begins again at `from`, where `play` moves time on with {@link reach}; afterwards it is the present again. Only for an organization in
   * which nothing has happened yet.
   *
   * @throws DomainError `local.clock_is_real`, `local.clock_is_busy`
   */
  async relive(from: Date, play: () => Promise<void>): Promise<void> {
    if (!(this.clock instanceof MovableClock)) throw clockIsReal();
    if (this.clock.isInPast) throw clockIsBusy();
    await this.clock.relive(from, play);
  }

  /** Moves on in the past that is being gone through. */
  async reach(instant: Date): Promise<void> {
    if (!(this.clock instanceof MovableClock && this.clock.isInPast))
      throw new Error('The clock does not go through the past.');
    await this.clock.advanceTo(instant);
  }

  /**
   * Has everything done that is due, and what follows from it.
   *
   * @param patienceMs machine time
   * @returns false when something was left after that, such as a job that failed and is tried again later
   */
  async settle(patienceMs: number): Promise<boolean> {
    // Of whichever worker runs in this process.
    const relay = this.modules.get(OutboxRelay, { strict: false });
    const end = Date.now() + patienceMs;
    for (;;) {
      await this.ticker.tick();
      await relay.drain();
      if (!(await this.isSomethingOpen())) return true;
      if (Date.now() > end) return false;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** A row of the outbox stays until its job has run or failed, a due row until its job moved it. */
  private async isSomethingOpen(): Promise<boolean> {
    const [row] = await this.database.outsideTenants((tx) =>
      tx.manager.query<{ open: boolean }[]>(
        'SELECT EXISTS (SELECT FROM outbox WHERE failed_at IS NULL) OR EXISTS (SELECT FROM timers WHERE due_at <= $1) AS open',
        [this.clock.now()],
      ),
    );
    return row?.open ?? false;
  }
}

function clockIsReal(): DomainError {
  return new DomainError('local.clock_is_real', 'conflict', 'This clock cannot be moved by hand.');
}

function clockIsBusy(): DomainError {
  return new DomainError(
    'local.clock_is_busy',
    'conflict',
    'The fictional people are being brought in; time can pass in a moment.',
  );
}

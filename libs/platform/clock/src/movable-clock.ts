import { Clock } from './clock.js';

/**
 * The machine's clock, pushed ahead: it runs on from wherever it was moved to. For one computer where somebody tries both sides and will
 * not wait for tomorrow.
 *
 * @throws Error when it is made in production: letters would leave on invented days.
 */
export class MovableClock extends Clock {
  private past: number | null = null;

  /**
   * @param aheadMs what it starts ahead of the machine's clock, in milliseconds
   * @param keep writes down what it is ahead, before it moves: a restart must not go back in time
   */
  constructor(
    private aheadMs: number,
    private readonly keep: (aheadMs: number) => Promise<void>,
    production: boolean,
  ) {
    super();
    if (production) throw new Error('A clock that can be moved is refused in production.');
  }

  now(): Date {
    return new Date(Date.now() + (this.past ?? this.aheadMs));
  }

  override present(): Date {
    return new Date(Date.now() + this.aheadMs);
  }

  /** How far it is ahead of the machine's clock, in milliseconds. */
  get ahead(): number {
    return this.aheadMs;
  }

  /** Whether it goes through the past right now. */
  get isInPast(): boolean {
    return this.past !== null;
  }

  /** Moves it forward. An instant that is over changes nothing: two who ask for the same moment get it once. */
  async advanceTo(instant: Date): Promise<void> {
    const aheadMs = instant.getTime() - Date.now();
    if (this.past !== null) {
      this.past = Math.max(this.past, aheadMs);
      return;
    }
    if (aheadMs <= this.aheadMs) return;
    await this.keep(aheadMs);
    this.aheadMs = aheadMs;
  }

  /**
   * Begins again at `from`, where `play` moves it forward, and is back in the present afterwards, however that ends. Only for an
   * organization in which nothing has happened yet. A restart in the middle is in the present too.
   */
  async relive(from: Date, play: () => Promise<void>): Promise<void> {
    if (this.past !== null) throw new Error('The clock goes through the past already.');
    this.past = Math.min(from.getTime() - Date.now(), this.aheadMs);
    try {
      await play();
    } finally {
      this.past = null;
    }
  }
}

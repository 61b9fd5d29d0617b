import type { Authenticate, Credentials } from '#access';
import type { ChangeListener, EventStream } from '#platform/live';

/** Machine times, in milliseconds. */
export interface ChangeTimes {
  /** Changes within this time are told together. */
  readonly gather: number;
  /** How often a stream shows that it lives, and the session is looked at again. */
  readonly beat: number;
}

/**
 * What one browser is told. Topics are gathered in a set until the client takes them, so what waits for it is bounded by the number of topics.
 */
export class ChangeStream implements ChangeListener {
  private readonly waiting = new Set<string>();
  private missedSome = false;
  private gathering: NodeJS.Timeout | undefined;
  private readonly beating: NodeJS.Timeout;
  private wasStuck = false;
  private isBeating = false;

  constructor(
    private readonly stream: EventStream,
    private readonly authenticate: Authenticate,
    private readonly credentials: Credentials,
    private readonly times: ChangeTimes,
  ) {
    this.beating = setInterval(() => void this.beatOnce(), times.beat);
  }

  changed(topic: string): void {
    this.waiting.add(topic);
    this.gather();
  }

  missed(): void {
    this.missedSome = true;
    this.gather();
  }

  /** Ends the stream; the browser asks again, and is refused if it may no longer listen. */
  end(): void {
    this.stop();
    this.stream.end();
  }

  /** No more is sent; the client is gone or about to be. */
  stop(): void {
    clearTimeout(this.gathering);
    clearInterval(this.beating);
  }

  private gather(): void {
    this.gathering ??= setTimeout(() => this.tell(), this.times.gather);
  }

  private tell(): void {
    this.gathering = undefined;
    // Told with the next beat, if the client reads again by then.
    if (this.stream.isStuck) return;
    if (this.missedSome) this.stream.send('resync', {});
    else if (this.waiting.size > 0) this.stream.send('changes', { topics: [...this.waiting] });
    this.missedSome = false;
    this.waiting.clear();
  }

  /** While the database is slow the beats do not pile up. */
  private async beatOnce(): Promise<void> {
    if (this.isBeating) return;
    this.isBeating = true;
    await this.beat();
    this.isBeating = false;
  }

  private async beat(): Promise<void> {
    if (this.stream.isStuck && this.wasStuck) {
      this.stop();
      return this.stream.cut();
    }
    this.wasStuck = this.stream.isStuck;
    if (!(await this.mayStillListen())) return this.end();
    if (this.wasStuck) return;
    this.stream.beat();
    this.gather();
  }

  /** While the database does not answer nobody is signed out, and nothing is told either. */
  private async mayStillListen(): Promise<boolean> {
    try {
      return (await this.authenticate.execute(this.credentials)) !== null;
    } catch {
      return true;
    }
  }
}

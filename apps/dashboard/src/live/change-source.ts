/** Who is told what changed. */
export interface ChangeListener {
  changed(topics: readonly string[]): void;
  /** Changes may have been missed: anything may be different. */
  anything(): void;
}

/** The server beats every 20 seconds. A longer silence is a connection that died unseen, or a proxy that keeps the answer to itself. */
const longestSilence = 50_000;
/** Between two tries after a refusal. */
const firstPause = 2_000;
const longestPause = 60_000;
/** By then a page has what it asked for when it was opened. */
const settles = 2_000;

/**
 * Hears `GET /api/v1/changes` while the window is looked at: a browser has six connections to a server, and windows in the background would
 * use them up. Whenever it begins to hear, or cannot, what is shown is to be read again; so a stream that never works is a slow poll.
 */
export class ChangeSource {
  private source: EventSource | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private settling: ReturnType<typeof setTimeout> | undefined;
  private pause = firstPause;
  private hasHeard = false;

  constructor(private readonly listener: ChangeListener) {}

  start(): void {
    document.addEventListener('visibilitychange', this.look);
    this.look();
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.look);
    this.close();
  }

  private readonly look = (): void => {
    if (document.visibilityState === 'hidden') this.close();
    else if (!this.source) this.open();
  };

  private open(): void {
    this.close();
    const source = new EventSource('/api/v1/changes');
    this.source = source;
    this.waitForSound();
    source.addEventListener('open', () => {
      this.pause = firstPause;
      this.waitForSound();
      this.readAgain();
    });
    source.addEventListener('beat', () => this.waitForSound());
    source.addEventListener('resync', () => {
      this.waitForSound();
      this.listener.anything();
    });
    source.addEventListener('changes', ({ data }: MessageEvent<string>) => {
      this.waitForSound();
      this.listener.changed((JSON.parse(data) as { topics: string[] }).topics);
    });
    // The browser asks again by itself, unless it was refused.
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) this.refused();
    });
  }

  /** What was missed while nothing was heard. A page that has just been opened asks for everything at that moment, and gets it first. */
  private readAgain(): void {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.listener.anything(), this.hasHeard ? 0 : settles);
    this.hasHeard = true;
  }

  private close(): void {
    clearTimeout(this.timer);
    clearTimeout(this.settling);
    this.source?.close();
    this.source = undefined;
  }

  private waitForSound(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.listener.anything();
      this.open();
    }, longestSilence);
  }

  /** Read again, the session says whether it ended; then the sign-in is shown, and this is stopped. */
  private refused(): void {
    this.close();
    this.listener.anything();
    this.timer = setTimeout(this.look, this.pause * (1 + Math.random()));
    this.pause = Math.min(2 * this.pause, longestPause);
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** The real app, as `npm start` runs it, in a process of its own that can be killed. */
export class RegardsProcess {
  private child: ChildProcess | undefined;
  private output = '';
  url = '';
  smtpPort = 0;
  /** Simulated time; '' while it is real. */
  clock: string;

  /**
   * @param clock where simulated time begins, ISO 8601; `null` for real time
   * @param options more of its command line, for example `--no-demo`
   */
  constructor(
    private readonly environment: Readonly<Record<string, string>>,
    clock: string | null,
    private readonly options: readonly string[] = [],
  ) {
    this.clock = clock ?? '';
  }

  /** Starts it where the clock stands and waits for the ready line. */
  async start(): Promise<void> {
    this.output = '';
    const clock = this.clock === '' ? [] : [`--clock=${this.clock}`];
    const child = spawn(
      process.execPath,
      ['--enable-source-maps', 'dist/apps/local/src/main.js', ...clock, ...this.options],
      {
        env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...this.environment },
        stdio: ['ignore', 'pipe', 'pipe'],
        // A group of its own: Ctrl-C in the terminal is for the story, which stops the app itself.
        detached: true,
      },
    );
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    const ready =
      /API\s+(http:\/\/\S+?)\/api\/docs[\s\S]*Replies \(SMTP\) 127\.0\.0\.1:(\d+)[\s\S]*Stop with/;
    const end = Date.now() + 150_000;
    while (!ready.test(this.output)) {
      if (child.exitCode !== null || Date.now() > end)
        throw new Error(`The app did not become ready:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const match = ready.exec(this.output);
    this.url = match?.[1]?.replace('localhost', '127.0.0.1') ?? '';
    this.smtpPort = Number(match?.[2]);
  }

  /** `kill -9`: no farewell. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  /** The last lines it wrote, for when the story fails. */
  get log(): string {
    return this.output.split('\n').slice(-40).join('\n');
  }

  /** Moves the simulated clock and lets everything that became due start. */
  async advanceTo(instant: string): Promise<void> {
    const response = await fetch(`${this.url}/local/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ now: instant }),
    });
    if (!response.ok) throw new Error(`The clock did not move: ${await response.text()}`);
    this.clock = instant;
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }
}

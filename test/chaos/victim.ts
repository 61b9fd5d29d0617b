import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A busy machine is slow, not wrong. */
const startWithin = 300_000;

/** A process of its own that is started, killed without warning, and started again. */
export class Victim {
  private child: ChildProcess | undefined;
  /** What it wrote since its last start. */
  output = '';
  kills = 0;

  /**
   * @param script below `dist/test`, such as `chaos/chaos-api`
   * @param environment all that it knows
   */
  constructor(
    private readonly script: string,
    private readonly environment: Readonly<Record<string, string>>,
    private readonly options: readonly string[] = [],
  ) {}

  /** Resolves when it says that it is ready. @throws Error with what it wrote when it does not */
  async start(): Promise<void> {
    this.output = '';
    const child = spawn(process.execPath, [`dist/test/${this.script}.js`, ...this.options], {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...this.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      stream.on(
        'data',
        (chunk: Buffer) => (this.output = `${this.output}${chunk.toString()}`.slice(-20_000)),
      );
    const end = Date.now() + startWithin;
    while (!/^ready$/m.test(this.output)) {
      if (this.isOver() || Date.now() > end)
        throw new Error(`${this.script} did not become ready:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** As a supervisor does: again, while it does not come up because something that it needs is down as well. */
  async startAgain(): Promise<void> {
    for (let tries = 1; ; tries += 1)
      try {
        await this.start();
        return;
      } catch (error) {
        if (tries === 20) throw error;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
  }

  /** `kill -9`. Resolves when it is gone. */
  async kill(): Promise<void> {
    this.kills += 1;
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  signal(signal: NodeJS.Signals): void {
    this.child?.kill(signal);
  }

  /** Its process while it runs. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Whether it ended without being told to. */
  get hasCrashed(): boolean {
    return this.child !== undefined && this.isOver();
  }

  private isOver(): boolean {
    const { child } = this;
    return child === undefined || child.exitCode !== null || child.signalCode !== null;
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (child && !this.isOver()) {
      child.kill(signal);
      await once(child, 'exit');
    }
    this.child = undefined;
  }
}

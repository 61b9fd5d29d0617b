import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const startWithin = 180_000;

/** One of our processes as production starts it, and everything that it writes. */
export class RunningApp {
  private written = '';
  private readonly child: ChildProcess;

  /** @param environment all that it knows */
  constructor(
    readonly name: 'api' | 'worker',
    environment: Readonly<Record<string, string>>,
  ) {
    this.child = spawn(process.execPath, ['--enable-source-maps', `dist/apps/${name}/src/main.js`], {
      env: { ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8');
      stream?.on('data', (text: string) => (this.written += text));
    }
  }

  /** Every line of its log so far, and whatever else came out of it. */
  get log(): readonly string[] {
    return this.written.split('\n');
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Where it listens, once it logs that it is ready. @throws Error with what it wrote when it does not become so */
  async url(): Promise<string> {
    const end = Date.now() + startWithin;
    for (;;) {
      // The last line of a start: {"level":"info",…,"url":"http://127.0.0.1:41234","msg":"api ready"}
      const url = /"url":"(http:[^"]+)","msg":"\w+ ready"/.exec(this.written)?.[1];
      if (url) return url;
      if (!this.isRunning || Date.now() > end)
        throw new Error(`The ${this.name} did not become ready:\n${this.written}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async stop(): Promise<void> {
    if (!this.isRunning) return;
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }
}

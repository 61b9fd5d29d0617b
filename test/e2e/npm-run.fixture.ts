import { type ChildProcess, spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
// oxlint-disable-next-line node/no-process-env -- npm needs these two; the variables of the tests must not reach the apps
const { PATH, HOME } = process.env;

type Environment = Readonly<Record<string, string>>;

/** `npm run <script>` in a process group of its own, with exactly the environment given. */
export class NpmRun {
  output = '';
  private readonly child: ChildProcess;
  private readonly exited: Promise<number | NodeJS.Signals>;

  constructor(args: readonly string[], environment: Environment) {
    this.child = spawn('npm', ['run', '--silent', ...args], {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH, HOME, ...environment },
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.exited = new Promise((resolve) => {
      this.child.once('close', (code, signal) => resolve(code ?? signal ?? 0));
    });
  }

  /** The exit code, or the signal that ended it. */
  ended(): Promise<number | NodeJS.Signals> {
    return this.exited;
  }

  /** SIGTERM to npm alone, as a supervisor sends it. */
  async stop(): Promise<number | NodeJS.Signals> {
    this.child.kill('SIGTERM');
    return this.exited;
  }

  /** Ends what a failed test left. */
  async cleanUp(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    process.kill(-Number(this.child.pid), 'SIGKILL');
    await this.exited;
  }

  /** Where it listens, once it logs that it is ready. @throws Error with its output when it ends instead */
  async url(): Promise<string> {
    const end = Date.now() + 60_000;
    for (;;) {
      // A log line of the api or the worker: {"level":"info",…,"url":"http://127.0.0.1:41234","msg":"api ready"}
      const url = /"url":"(http:[^"]+)","msg":"(?:api|worker) ready"/.exec(this.output)?.[1];
      if (url) return url;
      if (this.child.exitCode !== null || Date.now() > end)
        throw new Error(`It did not become ready:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Runs a command to its end. */
export async function npmRun(
  args: readonly string[],
  environment: Environment,
): Promise<{ code: number | NodeJS.Signals; output: string }> {
  const run = new NpmRun(args, environment);
  const code = await run.ended();
  return { code, output: run.output };
}

import { describeFailure } from './describe-failure.js';

/** Ends something that was opened: a server, a database, a queue. */
type Close = () => Promise<void>;

/** Hands over how to end what was just opened; it is ended whatever happens later, the newest first. */
export type Keep = (close: Close) => void;

type Environment = Readonly<Record<string, string | undefined>>;

/** How long a close may take before the process ends without it. */
const patience = 30_000;
// SIGHUP: the terminal was closed.
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Thrown by `keep` to leave `start` early; nobody else catches it. */
class ToldToStop extends Error {}

/**
 * Starts a server and runs it until SIGINT, SIGTERM or SIGHUP, whoever sends it and however often, also while it is
 * still starting; then ends what `start` kept, and the process: with 0, or with 1 and one line on standard error if something failed.
 *
 * @param environment where LOG_LEVEL says whether a failure shows its stack
 * @param start opens things and calls `keep` after each
 * @param stopped told when everything has ended cleanly
 */
export async function runUntilTold(
  environment: Environment,
  start: (keep: Keep) => Promise<void>,
  stopped: () => void = () => undefined,
): Promise<never> {
  return run(environment, start, true, stopped);
}

/** Runs a command of an operator, ends what it kept, and the process: with `process.exitCode`, or with 1 and one line if it failed. */
export async function runToEnd(
  environment: Environment,
  work: (keep: Keep) => Promise<void>,
): Promise<never> {
  return run(environment, work, false, () => undefined);
}

async function run(
  environment: Environment,
  start: (keep: Keep) => Promise<void>,
  staysUp: boolean,
  stopped: () => void,
): Promise<never> {
  const failures: unknown[] = [];
  const opened: Close[] = [];
  let stopping = false;
  let stop = (): void => undefined;
  const told = new Promise<void>((resolve) => {
    stop = () => {
      if (!stopping) setTimeout(() => endNow(patience), patience);
      stopping = true;
      resolve();
    };
  });
  for (const signal of signals) process.on(signal, stop);
  // A rejection that nobody handles comes here too: what is open is still closed.
  process.on('uncaughtException', (error) => {
    failures.push(error);
    stop();
  });

  try {
    await start((close) => {
      opened.push(close);
      if (stopping) throw new ToldToStop();
    });
    if (staysUp) await told;
  } catch (error) {
    // What fails because it is being stopped is no news.
    if (!stopping) failures.push(error);
  }
  stop();
  for (const close of opened.reverse()) await close().catch((error: unknown) => failures.push(error));
  for (const failure of failures)
    process.stderr.write(`${describeFailure(failure, wantsStack(environment))}\n`);
  if (failures.length > 0) process.exit(1);
  stopped();
  process.exit();
}

function endNow(waited: number): never {
  process.stderr.write(
    `It did not stop within ${waited / 1000} s and was cut off. (process.stop_timed_out)\n`,
  );
  process.exit(1);
}

function wantsStack(environment: Environment): boolean {
  return environment['LOG_LEVEL'] === 'debug' || environment['LOG_LEVEL'] === 'trace';
}

import { StormStage } from '../storm/storm-stage.js';

/** Requests at once. */
const lanes = 64;
/** How long applying may take, in milliseconds, for each event. */
const patience = 100;

/**
 * From the webhook to what it says being known: signed webhooks of two formats, some twice and some out of order, sent as fast as they are answered by
 * a process of its own, applied by a worker meanwhile. Beside it, on the same PostgreSQL and in the same run, the least that taking a webhook can
 * cost: Fastify, the signature verified, one insert by `pg`, applied by nobody. Nobody is turned down: writing letters is measured elsewhere.
 *
 * @param options.events how many; a tenth of them go before, unmeasured, so that both are warm
 * @returns per second: `ours` until the last one is applied, `bare` until the last one is stored; `ratio` is ours by bare. In `detail`, besides, the
 * milliseconds of processor time an event costs each process, and their shares, where the system tells (Linux)
 */
export async function measureIntake(options: {
  backend: 'postgres' | 'redis';
  events: number;
}): Promise<{ ours: number; bare: number; ratio: number; detail: Record<string, number> }> {
  const { backend, events } = options;
  const stage = await StormStage.set(backend);
  const plan = (count: number, firstPerson: number) => ({
    count,
    firstPerson,
    seed: `bench-${firstPerson}`,
    decided: false,
    pace: { lanes },
  });
  try {
    const warmUp = Math.ceil(events / 10);
    await stage.send(plan(warmUp, 1_000_000));
    await applied(stage, warmUp * patience);
    const before = await stage.processorTime();
    const { stored, seconds } = await timed(stage, plan(events, 0), events * patience);
    const after = await stage.processorTime();
    // The bare server after ours and twice, the better of both: what else the machine does should not flatter us.
    const bares = [
      await stage.sendBare<{ perSecond: number }>(plan(events, 0)),
      await stage.sendBare<{ perSecond: number }>(plan(events, 0)),
    ];
    const bare = Math.max(...bares.map(({ perSecond }) => perSecond));
    const ours = events / seconds;
    const detail = { storedPerSecond: stored, storedRatio: stored / bare, ...costs(before, after, events) };
    return { ours, bare, ratio: ours / bare, detail };
  } finally {
    await stage.clear();
  }
}

async function timed(
  stage: StormStage,
  plan: Parameters<StormStage['send']>[0],
  longest: number,
): Promise<{ stored: number; seconds: number }> {
  const { perSecond } = await stage.send<{ perSecond: number }>(plan);
  const answered = performance.now();
  await applied(stage, longest);
  return { stored: perSecond, seconds: plan.count / perSecond + (performance.now() - answered) / 1_000 };
}

/** Waits until nothing that was received is left. @throws Error when that takes longer than `longest` milliseconds */
async function applied(stage: StormStage, longest: number): Promise<void> {
  const end = performance.now() + longest;
  while ((await stage.standing()).open > 0) {
    if (performance.now() > end) throw new Error('What was received was not applied.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What an event cost each process. */
function costs(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
  events: number,
): Record<string, number> {
  const spent = Object.entries(after).map(
    ([name, seconds]) => [name, seconds - (before[name] ?? 0)] as const,
  );
  const all = spent.reduce((sum, [, seconds]) => sum + seconds, 0);
  return Object.fromEntries(
    spent.flatMap(([name, seconds]) => [
      [`${name}MsPerEvent`, (seconds * 1_000) / events],
      [`${name}Share`, seconds / all],
    ]),
  );
}

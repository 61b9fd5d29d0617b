import { parseArgs } from 'node:util';
import { Chance } from '../../apps/local/src/seed/chance.js';
import { ChaosRun } from './chaos-run.js';
import { ChaosStage } from './chaos-stage.js';

/**
 * `npm run test:chaos -- [--full] [--backend postgres|redis] [--random-seed 1]`: people are turned down by two workers while everything that
 * can be killed is killed, in bad weather. Ends with 0 when every letter arrived and every second copy has its excuse. The full run has a
 * thousand letters, the short one sixty.
 */
const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    backend: { type: 'string', default: 'postgres' },
    'random-seed': { type: 'string', default: '1' },
  },
});
const { letters, kills } = values.full
  ? { letters: 1_000, kills: { worker: 10, api: 3, postgres: 1 } }
  : { letters: 60, kills: { worker: 3, api: 1, postgres: 1 } };
const backend = values.backend === 'redis' ? 'redis' : 'postgres';
/** How long the last letters may take, in milliseconds. */
const patience = 180_000 + letters * 300;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const chance = new Chance(values['random-seed']);
const stage = await ChaosStage.set(backend, chance);
let isWhole = false;
let diskWasFull = false;
try {
  const run = new ChaosRun(stage, letters, chance);
  const began = Date.now();
  const disasters = [
    run.strike(kills.api, 'intake', () => stage.killApi()),
    run.strike(kills.worker, 'delivery', () => stage.killWorker(chance.int(0, 1))),
    run.strike(kills.postgres, 'delivery', () => stage.killPostgres()),
    run.strike(1, 'delivery', () => stage.silence(3_000)),
    run.strike(1, 'delivery', async () => {
      diskWasFull = await stage.fillDisk(4_000);
    }),
  ];
  await run.tell();
  await run.approve();
  await Promise.all([run.end(patience), ...disasters]);
  const { repeatedLetters, extraCopies, takeovers, heardTooLate, faults } = await run.verdict();
  const unanswered = stage.weather.arrivals.filter(({ isAnswered }) => !isAnswered).length;
  say(`${backend}: ${letters} letters in ${Math.round((Date.now() - began) / 1_000)} s by two workers`);
  say(`  kill -9: ${kills.worker} workers, ${kills.api} api, ${kills.postgres} PostgreSQL`);
  say(
    diskWasFull
      ? '  the disk of PostgreSQL: full for 4 s'
      : '  a full disk: skipped, only root can mount one',
  );
  say(`  mail servers: ${JSON.stringify(stage.weather.fates)}, and away for 3 s`);
  say(
    `  left in "sending" by a crash: ${takeovers}; taken by a mail server without an answer: ${unanswered}; answered too late to be heard: ${heardTooLate}`,
  );
  say(`  arrived more than once: ${repeatedLetters} letters, ${extraCopies} copies beyond the first`);
  for (const fault of faults) say(`  FAULT ${fault}`);
  isWhole = faults.length === 0;
  say(isWhole ? '  nothing lost, nothing repeated without cause' : `  ${faults.length} faults`);
} catch (error) {
  say(String(error));
} finally {
  for (const words of stage.crashed) say(`Something crashed by itself:\n${words}`);
  await stage.clear();
}
process.exit(isWhole ? 0 : 1);

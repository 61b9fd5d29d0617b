import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '#platform/config';
import { type Keep, runUntilTold } from '#platform/process';
import { openLocalDatabase } from './local-database.js';
import { localEnvironment, offerToCheckWith } from './local-environment.js';
import { chooseClock } from './time/choose-clock.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * `npm start [-- --clock=2026-03-02T09:00:00Z] [--no-demo]`: PostgreSQL, api, worker and a mailbox on this computer, until told to stop.
 * With `--clock` time stands still until `POST /local/clock` moves it.
 */
await runUntilTold(process.env, start, () => say('Stopped.'));

async function start(keep: Keep): Promise<void> {
  const { values } = parseArgs({
    options: { clock: { type: 'string' }, 'no-demo': { type: 'boolean', default: false } },
  });
  // Whatever is wrong is told before anything is opened.
  const { production } = loadConfig(localEnvironment(process.env, offerToCheckWith));
  const dataDir = resolve(process.env['DATA_DIR']?.trim() || '.regards');
  const clock = await chooseClock({ instant: values.clock, production, dataDir });

  // PostgreSQL starts while the rest of the program loads, which leaves this process little time to launch it: first that.
  let launched = (): void => undefined;
  const underWay = new Promise<void>((resolve) => (launched = resolve));
  const opening = openLocalDatabase({ environment: process.env, dataDir, keep, notice: say, launched });
  await Promise.race([underWay, opening]);
  const [database, { serve }] = await Promise.all([opening, import('./serve.js')]);
  await serve({
    environment: process.env,
    database,
    clock,
    dataDir,
    withDemo: !values['no-demo'],
    keep,
    say,
  });
}

import 'reflect-metadata';
import { DeliveryTimesModule } from '#mail';
import { createHttpApp } from '#platform/app';
import { loadConfig } from '#platform/config';
import { createLogger } from '#platform/logging';
import { giveWay, runUntilTold } from '#platform/process';
import { WorkerAppModule } from '../../apps/worker/src/worker-app.module.js';
import { workClockOf } from './work-clock.js';

/** Machine times that end within a test: a killed worker's letters and jobs are taken over within seconds. */
const quick = { lease: 6_000, send: 4_000, connection: 2_000, greeting: 2_000, socket: 3_000 };
const times = { lockDuration: 2_000, claim: 20_000 };

/** A worker as in production, by another clock and with short leases. */
await runUntilTold(process.env, async (keep) => {
  const config = loadConfig(process.env);
  const logger = createLogger(config.logLevel);
  const options = { config, logger, clock: workClockOf(process.env), poolSize: 10 };
  const module = {
    module: class ChaosWorker {},
    imports: [DeliveryTimesModule.forRoot(quick), WorkerAppModule.forRoot(options, times)],
  };
  const app = await createHttpApp(module, { config, logger, documented: false });
  keep(() => app.close());
  await app.init();
  // As in production where its speed beside the api is measured; not where its times are short and the machine has other tests.
  if (process.env['CHAOS_GIVES_WAY'] === '1') giveWay();
  process.stdout.write('ready\n');
});

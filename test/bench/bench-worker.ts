import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';
import { createHttpApp } from '#platform/app';
import { loadConfig } from '#platform/config';
import { createLogger } from '#platform/logging';
import { runUntilTold } from '#platform/process';
import { WorkerAppModule } from '../../apps/worker/src/worker-app.module.js';
import { workClockOf } from '../chaos/work-clock.js';

/** A worker as in production, at nine on a Monday. Its CPU profile, from SIGUSR2 on, is left at `BENCH_PROFILE` when it is told to stop. */
await runUntilTold(process.env, async (keep) => {
  const config = loadConfig(process.env);
  const logger = createLogger(config.logLevel);
  const module = WorkerAppModule.forRoot({ config, logger, clock: workClockOf(process.env), poolSize: 20 });
  const app = await createHttpApp(module, { config, logger, documented: false });
  keep(() => app.close());
  await app.init();
  const path = process.env['BENCH_PROFILE'];
  if (path) {
    const session = new Session();
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: 500 });
    process.once('SIGUSR2', () => void session.post('Profiler.start'));
    keep(async () => writeFile(path, JSON.stringify((await session.post('Profiler.stop')).profile)));
  }
  process.stdout.write('ready\n');
});

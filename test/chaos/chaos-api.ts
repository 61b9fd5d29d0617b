import 'reflect-metadata';
import { createHttpApp, listen } from '#platform/app';
import { loadConfig } from '#platform/config';
import { createLogger } from '#platform/logging';
import { runUntilTold } from '#platform/process';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { workClockOf } from './work-clock.js';

/** The api as in production, by another clock. */
await runUntilTold(process.env, async (keep) => {
  const config = loadConfig(process.env);
  const logger = createLogger(config.logLevel);
  const module = ApiModule.forRoot({ config, logger, clock: workClockOf(process.env), poolSize: 10 });
  const app = await createHttpApp(module, { config, logger, documented: false });
  keep(() => app.close());
  await listen(app, config);
  process.stdout.write('ready\n');
});

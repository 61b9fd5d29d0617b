import 'reflect-metadata';
import { migrationNames } from '#migrations';
import { createHttpApp, listen } from '#platform/app';
import { SystemClock } from '#platform/clock';
import { loadConfig } from '#platform/config';
import { createLogger } from '#platform/logging';
import { runUntilTold } from '#platform/process';
import { ApiModule } from './api.module.js';
import { serveDashboard } from './serve-dashboard.js';

/** `npm run start:prod -- api` */
await runUntilTold(process.env, async (keep) => {
  const config = loadConfig(process.env);
  const logger = createLogger(config.logLevel);
  const module = ApiModule.forRoot({
    config,
    logger,
    clock: new SystemClock(),
    poolSize: 20,
    migrations: migrationNames,
  });
  const app = await createHttpApp(module, { config, logger, documented: true });
  keep(() => app.close());
  if (config.production && config.trustProxy.length === 0)
    logger.warn(
      { code: 'http.proxy_unknown' },
      'TRUST_PROXY is not set: if a proxy stands before this, all visitors count as one, and their limits are shared',
    );
  await serveDashboard(app);
  await listen(app, config);
  logger.info({ url: await app.getUrl() }, 'api ready');
});

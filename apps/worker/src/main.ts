import 'reflect-metadata';
import { migrationNames } from '#migrations';
import { createHttpApp, listen } from '#platform/app';
import { SystemClock } from '#platform/clock';
import { loadConfig } from '#platform/config';
import { createLogger } from '#platform/logging';
import { giveWay, runUntilTold } from '#platform/process';
import { answerOnlyOperations } from './answer-only-operations.js';
import { WorkerAppModule } from './worker-app.module.js';

/** `npm run start:prod -- worker`; on PORT it answers health and metrics, nothing else. */
await runUntilTold(process.env, async (keep) => {
  const config = loadConfig(process.env);
  const logger = createLogger(config.logLevel);
  const module = WorkerAppModule.forRoot({
    config,
    logger,
    clock: new SystemClock(),
    poolSize: 20,
    migrations: migrationNames,
  });
  const app = await createHttpApp(module, { config, logger, documented: false });
  keep(() => app.close());
  answerOnlyOperations(app);
  await listen(app, config);
  giveWay();
  logger.info({ url: await app.getUrl() }, 'worker ready');
});

import type { INestApplicationContext, Type } from '@nestjs/common';
import { migrationNames } from '#migrations';
import { createHttpApp, PlatformModule } from '#platform/app';
import { SystemClock } from '#platform/clock';
import type { Config } from '#platform/config';
import { createLogger } from '#platform/logging';
import type { Keep } from '#platform/process';
import { businessModules } from '../../../business-modules.js';

/** The libraries as an app has them, for one command of an operator: nothing listens, and no job runs. */
export async function openLibraries(
  config: Config,
  keep: Keep,
  command: Type,
): Promise<INestApplicationContext> {
  const logger = createLogger('warn');
  const platform = PlatformModule.forRoot({
    config,
    logger,
    clock: new SystemClock(),
    poolSize: 2,
    migrations: migrationNames,
  });
  const imports = [platform, ...businessModules];
  // They expect an HTTP server to be there; this one never listens.
  const app = await createHttpApp(
    { module: class Operator {}, imports, providers: [command] },
    { config, logger, documented: false },
  );
  keep(() => app.close());
  return app.init();
}

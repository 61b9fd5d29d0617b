import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpApp, PlatformModule } from '#platform/app';
import { SimulatedClock } from '#platform/clock';
import { loadConfig, type Config } from '#platform/config';
import { Database, newId } from '#platform/database';
import { createLogger } from '#platform/logging';
import { OutboxRelay, Ticker, WorkerModule } from '#platform/queue';
import { createTestDatabase, type TestDatabase } from '#platform/test-servers';

export interface BootOptions {
  /** The libraries under test. */
  readonly modules: readonly (Type | DynamicModule)[];
  /** Where the simulated clock stands; Monday noon UTC unless told. */
  readonly now?: Date;
  /** Also relay the outbox and run the jobs. */
  readonly worker?: boolean;
  /** Changes to the environment that the configuration is read from. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Shares the database of another boot, for two processes at once. */
  readonly database?: TestDatabase;
}

export interface BootedTest {
  readonly app: NestFastifyApplication;
  readonly config: Config;
  readonly clock: SimulatedClock;
  readonly database: Database;
  readonly testDatabase: TestDatabase;
  /** Makes an organization row and returns its id. */
  makeOrganization(name?: string): Promise<string>;
  close(): Promise<void>;
}

/** The configuration of a test: a database of its own, mail that goes nowhere until a test says where. */
export function testConfig(
  database: TestDatabase,
  environment: Readonly<Record<string, string>> = {},
): Config {
  return loadConfig({
    DATABASE_URL: database.appUrl,
    ...(database.redisUrl ? { REDIS_URL: database.redisUrl } : {}),
    PORT: '0',
    PUBLIC_URL: 'http://regards.test',
    SECRET_KEY: 'test-secret-of-at-least-32-characters',
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_MODE: 'live',
    MAIL_DOMAIN: 'mail.regards.test',
    INBOUND_SMTP_PORT: '0',
    LOG_LEVEL: 'silent',
    ...environment,
  });
}

/** Boots libraries as an app would, on a cloned database and a simulated clock. */
export async function bootForTest(options: BootOptions): Promise<BootedTest> {
  const testDatabase = options.database ?? (await createTestDatabase());
  const config = testConfig(testDatabase, options.environment);
  const clock = new SimulatedClock(options.now ?? new Date('2026-03-02T12:00:00Z'), false);
  const logger = createLogger(config.logLevel);
  const root: DynamicModule = {
    module: class TestApp {},
    imports: [
      PlatformModule.forRoot({ config, logger, clock, poolSize: 5 }),
      ...(options.worker ? [WorkerModule.forRoot({ lockDuration: 2_000 })] : []),
      ...options.modules,
    ],
  };
  const app = await createHttpApp(root, { config, logger, documented: false });
  try {
    await app.init();
  } catch (error) {
    await app.close();
    throw error;
  }
  const database = app.get(Database);
  const ticker = app.get(Ticker);
  const relay = options.worker ? app.get(OutboxRelay, { strict: false }) : undefined;
  clock.onAdvance(async () => {
    await ticker.tick();
    await relay?.drain();
  });
  return {
    app,
    config,
    clock,
    database,
    testDatabase,
    async makeOrganization(name = 'Kestrel Studio') {
      const id = newId();
      await database.inTenant(id, (tx) =>
        tx.manager.query('INSERT INTO organizations (id, name, created_at) VALUES ($1, $2, $3)', [
          id,
          name,
          clock.now(),
        ]),
      );
      return id;
    },
    async close() {
      await app.close();
      if (!options.database) await testDatabase.drop();
    },
  };
}

/**
 * Waits until `check` answers something true, looking every 25 ms.
 *
 * @throws Error naming what did not happen within `timeout` milliseconds.
 */
export async function eventually<T>(
  what: string,
  check: () => Promise<T | null | undefined | false>,
  timeout = 15_000,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const seen = await check();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`Did not happen within ${timeout} ms: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

import 'reflect-metadata';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { migrateDatabase } from '#migrations';
import { createHttpApp, PlatformModule } from '#platform/app';
import { loadConfig } from '#platform/config';
import { findEmbeddedPostgres, withClient } from '#platform/embedded-postgres';
import { createLogger } from '#platform/logging';
import { type Keep, runToEnd, StartError } from '#platform/process';
import { businessModules } from '../../business-modules.js';
import { DemoOrganization } from './demo-organization.js';
import { type LocalDatabase, openLocalDatabase } from './local-database.js';
import { localEnvironment, localSecret } from './local-environment.js';
import { SeedModule } from './seed/seed.module.js';
import { SeedOrganization } from './seed/seed-organization.js';
import { chooseClock } from './time/choose-clock.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * `npm run seed -- --rejections 10000 --conversations 5000 --pool 50000 [--organization "Heron Works"] [--random-seed 1] [--clock <instant>]`:
 * fills the demo organization, or one of another name, up to these amounts with people who do not exist. It takes the database that `npm
 * start` would, also while that runs. Nothing that it makes is ever sent by itself.
 */
await runToEnd(process.env, seed);

async function seed(keep: Keep): Promise<void> {
  const { values } = parseArgs({
    options: {
      rejections: { type: 'string', default: '200' },
      conversations: { type: 'string', default: '100' },
      pool: { type: 'string', default: '500' },
      organization: { type: 'string', default: DemoOrganization.company },
      'random-seed': { type: 'string', default: '1' },
      clock: { type: 'string' },
    },
  });
  refuseWhereMailIsReal(process.env);
  const amounts = {
    rejections: wholeNumber('rejections', values.rejections),
    conversations: wholeNumber('conversations', values.conversations),
    pool: wholeNumber('pool', values.pool),
  };
  if (amounts.conversations > amounts.rejections)
    throw new StartError(
      'seed.conversations_too_many',
      'There cannot be more --conversations than --rejections.',
    );
  const seedNumber = wholeNumber('random-seed', values['random-seed']);

  const dataDir = resolve(process.env['DATA_DIR']?.trim() || '.regards');
  const database = await openDatabase(dataDir, keep);
  if (database.ownerUrl) await migrateDatabase(database.ownerUrl, database.appUrl);
  const secretKey = await localSecret(dataDir);
  const config = loadConfig(
    localEnvironment(process.env, { databaseUrl: database.appUrl, mailboxPort: 1, secretKey }),
  );
  const clock = await chooseClock({ instant: values.clock, production: config.production, dataDir });
  const logger = createLogger('warn');
  // The libraries expect an HTTP server to be there; this one never listens.
  const app = await createHttpApp(
    {
      module: class Seed {},
      imports: [
        PlatformModule.forRoot({ config, logger, clock, poolSize: 3 }),
        ...businessModules,
        SeedModule,
      ],
    },
    { config, logger, documented: false },
  );
  keep(() => app.close());
  await app.init();

  const { email, ...organization } = await app.get(DemoOrganization).makeOnce(values.organization);
  const startedAt = performance.now();
  const seconds = (): string => String(Math.round((performance.now() - startedAt) / 1000));
  await app.get(SeedOrganization).execute(
    organization,
    amounts,
    {
      seed: seedNumber,
      now: clock.now(),
      publicUrl: config.publicUrl,
      secretKeys: config.secretKeys,
      mailDomain: config.mailDomain,
      memberDomain: email.slice(email.indexOf('@') + 1),
      password: DemoOrganization.password,
    },
    (line) => say(`  ${seconds().padStart(4)} s  ${line}`),
  );
  // Without it, the first searches are planned for empty tables. Only the owner may; elsewhere autovacuum does it by and by.
  if (database.ownerUrl) await withClient(database.ownerUrl, (client) => client.query('VACUUM (ANALYZE)'));
  say(`Seeded in ${seconds()} s. Sign in as ${email}  ${DemoOrganization.password}`);
}

/** Letters to people who do not exist must not stand where letters to people leave. */
function refuseWhereMailIsReal(environment: NodeJS.ProcessEnv): void {
  if (environment['NODE_ENV'] === 'production')
    throw new StartError('seed.refused', 'Made-up people are refused in production (NODE_ENV).');
  if (environment['MAIL_MODE']?.trim() === 'live')
    throw new StartError(
      'seed.refused',
      'Made-up people are refused where mail is sent to candidates (MAIL_MODE=live).',
    );
}

/** The database of `npm start`: the one that DATABASE_URL names, else the embedded one, whether or not it runs already. */
async function openDatabase(dataDir: string, keep: Keep): Promise<LocalDatabase> {
  const isElsewhere = Boolean(process.env['DATABASE_URL']?.trim());
  const running = isElsewhere ? null : await findEmbeddedPostgres(dataDir);
  if (running) return running;
  return openLocalDatabase({
    environment: process.env,
    dataDir,
    keep,
    notice: say,
    launched: () => undefined,
  });
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  // A number such as "10000".
  if (!/^\d{1,7}$/.test(text)) throw new StartError('seed.number_invalid', `--${name} takes a whole number.`);
  return number;
}

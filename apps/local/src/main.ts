import 'reflect-metadata';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { migrateDatabase } from '#migrations';
import { createHttpApp, runUntilTold } from '#platform/app';
import { SimulatedClock, SystemClock } from '#platform/clock';
import { loadConfig } from '#platform/config';
import { startEmbeddedPostgres } from '#platform/embedded-postgres';
import { createLogger } from '#platform/logging';
import { OutboxRelay, Ticker } from '#platform/queue';
import { InboundSmtpServer } from '#mail';
import { CandidateMailbox } from './candidate-mailbox.js';
import { DemoOrganization } from './demo-organization.js';
import { localEnvironment } from './local-environment.js';
import { LocalModule } from './local.module.js';

/**
 * `npm start [-- --clock=2026-03-02T09:00:00Z] [--no-demo]`: PostgreSQL, api, worker and a mailbox on this computer, until told to stop.
 * With `--clock` time stands still until `POST /local/clock` moves it.
 */
const { values } = parseArgs({
  options: { clock: { type: 'string' }, 'no-demo': { type: 'boolean', default: false } },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const dataDir = resolve(process.env['DATA_DIR'] ?? '.regards');

const postgres = await startEmbeddedPostgres({ dataDir, notice: say });
const mailbox = new CandidateMailbox(join(dataDir, 'mailbox'));
try {
  await migrateDatabase(postgres.ownerUrl, postgres.appUrl);
  const mailboxPort = await mailbox.open();
  const config = loadConfig(
    await localEnvironment(process.env, { dataDir, databaseUrl: postgres.appUrl, mailboxPort }),
  );
  const logger = createLogger(config.logLevel);
  const clock = values.clock
    ? new SimulatedClock(new Date(values.clock), config.production)
    : new SystemClock();
  const module = LocalModule.forRoot({ config, logger, clock, poolSize: 10 }, mailbox);
  const app = await createHttpApp(module, { config, logger, documented: true });
  runUntilTold(logger, async () => {
    await app.close();
    await mailbox.close();
    await postgres.stop();
    say('Stopped.');
  });
  await app.listen(config.port, config.host);
  if (clock instanceof SimulatedClock)
    clock.onAdvance(async () => {
      await app.get(Ticker).tick();
      await app.get(OutboxRelay, { strict: false }).drain();
    });
  if (!values['no-demo']) await app.get(DemoOrganization).makeOnce();

  const url = (await app.getUrl()).replace('[::1]', 'localhost').replace('127.0.0.1', 'localhost');
  say(`
Regards is ready.
  API            ${url}/api/docs
  Mailbox        ${url}/mailbox   (all mail arrives here, nothing leaves this computer)
  Replies (SMTP) 127.0.0.1:${app.get(InboundSmtpServer, { strict: false }).port}
  Data           ${dataDir}${values['no-demo'] ? '' : `\n  Sign in        ${DemoOrganization.email}  ${DemoOrganization.password}`}
Stop with Ctrl-C.`);
} catch (error) {
  await mailbox.close().catch(() => undefined);
  await postgres.stop();
  throw error;
}

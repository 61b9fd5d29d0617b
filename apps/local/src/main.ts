import 'reflect-metadata';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { InboundSmtpServer } from '#mail';
import { createHttpApp, type Keep, listen, runUntilTold } from '#platform/app';
import { SimulatedClock } from '#platform/clock';
import { loadConfig } from '#platform/config';
import { createLogger } from '#platform/logging';
import { OutboxRelay, Ticker } from '#platform/queue';
import { serveDashboard } from '../../api/src/serve-dashboard.js';
import { CandidateMailbox } from './candidate-mailbox.js';
import { DemoOrganization } from './demo-organization.js';
import { chooseClock } from './local-clock.js';
import { openLocalDatabase } from './local-database.js';
import { localEnvironment, localSecret, offerToCheckWith } from './local-environment.js';
import { LocalModule } from './local.module.js';

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
  const clock = chooseClock(values.clock, production);

  const dataDir = resolve(process.env['DATA_DIR']?.trim() || '.regards');
  const databaseUrl = await openLocalDatabase({ environment: process.env, dataDir, keep, notice: say });
  const mailbox = new CandidateMailbox(join(dataDir, 'mailbox'));
  const mailboxPort = await mailbox.open();
  keep(() => mailbox.close());

  const secretKey = await localSecret(dataDir);
  const config = loadConfig(localEnvironment(process.env, { databaseUrl, mailboxPort, secretKey }));
  const logger = createLogger(config.logLevel);
  const module = LocalModule.forRoot({ config, logger, clock, poolSize: 10 }, mailbox);
  const app = await createHttpApp(module, { config, logger, documented: true });
  keep(() => app.close());
  await serveDashboard(app);
  await listen(app, config);
  if (clock instanceof SimulatedClock)
    clock.onAdvance(async () => {
      await app.get(Ticker).tick();
      await app.get(OutboxRelay, { strict: false }).drain();
    });
  if (!values['no-demo']) await app.get(DemoOrganization).makeOnce();

  const url = (await app.getUrl()).replace('[::1]', 'localhost').replace('127.0.0.1', 'localhost');
  const signIn = values['no-demo']
    ? ''
    : `\n  Sign in        ${DemoOrganization.email}  ${DemoOrganization.password}`;
  say(`
Regards is ready.
  Dashboard      ${url}
  API            ${url}/api/docs
  Mailbox        ${url}/mailbox   (all mail arrives here, nothing leaves this computer)
  Replies (SMTP) 127.0.0.1:${app.get(InboundSmtpServer, { strict: false }).port}
  Data           ${dataDir}${signIn}
Stop with Ctrl-C.`);
}

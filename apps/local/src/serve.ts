import 'reflect-metadata';
import { join } from 'node:path';
import { MakeFirstAdmin } from '#access';
import { InboundSmtpServer } from '#mail';
import { migrateDatabase } from '#migrations';
import { createHttpApp, listen } from '#platform/app';
import { type Clock, MovableClock, SimulatedClock } from '#platform/clock';
import { loadConfig } from '#platform/config';
import { createLogger } from '#platform/logging';
import type { Keep } from '#platform/process';
import { OutboxRelay, Ticker } from '#platform/queue';
import { serveDashboard } from '../../api/src/serve-dashboard.js';
import { DemoOrganization } from './demo-organization.js';
import type { LocalDatabase } from './local-database.js';
import { localEnvironment, localSecret } from './local-environment.js';
import { LocalModule } from './local.module.js';
import { MailStore } from './mailbox/mail-store.js';
import { MailboxServer } from './mailbox/mailbox-server.js';

export interface ServeOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly database: LocalDatabase;
  readonly clock: Clock;
  readonly dataDir: string;
  /** Make the demo organization and say how to sign in to it. */
  readonly withDemo: boolean;
  readonly keep: Keep;
  readonly say: (line: string) => void;
}

/** Brings the database up to date, serves api, worker and mailbox, and says where. */
export async function serve(options: ServeOptions): Promise<void> {
  const { environment, database, clock, dataDir, withDemo, keep, say } = options;
  if (database.ownerUrl) await migrateDatabase(database.ownerUrl, database.appUrl);
  const mailbox = new MailboxServer(await MailStore.open(join(dataDir, 'mailbox')));
  const mailboxPort = await mailbox.open();
  keep(() => mailbox.close());

  const secretKey = await localSecret(dataDir);
  const offer = { databaseUrl: database.appUrl, mailboxPort, secretKey };
  const config = loadConfig(localEnvironment(environment, offer));
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
  if (withDemo) await app.get(DemoOrganization).makeOnce();

  const url = (await app.getUrl()).replace('[::1]', 'localhost').replace('127.0.0.1', 'localhost');
  const signIn = withDemo ? `\n  Sign in        ${DemoOrganization.email}  ${DemoOrganization.password}` : '';
  const people =
    withDemo && clock instanceof MovableClock
      ? '\n  People         none yet: the page Today offers to fill it with fictional ones'
      : '';
  const firstAdmin = app.get(MakeFirstAdmin, { strict: false });
  // After the "#", so that it is in no request and in no log of one. Where PUBLIC_URL says: forms from elsewhere are refused.
  const setUp = (await firstAdmin.isNeeded())
    ? `\n  Set up         ${config.publicUrl}/setup#${firstAdmin.code}   (makes the first admin; works once)`
    : '';
  say(`
Regards is ready.
  Dashboard      ${url}
  API            ${url}/api/docs
  Mailbox        ${url}/mailbox   (all mail arrives here, nothing leaves this computer)
  Replies (SMTP) 127.0.0.1:${app.get(InboundSmtpServer, { strict: false }).port}
  Data           ${dataDir}${signIn}${people}${setUp}
Stop with Ctrl-C.`);
}

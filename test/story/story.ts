import { generateKeyPairSync } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '#platform/test-servers';
import { ApiClient } from './api-client.js';
import { CandidateMail } from './candidate-mail.js';
import { Greenhouse } from './greenhouse.js';
import { heard, heardSteps } from './heard.js';
import { Narrator } from './narrator.js';
import { RegardsProcess } from './regards-process.js';
import { remembered, rememberedSteps } from './remembered.js';
import { Restoring, restoringSteps } from './restoring.js';
import { secondStrand, secondStrandSteps } from './second-strand.js';
import { SystemPostgres } from './system-postgres.js';
import { told, toldSteps } from './told.js';
import { hiringManager } from './people.js';
import { type World } from './world.js';

/**
 * `npm run story`: the acceptance story on the app as `npm start` runs it (embedded PostgreSQL, BullMQ on it, SMTP both ways), with a
 * simulated clock. Ends with 0 only if every step was observed. With `REDIS_URL` the queues are there instead. With `--restore-halfway` it
 * runs on the PostgreSQL of the system, loses its database after the first letter and goes on from a backup.
 */
const { values: wish } = parseArgs({ options: { 'restore-halfway': { type: 'boolean', default: false } } });
const folder = await mkdtemp(join(tmpdir(), 'regards-story-'));
// PostgreSQL refuses root and then runs as another user, who must be able to enter.
await chmod(folder, 0o755);
const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const mail = new CandidateMail();
const smtpPort = await mail.open();
// The links in letters must name it before the app listens on it.
const port = await freePort();
const redisUrl = process.env['REDIS_URL'];
const environment: Record<string, string> = {
  DATA_DIR: join(folder, 'data'),
  PORT: String(port),
  PUBLIC_URL: `http://127.0.0.1:${port}`,
  INBOUND_SMTP_PORT: '0',
  SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
  MAIL_MODE: 'live',
  MAIL_DOMAIN: 'mail.kestrel.example',
  DKIM_KEY: `s1:${Buffer.from(privateKey).toString('base64')}`,
  LOG_LEVEL: 'error',
  ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
  SECRET_KEY: 'story-secret-of-at-least-32-characters',
};
const postgres = wish['restore-halfway'] ? await SystemPostgres.start(folder) : null;
if (wish['restore-halfway'] && !postgres)
  process.stdout.write('No PostgreSQL with pg_dump is installed here: nothing is restored halfway.\n');
const restoring = postgres && new Restoring(postgres, folder, environment);
await restoring?.begin();
const regards = new RegardsProcess(environment, '2026-03-02T12:00:00Z');
const narrator = new Narrator(() => regards.clock);
let whole = false;
try {
  await regards.start();
  const world = await setUp();
  const finalist = await told(world);
  await heard(world, finalist);
  await remembered(world, finalist);
  await secondStrand(world);
} catch {
  process.stdout.write(`\nThe app's last lines:\n${regards.log}\n`);
} finally {
  const steps = toldSteps + heardSteps + rememberedSteps + secondStrandSteps;
  whole = narrator.finish(steps + (restoring ? restoringSteps : 0));
  await regards.stop();
  await postgres?.stop();
  await mail.close();
  await rm(folder, { recursive: true, force: true });
}
process.exit(whole ? 0 : 1);

/** The demo organization with a hiring manager, an address to print under invitations, and Greenhouse connected. */
async function setUp(): Promise<World> {
  const recruiter = new ApiClient(() => regards.url);
  await recruiter.signIn('dana@kestrel.example', 'kestrel-demo-password');
  await recruiter.ask('POST', '/api/v1/members', {
    ...hiringManager,
    title: 'Design Lead',
    role: 'hiring_manager',
  });
  await recruiter.ask('PATCH', '/api/v1/organization', {
    postalAddress: 'Kestrel Studio, Rua das Flores 12, 1200-195 Lisboa',
  });
  const secret = 'greenhouse-secret-of-the-story';
  const connection = await recruiter.ask<{ id: string }>('POST', '/api/v1/ats-connections', {
    format: 'greenhouse',
    name: 'Greenhouse',
    secret,
    activeFrom: '2026-03-01T00:00:00Z',
    atsMailsRejections: false,
  });
  const greenhouse = new Greenhouse(() => `${regards.url}/hooks/ats/${connection.id}`, secret);
  const dkimRecord = `v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`;
  return { narrator, regards, mail, recruiter, greenhouse, restoring, dkimRecord };
}

import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { AccessModule, CreateOrganization } from '#access';
import { PlatformModule } from '#platform/app';
import { SystemClock } from '#platform/clock';
import { loadConfig } from '#platform/config';
import { createLogger, NestLogger } from '#platform/logging';
import { runToEnd } from '#platform/process';

/** `npm run create-admin -- --organization "Kestrel Studio" --email dana@example.com --name "Dana Reyes" [--time-zone Europe/Lisbon]` */
await runToEnd(process.env, async (keep) => {
  const { values } = parseArgs({
    options: {
      organization: { type: 'string' },
      email: { type: 'string' },
      name: { type: 'string' },
      'time-zone': { type: 'string', default: 'UTC' },
    },
  });
  const { organization, email, name } = values;
  if (!organization || !email || !name) {
    process.stderr.write(
      'Usage: npm run create-admin -- --organization <name> --email <address> --name <name> [--time-zone <zone>]\n',
    );
    process.exitCode = 2;
    return;
  }
  const config = loadConfig(process.env);
  const logger = createLogger('warn');
  const platform = PlatformModule.forRoot({ config, logger, clock: new SystemClock(), poolSize: 2 });
  const app = await NestFactory.createApplicationContext(
    { module: class CreateAdmin {}, imports: [platform, AccessModule] },
    { logger: new NestLogger(logger), abortOnError: false },
  );
  keep(() => app.close());
  // Shown once; the admin changes it after the first sign-in.
  const password = randomBytes(15).toString('base64url');
  await app.get(CreateOrganization).execute({
    name: organization,
    timeZone: values['time-zone'],
    locale: 'en',
    admin: { email, name, title: null, password },
  });
  process.stdout.write(
    `${organization} is ready. Sign in as ${email} with the password ${password} and change it.\n`,
  );
});

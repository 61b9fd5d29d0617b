import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { isUUID } from 'class-validator';
import { PlatformModule } from '#platform/app';
import { SystemClock } from '#platform/clock';
import { loadConfig } from '#platform/config';
import { createLogger, NestLogger } from '#platform/logging';
import { runToEnd } from '#platform/process';
import { FailedJobs } from '#platform/queue';

/** `npm run failed-jobs -- list` and `npm run failed-jobs -- retry <id>`, over all organizations. */
await runToEnd(process.env, async (keep) => {
  const [command = 'list', id = ''] = process.argv.slice(2);
  if (command !== 'list' && !(command === 'retry' && isUUID(id))) {
    process.stderr.write('Usage: npm run failed-jobs -- list | retry <id>\n');
    process.exitCode = 2;
    return;
  }
  const config = loadConfig(process.env);
  const logger = createLogger('warn');
  const platform = PlatformModule.forRoot({ config, logger, clock: new SystemClock(), poolSize: 2 });
  const app = await NestFactory.createApplicationContext(platform, {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  keep(() => app.close());
  const failedJobs = app.get(FailedJobs);
  if (command === 'retry') {
    await failedJobs.retry(null, id);
    process.stdout.write('It will be tried again.\n');
    return;
  }
  const jobs = await failedJobs.list(null, 100);
  for (const job of jobs) process.stdout.write(`${job.failedAt}  ${job.id}  ${job.name}  ${job.reason}\n`);
  if (jobs.length === 0) process.stdout.write('No failed jobs.\n');
});

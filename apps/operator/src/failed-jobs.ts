import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { PlatformModule } from '#platform/app';
import { SystemClock } from '#platform/clock';
import { loadConfig } from '#platform/config';
import { createLogger, NestLogger } from '#platform/logging';
import { runToEnd } from '#platform/process';
import { FailedJobs, queueNames } from '#platform/queue';

/** `npm run failed-jobs -- list` and `npm run failed-jobs -- retry <queue> <id>`, over all organizations. */
await runToEnd(process.env, async (keep) => {
  const [command = 'list', queueName, id] = process.argv.slice(2);
  const queue = queueNames.find((name) => name === queueName);
  if (command !== 'list' && !(command === 'retry' && queue && id)) {
    process.stderr.write(
      `Usage: npm run failed-jobs -- list | retry <queue> <id>   (queues: ${queueNames.join(', ')})\n`,
    );
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
  if (command === 'retry' && queue && id) {
    await failedJobs.retry(null, queue, id);
    process.stdout.write('It will be tried again.\n');
    return;
  }
  const jobs = await failedJobs.list(null, 100);
  for (const job of jobs) process.stdout.write(`${job.failedAt}  ${job.queue}  ${job.id}  ${job.reason}\n`);
  if (jobs.length === 0) process.stdout.write('No failed jobs.\n');
});

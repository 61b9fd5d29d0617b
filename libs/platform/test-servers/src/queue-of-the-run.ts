import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Client } from 'pg';
import { freePort } from './free-port.js';

const run = promisify(execFile);
/** More than there are test files, so that each has its own. */
const databases = 10_000;
const pidFile = 'redis.pid';

/** Starts a Redis that outlives this process, for all tests of a run (`REGARDS_TEST_QUEUE=redis`). @returns its address */
export async function startRedis(folder: string): Promise<string> {
  const port = await freePort();
  const settings = {
    port,
    bind: '127.0.0.1',
    databases,
    save: '',
    appendonly: 'no',
    daemonize: 'yes',
    pidfile: join(folder, pidFile),
  };
  await run(
    'redis-server',
    Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
  );
  const answers = (): Promise<boolean> =>
    run('redis-cli', ['-p', String(port), 'PING']).then(
      ({ stdout }) => stdout.includes('PONG'),
      () => false,
    );
  while (!(await answers())) await wait(50);
  return `redis://127.0.0.1:${port}`;
}

export async function stopRedis(folder: string): Promise<void> {
  const pid = await readFile(join(folder, pidFile), 'utf8').catch(() => null);
  if (pid !== null) process.kill(Number(pid), 'SIGTERM');
}

/** A Redis database that no other test of the run has. */
export async function nextRedisDatabase(admin: Client, redisUrl: string): Promise<string> {
  await admin.query('CREATE SEQUENCE IF NOT EXISTS redis_databases');
  const { rows } = await admin.query<{ number: string }>(`SELECT nextval('redis_databases') AS number`);
  return `${redisUrl}/${rows[0]?.number ?? ''}`;
}

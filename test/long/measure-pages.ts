import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { findEmbeddedPostgres, withClient } from '#platform/embedded-postgres';
import { ApiClient } from '../story/api-client.js';
import { RegardsProcess } from '../story/regards-process.js';
import { type PageRequest, pageRequests } from './page-requests.js';

/** What the data of a page may take at the median on a calm machine, in ms. */
const limit = 100;
/** What a request that reads one row takes on a calm machine, in ms: a busier one may be slower by the same factor. */
const calm = 5;
const bare = { page: 'a bare request', path: '/api/v1/session' };
/** Tables of fewer rows are read as a whole for good reasons. */
const bigTable = 5_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * `npm run test:long [-- --rejections 10000 --conversations 5000 --pool 50000]`: seeds, starts the real app and measures every data request
 * of every page, each in turn, so that what else the machine does meets all of them. Fails when one takes longer than it may at the
 * median. Says too which big tables were read from end to end: a search for what thousands have does so for good reasons, a page must not.
 * With DATA_DIR set, the folder is used, and kept.
 */
const {
  values: { runs: runsText, ...values },
} = parseArgs({
  options: {
    rejections: { type: 'string', default: '10000' },
    conversations: { type: 'string', default: '5000' },
    pool: { type: 'string', default: '50000' },
    runs: { type: 'string', default: '30' },
  },
});
const runs = Number(runsText);
const kept = process.env['DATA_DIR']?.trim();
const dataDir = kept || mkdtempSync(join(tmpdir(), 'regards-long-'));
const environment = {
  DATA_DIR: dataDir,
  PORT: process.env['PORT'] ?? '0',
  INBOUND_SMTP_PORT: '0',
  LOG_LEVEL: 'error',
};
const regards = new RegardsProcess(environment, null);
try {
  const amounts = Object.entries(values).flatMap(([name, value]) => [`--${name}`, value]);
  const seeded = spawnSync(process.execPath, ['dist/apps/local/src/seed.js', ...amounts], {
    env: { ...process.env, ...environment },
    stdio: 'inherit',
  });
  if (seeded.status !== 0) throw new Error('Seeding failed.');
  await regards.start();
  await measure();
} finally {
  await regards.stop();
  if (!kept) rmSync(dataDir, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const api = new ApiClient(() => regards.url);
  await api.signIn('dana@kestrel.example', 'kestrel-demo-password');
  const requests = [bare, ...(await pageRequests(api))];
  const before = await readFromEndToEnd();
  const times = new Map(requests.map((request) => [request, [] as number[]]));
  for (let run = 0; run < runs; run += 1)
    for (const request of requests) {
      const from = performance.now();
      await api.ask('GET', request.path);
      times.get(request)?.push(performance.now() - from);
    }
  const bareMedian = quantile(times.get(bare) ?? [], 0.5);
  const allowed = limit * Math.max(1, bareMedian / calm);
  const slow = report(times, bareMedian, allowed);
  // PostgreSQL's sessions write their counts down after ten idle seconds.
  await delay(11_000);
  const read = subtract(await readFromEndToEnd(), before);
  say(
    `\n${requests.length} requests, ${runs} times each; a bare one ${bareMedian.toFixed(1)} ms, allowed ${allowed.toFixed(0)} ms.`,
  );
  say(`Over it: ${slow.join(', ') || 'none'}. Read from end to end: ${read.join(', ') || 'no big table'}.`);
  if (slow.length > 0) process.exitCode = 1;
}

/** Prints the figures, the slowest first. @returns the requests over the limit */
function report(
  times: ReadonlyMap<PageRequest, readonly number[]>,
  bareMedian: number,
  allowed: number,
): string[] {
  const rows = [...times].map(([{ page, path }, of]) => ({
    page,
    path: decodeURIComponent(path).slice(0, 90),
    median: quantile(of, 0.5),
    p95: quantile(of, 0.95),
  }));
  say('  median     p95   × bare');
  for (const { page, path, median, p95 } of rows.toSorted((one, other) => other.median - one.median))
    say(
      `${median.toFixed(1).padStart(8)}${p95.toFixed(1).padStart(8)}${(median / bareMedian).toFixed(1).padStart(9)}  ${page}  ${path}`,
    );
  return rows.filter(({ median }) => median > allowed).map(({ page }) => page);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

type TimesRead = ReadonlyMap<string, number>;

/** How often each big table was read as a whole, by PostgreSQL's own count. */
async function readFromEndToEnd(): Promise<TimesRead> {
  const database = await findEmbeddedPostgres(dataDir);
  if (!database) throw new Error('The database does not run.');
  return withClient(database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string; times: string }>(
      `SELECT relname AS name, coalesce(seq_scan, 0) AS times FROM pg_stat_user_tables
        WHERE schemaname = 'public' AND n_live_tup >= ${bigTable}`,
    );
    return new Map(rows.map(({ name, times }) => [name, Number(times)]));
  });
}

function subtract(after: TimesRead, before: TimesRead): string[] {
  return [...after]
    .map(([name, times]) => ({ name, times: times - (before.get(name) ?? 0) }))
    .filter(({ times }) => times > 0)
    .map(({ name, times }) => `${name} ${times} times`);
}

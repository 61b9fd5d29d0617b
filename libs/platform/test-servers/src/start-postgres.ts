/** Jest's global set-up: one throw-away server for all integration and end-to-end tests of a run. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Linux keeps in memory what is here: a database of 700 small files is cloned in 25 ms instead of 500. */
const IN_MEMORY = '/dev/shm';
/** Enough for the databases of a run, which are dropped file by file. */
const ROOM = 4 * 1024 ** 3;

// Matches the folder of a run and the Jest process that made it: "regards-test-4711-Xa3bQ9".
const RUN_FOLDER = /^regards-test-(\d{1,10})-/;

declare global {
  /** Handed from Jest's global set-up to its global tear-down, which share this object and nothing else. */
  var stopTestCluster: (() => Promise<void>) | undefined;
}

/** @param project Jest's configuration of the first project that asks for a server; only its root folder is read */
export default async function startPostgres(_: unknown, project: { rootDir: string }): Promise<void> {
  const source = join(project.rootDir, 'libs/platform/test-servers/src');
  for (const place of [tmpdir(), IN_MEMORY]) await removeLeftovers(source, place);
  const place = (await hasRoom(IN_MEMORY)) ? IN_MEMORY : tmpdir();
  const folder = await mkdtemp(join(place, `regards-test-${process.pid}-`));
  globalThis.stopTestCluster = async () => void (await testCluster(source, 'stop', folder));
  const cluster = await testCluster(source, 'start', folder);
  // oxlint-disable-next-line node/no-process-env -- Jest hands the environment on to the processes of the tests
  process.env['REGARDS_TEST_CLUSTER'] = cluster;
}

/** Runs `test-cluster.ts` in a plain Node process and returns what it printed. */
async function testCluster(source: string, command: 'start' | 'stop', folder: string): Promise<string> {
  const { stdout } = await run(
    process.execPath,
    [
      '--no-warnings',
      '--conditions=source',
      '--import',
      join(source, 'run-typescript.mjs'),
      join(source, 'test-cluster.ts'),
      command,
      folder,
    ],
    // oxlint-disable-next-line node/no-process-env -- all of it, but for where the server's files go
    { env: { ...process.env, TMPDIR: dirname(folder) } },
  );
  return stdout;
}

/** Whether a folder is there and takes the databases of a run: a container often gives it 64 MB. */
async function hasRoom(place: string): Promise<boolean> {
  return statfs(place).then(
    ({ bavail, bsize }) => bavail * bsize >= ROOM,
    () => false,
  );
}

/** A run that was killed left its server behind. */
async function removeLeftovers(source: string, place: string): Promise<void> {
  for (const name of await readdir(place).catch(() => [])) {
    const pid = RUN_FOLDER.exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    // What cannot be stopped, because it was killed half-made, is no reason not to test.
    await testCluster(source, 'stop', join(place, name)).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

import { link, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './error.js';
import { processExists, processStartStamp } from './process-identity.js';

interface Holder {
  pid: number;
  /** See `processStartStamp`; null once the lock was given back. */
  startStamp: string | null;
}

export interface FolderLock {
  release(): Promise<void>;
}

// Matches a lock file and its generation: "owner.lock.12".
const LOCK_FILE = /^owner\.lock\.(\d{1,15})$/;

/**
 * Makes this process the only user of a folder until `release`.
 *
 * The file with the highest generation is the lock. A dead holder is followed by creating the next
 * generation, which only one process can do; nobody ever deletes the highest file, so a slow reader
 * cannot remove a lock that was taken after it looked.
 *
 * @throws EmbeddedPostgresError `embedded_postgres.in_use` when a living process holds it
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const current = Math.max(0, ...(await generations(folder)));
  const holder = current === 0 ? null : await readHolder(join(folder, lockName(current)));
  if (holder && (await isAlive(holder))) throw inUse(folder, holder.pid);

  const mine = current + 1;
  const path = join(folder, lockName(mine));
  const draft = join(folder, `owner.lock-${randomUUID()}`);
  await writeHolder(draft, { pid: process.pid, startStamp: await processStartStamp(process.pid) });
  try {
    // link() is atomic and refuses an existing name, and the file is complete when it appears.
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw inUse(folder, (await readHolder(path))?.pid);
  } finally {
    await rm(draft, { force: true });
  }

  const seen = await generations(folder);
  if (seen.some((generation) => generation > mine)) {
    // We looked long ago: later generations came and went, and our number was free again.
    await rm(path, { force: true });
    throw inUse(folder, undefined);
  }
  await Promise.all(
    seen
      .filter((generation) => generation < mine)
      .map((old) => rm(join(folder, lockName(old)), { force: true })),
  );

  return {
    async release() {
      const released = join(folder, `owner.lock-${randomUUID()}`);
      await writeHolder(released, { pid: process.pid, startStamp: null });
      await rename(released, path);
    },
  };
}

function lockName(generation: number): string {
  return `owner.lock.${generation}`;
}

async function generations(folder: string): Promise<number[]> {
  return (await readdir(folder)).flatMap((name) => {
    const digits = LOCK_FILE.exec(name)?.[1];
    return digits === undefined ? [] : [Number(digits)];
  });
}

async function writeHolder(path: string, holder: Holder): Promise<void> {
  await writeFile(path, JSON.stringify(holder), { mode: 0o600 });
}

async function readHolder(path: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch {
    // Gone meanwhile, or cut short by a power loss, which no holder survived.
    return null;
  }
}

async function isAlive(holder: Holder): Promise<boolean> {
  if (holder.startStamp === null || !processExists(holder.pid)) return false;
  return (await processStartStamp(holder.pid)) === holder.startStamp;
}

function inUse(folder: string, pid: number | undefined): EmbeddedPostgresError {
  const who = pid === undefined ? 'another process' : `process ${pid}`;
  return new EmbeddedPostgresError(
    'embedded_postgres.in_use',
    `The database in ${folder} is already used by ${who}. Stop it first, or choose another data folder`,
  );
}

import { chmod, chown, mkdir, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './error.js';
import { canEnter, type ServerUser } from './server-user.js';

/** What we remember beside the data, readable by our own user alone. */
export interface Settings {
  /** Folder that holds `cluster`, the server's own files. */
  home: string;
  port: number | null;
  passwords: { postgres: string; owner: string; app: string };
}

const SETTINGS_FILE = 'postgres.json';

/**
 * Opens the data folder: reads its settings, or makes new ones with random passwords.
 * The server's files live in `<dataDir>/server`, unless the server's user cannot enter that folder: then in a
 * folder of their own under /var/lib or /var/tmp, which is remembered, and `notice` says so.
 *
 * @param dataDir an existing folder, absolute and without symbolic links
 * @throws EmbeddedPostgresError `embedded_postgres.no_reachable_folder`, `embedded_postgres.credentials_missing`
 */
export async function openSettings(
  dataDir: string,
  user: ServerUser | null,
  notice: (line: string) => void,
): Promise<Settings> {
  const known = await readSettings(dataDir);
  if (known !== null) {
    if (await isFolder(known.home)) return known;
    notice(`${known.home}, where the database lived, is gone: a new one is made`);
    const moved = { ...known, home: await chooseHome(dataDir, user, notice) };
    await saveSettings(dataDir, moved);
    return moved;
  }
  if (await isFolder(join(dataDir, 'server', 'cluster'))) {
    throw new EmbeddedPostgresError(
      'embedded_postgres.credentials_missing',
      `There is a database in ${dataDir}, but ${SETTINGS_FILE} with its passwords is gone: restore it, or move the folder away`,
    );
  }
  const settings: Settings = {
    home: await chooseHome(dataDir, user, notice),
    port: null,
    passwords: { postgres: newPassword(), owner: newPassword(), app: newPassword() },
  };
  await saveSettings(dataDir, settings);
  return settings;
}

/** The settings of a data folder that was opened before; null when it was not. */
export async function readSettings(dataDir: string): Promise<Settings | null> {
  const known = await readFile(join(dataDir, SETTINGS_FILE), 'utf8').catch(() => null);
  return known === null ? null : (JSON.parse(known) as Settings);
}

/** Replaces the settings in one step: a reader, or a crash, finds the old ones or the new ones. */
export async function saveSettings(dataDir: string, settings: Settings): Promise<void> {
  const path = join(dataDir, SETTINGS_FILE);
  // Flushed to the disk before the rename: without the passwords, the data could not be opened after a power loss.
  await writeFile(`${path}.new`, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600, flush: true });
  await rename(`${path}.new`, path);
}

async function chooseHome(
  dataDir: string,
  user: ServerUser | null,
  notice: (line: string) => void,
): Promise<string> {
  const beside = join(dataDir, 'server');
  // Others may pass through the data folder but not list it; everything in it is 0600 or the server's own.
  if (user) await chmod(dataDir, 0o711);
  if (await makeHome(beside, user)) return realpath(beside);

  const name = `regards-postgres-${randomBytes(6).toString('hex')}`;
  for (const parent of ['/var/lib', '/var/tmp']) {
    const home = join(parent, name);
    if (await makeHome(home, user)) {
      notice(
        `PostgreSQL cannot run as root, and the user "${user?.name}" cannot enter ${dataDir}: the database lives in ${home}`,
      );
      return realpath(home);
    }
  }
  throw new EmbeddedPostgresError(
    'embedded_postgres.no_reachable_folder',
    `The user "${user?.name}", whom the server runs as, can enter neither ${dataDir} nor /var/lib nor /var/tmp`,
  );
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Makes a folder that belongs to the server's user; false when it cannot be made or entered. */
async function makeHome(folder: string, user: ServerUser | null): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
  }
  if (user) await chown(folder, user.uid, user.gid);
  return canEnter(user, folder);
}

// 256 random bits, in characters that need no escaping in a URL or in SQL.
function newPassword(): string {
  return randomBytes(32).toString('base64url');
}

import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { EmbeddedPostgresError } from './error.js';
import { canExecute, type ServerUser } from './server-user.js';

export interface Binaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
}

/** The major version of the servers in the npm package; a data folder of another one cannot be opened. */
export const MAJOR_VERSION = '18';

/**
 * Finds PostgreSQL in the npm package of this platform. If the server's user cannot reach it there (root
 * installed it in a private folder), it is copied once into `fallbackFolder`.
 *
 * @throws EmbeddedPostgresError `embedded_postgres.unsupported_platform`
 */
export async function findBinaries(user: ServerUser | null, fallbackFolder: string): Promise<Binaries> {
  const { native, version } = await locatePackage();
  const inPackage = binariesIn(native);
  if (await canExecute(user, inPackage.postgres)) return inPackage;

  const copy = join(fallbackFolder, `binaries-${version}`);
  const inCopy = binariesIn(copy);
  if (await canExecute(user, inCopy.postgres)) return inCopy;
  const draft = `${copy}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(fallbackFolder, { recursive: true });
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await rm(copy, { recursive: true, force: true });
  await rename(draft, copy);
  return inCopy;
}

async function locatePackage(): Promise<{ native: string; version: string }> {
  // The platform's package is a dependency of embedded-postgres, so it is looked up from there.
  const fromParent = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = fromParent.resolve(name);
  } catch {
    throw new EmbeddedPostgresError(
      'embedded_postgres.unsupported_platform',
      `${name} is not installed: set DATABASE_URL to a PostgreSQL server of your own`,
    );
  }
  const root = dirname(dirname(entry));
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  await restoreSymlinks(root);
  return { native: join(root, 'native'), version };
}

/**
 * npm packages cannot hold symbolic links: the package lists them and its install script makes them. npm 11
 * skips install scripts that were not allowed, so we make what is missing.
 */
async function restoreSymlinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    // EEXIST: the install script ran. A read-only node_modules shows when the server is started.
    await symlink(relative(dirname(target), source), join(root, target)).catch(() => undefined);
  }
}

function binariesIn(native: string): Binaries {
  const bin = join(native, 'bin');
  return { initdb: join(bin, 'initdb'), pgCtl: join(bin, 'pg_ctl'), postgres: join(bin, 'postgres') };
}

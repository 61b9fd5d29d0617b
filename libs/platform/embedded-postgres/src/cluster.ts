import { chown, readdir, readFile, rename, rm, stat, writeFile, appendFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { MAJOR_VERSION, type Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './error.js';
import { runAs, type ServerUser } from './server-user.js';

const CONFIG_FILE = 'regards.conf';

/**
 * Makes sure that `<home>/cluster` is a whole database cluster. A new one is made under another name and
 * renamed when it is complete, so a killed `initdb` leaves nothing that looks like data. A folder in its place
 * that is not whole is moved aside, never deleted.
 *
 * @throws EmbeddedPostgresError `…init_failed`, `…other_version`
 */
export async function ensureCluster(options: {
  home: string;
  binaries: Binaries;
  user: ServerUser | null;
  password: string;
  durable: boolean;
  notice: (line: string) => void;
}): Promise<{ clusterDir: string; created: boolean }> {
  const { home, binaries, user, password, durable, notice } = options;
  const clusterDir = join(home, 'cluster');
  for (const name of await readdir(home)) {
    if (!name.startsWith('cluster.new-')) continue;
    // The initdb of a killed process may still be writing there; what it leaves is removed at the next start.
    await rm(join(home, name), { recursive: true, force: true }).catch(() => undefined);
  }

  if (await isWhole(clusterDir)) {
    const version = (await readFile(join(clusterDir, 'PG_VERSION'), 'utf8')).trim();
    if (version === MAJOR_VERSION) return { clusterDir, created: false };
    throw new EmbeddedPostgresError(
      'embedded_postgres.other_version',
      `${clusterDir} was made by PostgreSQL ${version}, this is ${MAJOR_VERSION}: dump it with the old one`,
    );
  }
  if (await exists(clusterDir)) {
    const aside = `${clusterDir}.unfinished-${randomBytes(4).toString('hex')}`;
    await rename(clusterDir, aside);
    notice(`${clusterDir} was not a complete database: it was moved to ${aside}`);
  }

  const draft = join(home, `cluster.new-${randomBytes(6).toString('hex')}`);
  const passwordFile = `${draft}.password`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user) await chown(passwordFile, user.uid, user.gid);
  const { succeeded, output } = await runAs(user, home, binaries.initdb, [
    `--pgdata=${draft}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--no-instructions',
    // The built-in provider sorts and folds alike on every machine, whatever its C library.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(durable ? [] : ['--no-sync']),
  ]);
  await rm(passwordFile, { force: true });
  if (!succeeded) {
    await rm(draft, { recursive: true, force: true });
    throw new EmbeddedPostgresError('embedded_postgres.init_failed', `initdb failed: ${output.trim()}`);
  }
  await appendFile(join(draft, 'postgresql.conf'), `\ninclude_if_exists '${CONFIG_FILE}'\n`);
  await rename(draft, clusterDir);
  return { clusterDir, created: true };
}

/** Writes the server's settings; they hold from its next start on. */
export async function configure(
  clusterDir: string,
  options: { port: number; durable: boolean; connections: number },
): Promise<void> {
  const durability = options.durable ? 'on' : 'off';
  const lines = [
    '# Written at every start of Regards; change postgresql.conf instead, below the line that includes this file.',
    "listen_addresses = '127.0.0.1'",
    "unix_socket_directories = ''",
    `port = ${options.port}`,
    `max_connections = ${options.connections}`,
    // Details and statements carry values, which may be personal data: the log gets neither.
    'log_error_verbosity = terse',
    'log_min_error_statement = panic',
    "log_timezone = 'UTC'",
    "timezone = 'UTC'",
    `fsync = ${durability}`,
    `synchronous_commit = ${durability}`,
    `full_page_writes = ${durability}`,
    '',
  ];
  await writeFile(join(clusterDir, CONFIG_FILE), lines.join('\n'), { mode: 0o644 });
}

async function isWhole(clusterDir: string): Promise<boolean> {
  // initdb writes PG_VERSION early and pg_control late: only both together say that it came through.
  return (
    (await exists(join(clusterDir, 'PG_VERSION'))) && (await exists(join(clusterDir, 'global', 'pg_control')))
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

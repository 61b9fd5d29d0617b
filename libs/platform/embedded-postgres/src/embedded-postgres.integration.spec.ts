import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  startEmbeddedPostgres,
  withClient,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './index.js';
import { findServerUser } from './server-user.js';

const here = dirname(fileURLToPath(import.meta.url));

interface Announcement {
  port?: number;
  adopted?: boolean;
  refused?: string;
}

describe('startEmbeddedPostgres', () => {
  let dataDir: string;
  let notices: string[];
  const children: ChildProcess[] = [];
  const servers: EmbeddedPostgres[] = [];

  beforeEach(async () => {
    // Named like the folder of a test run: should this one be killed, the next run stops and deletes what it left.
    dataDir = await mkdtemp(join(tmpdir(), `regards-test-${process.pid}-`));
    notices = [];
  });

  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    for (const server of servers.splice(0)) await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const start = async (options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> => {
    const notice = (line: string): void => void notices.push(line);
    const server = await startEmbeddedPostgres({ dataDir, durable: false, notice, ...options });
    servers.push(server);
    return server;
  };

  /** Starts the server from another process, in a process group of its own like that of a terminal. */
  const startElsewhere = (): { child: ChildProcess; announced: Promise<Announcement> } => {
    const loader = join(here, '../../test-servers/src/run-typescript.mjs');
    const args = ['--no-warnings', '--import', loader, join(here, 'start-and-wait.fixture.ts'), dataDir];
    const child = spawn(process.execPath, args, { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    const announced = once(child.stdout, 'data').then(([line]) => JSON.parse(String(line)) as Announcement);
    return { child, announced };
  };

  const kill = async (child: ChildProcess): Promise<void> => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };

  const postmasterPid = async (server: { clusterDir: string }): Promise<number> =>
    Number((await readFile(join(server.clusterDir, 'postmaster.pid'), 'utf8')).split('\n')[0]);

  it('keeps data, port and passwords from one start to the next', async () => {
    const first = await start();
    await withClient(first.ownerUrl, (client) => client.query('CREATE TABLE kept AS SELECT 42 AS answer'));
    await first.stop();
    const second = await start();
    expect(second).toMatchObject({
      port: first.port,
      ownerUrl: first.ownerUrl,
      appUrl: first.appUrl,
      adopted: false,
    });
    const { rows } = await withClient(second.ownerUrl, (client) => client.query('SELECT answer FROM kept'));
    expect(rows).toEqual([{ answer: 42 }]);
  });

  it('stops cleanly although sessions are open, and twice', async () => {
    const server = await start();
    await withClient(server.appUrl, async (client) => {
      await Promise.all([server.stop(), server.stop()]);
      await expect(client.query('SELECT 1')).rejects.toThrow(/terminat|not queryable/);
    });
    await expect(postmasterPid(server)).rejects.toThrow('ENOENT');
  });

  it('adopts the server that a killed process left running', async () => {
    const { child, announced } = startElsewhere();
    const { port } = await announced;
    await kill(child);
    const server = await start();
    expect(server).toMatchObject({ port, adopted: true });
    await withClient(server.appUrl, (client) => client.query('SELECT 1'));
    await server.stop();
    await expect(withClient(server.appUrl, (client) => client.query('SELECT 1'))).rejects.toThrow(
      'ECONNREFUSED',
    );
  });

  it('recovers when the server was killed too', async () => {
    const { child, announced } = startElsewhere();
    const { port } = await announced;
    await kill(child);
    process.kill(await postmasterPid({ clusterDir: join(dataDir, 'server/cluster') }), 'SIGKILL');
    expect(await start()).toMatchObject({ port, adopted: false });
  });

  it('is not misled by a postmaster.pid whose number now belongs to another process', async () => {
    const first = await start();
    const pidFile = await readFile(join(first.clusterDir, 'postmaster.pid'), 'utf8');
    await first.stop();
    // The same user's process is the hard case: PostgreSQL itself would refuse to start.
    const user = await findServerUser();
    const stranger = spawn('sleep', ['60'], user ? { uid: user.uid, gid: user.gid } : {});
    children.push(stranger);
    const stale = [stranger.pid, ...pidFile.split('\n').slice(1)].join('\n');
    await writeFile(join(first.clusterDir, 'postmaster.pid'), stale, { mode: 0o644 });
    expect(await start()).toMatchObject({ adopted: false });
    expect(stranger.exitCode).toBeNull();
  });

  it('lets one of several that start at once have the folder, and refuses the others', async () => {
    const answers = await Promise.all(
      [startElsewhere(), startElsewhere(), startElsewhere()].map((x) => x.announced),
    );
    expect(answers.filter((answer) => answer.port !== undefined)).toHaveLength(1);
    expect(answers.filter((answer) => answer.refused === 'embedded_postgres.in_use')).toHaveLength(2);
    await expect(start()).rejects.toMatchObject({ code: 'embedded_postgres.in_use' });
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await delay(100);
    expect(await start()).toMatchObject({ adopted: true });
  });

  it.each([150, 300, 450, 600])('starts after a first start was killed at %i ms', async (moment) => {
    const { child, announced } = startElsewhere();
    announced.catch(() => undefined);
    await delay(moment);
    await kill(child);
    const server = await start();
    const { rows } = await withClient(server.appUrl, (client) => client.query('SELECT current_user AS role'));
    expect(rows).toEqual([{ role: 'regards_app' }]);
  });

  it('moves a half-made cluster aside instead of starting or deleting it', async () => {
    await (await start()).stop();
    const home = join(dataDir, 'server');
    await rm(join(home, 'cluster/global/pg_control'));
    await mkdir(join(home, 'cluster.new-abandoned'));
    const server = await start();
    await withClient(server.appUrl, (client) => client.query('SELECT 1'));
    const left = await readdir(home);
    expect(left.filter((name) => name.startsWith('cluster.unfinished-'))).toHaveLength(1);
    expect(left).not.toContain('cluster.new-abandoned');
    expect(notices).toEqual([expect.stringContaining('was not a complete database')]);
  });

  it('says what is missing when the passwords were deleted', async () => {
    await (await start()).stop();
    await rm(join(dataDir, 'postgres.json'));
    await expect(start()).rejects.toMatchObject({ code: 'embedded_postgres.credentials_missing' });
  });

  it('survives a Ctrl-C that the whole process group gets', async () => {
    const { child, announced } = startElsewhere();
    await announced;
    process.kill(-Number(child.pid), 'SIGINT');
    await delay(300);
    expect(child.exitCode).toBeNull();
    await kill(child);
    expect(await start()).toMatchObject({ adopted: true });
  });

  it('listens on this machine alone, asks for a password and keeps it to its user', async () => {
    const server = await start();
    const wrong = new URL(server.appUrl);
    wrong.password = 'guess';
    await expect(withClient(wrong.href, (client) => client.query('SELECT 1'))).rejects.toMatchObject({
      code: '28P01',
    });
    const { rows } = await withClient(server.adminUrl, (client) =>
      client.query(
        `SELECT name, setting FROM pg_settings WHERE name IN
         ('listen_addresses', 'unix_socket_directories', 'log_error_verbosity', 'max_connections') ORDER BY name`,
      ),
    );
    expect(rows.map((row: { setting: string }) => row.setting)).toEqual(['127.0.0.1', 'terse', '100', '']);
    expect((await stat(join(dataDir, 'postgres.json'))).mode & 0o777).toBe(0o600);
  });

  it('chooses another port when the remembered one was taken, and refuses one that was asked for', async () => {
    const first = await start();
    await first.stop();
    const squatter = createServer().listen(first.port, '127.0.0.1');
    await once(squatter, 'listening');
    try {
      await expect(start({ port: first.port })).rejects.toMatchObject({
        code: 'embedded_postgres.port_in_use',
      });
      const second = await start();
      expect(second.port).not.toBe(first.port);
    } finally {
      squatter.close();
    }
  });

  it('is safe against power loss unless told otherwise', async () => {
    const fsync = async (server: EmbeddedPostgres): Promise<unknown> =>
      (await withClient(server.appUrl, (client) => client.query('SHOW fsync'))).rows;
    const fast = await start();
    expect(await fsync(fast)).toEqual([{ fsync: 'off' }]);
    await fast.stop();
    expect(await fsync(await start({ durable: true }))).toEqual([{ fsync: 'on' }]);
  });
});

import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withClient } from '#platform/embedded-postgres';
import { freePort } from '#platform/test-servers';

const run = promisify(execFile);
/** Where Debian puts its versions. */
const versions = '/usr/lib/postgresql';

/** Folders of ours; PostgreSQL refuses root and then runs as the user whose they are. */
interface Ids {
  readonly uid?: number;
  readonly gid?: number;
}

/** A throw-away server of the PostgreSQL that this computer has, and its `pg_dump`, which the embedded one lacks. */
export class SystemPostgres {
  private constructor(
    private readonly bin: string,
    private readonly dataDir: string,
    private readonly port: number,
    private readonly ids: Ids,
  ) {}

  /**
   * @param folder that anybody may enter
   * @returns null where no server with its tools is installed
   */
  static async start(folder: string): Promise<SystemPostgres | null> {
    const installed = await readdir(versions).catch(() => []);
    const newest = installed.toSorted((a, b) => Number(b) - Number(a))[0];
    if (newest === undefined) return null;
    const bin = join(versions, newest, 'bin');
    if (!(await readdir(bin)).includes('initdb')) return null;
    const ids = await idsOfServer();
    const dataDir = join(folder, 'system-postgres');
    await run('install', ['-d', '-m', '700', ...(ids.uid ? ['-o', String(ids.uid)] : []), dataDir]);
    const postgres = new SystemPostgres(bin, dataDir, await freePort(), ids);
    await postgres.tool('initdb', [
      '-D',
      dataDir,
      '-U',
      'postgres',
      '--auth=trust',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
    ]);
    const settings = `-p ${postgres.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
    await postgres.tool('pg_ctl', ['-D', dataDir, '-l', join(dataDir, 'log'), '-o', settings, '-w', 'start']);
    await withClient(postgres.url('postgres', 'postgres'), (client) =>
      client.query('CREATE ROLE regards_owner LOGIN CREATEROLE'),
    );
    return postgres;
  }

  url(role: string, database: string): string {
    return `postgres://${role}:unused@127.0.0.1:${this.port}/${database}`;
  }

  /** An empty database of the owner. */
  async create(database: string): Promise<void> {
    await withClient(this.url('postgres', 'postgres'), (client) =>
      client.query(`CREATE DATABASE ${database} OWNER regards_owner`),
    );
  }

  async drop(database: string): Promise<void> {
    await withClient(this.url('postgres', 'postgres'), (client) =>
      client.query(`DROP DATABASE ${database} WITH (FORCE)`),
    );
  }

  /** As docs/operations.md says. */
  async dump(database: string, file: string): Promise<void> {
    await run(join(this.bin, 'pg_dump'), ['--format=custom', '--file', file, this.url('postgres', database)]);
  }

  /** As docs/operations.md says, into an empty database. */
  async restore(file: string, database: string): Promise<void> {
    const into = ['--exit-on-error', '--no-owner', '--dbname', this.url('regards_owner', database)];
    await run(join(this.bin, 'pg_restore'), [...into, file]);
  }

  async stop(): Promise<void> {
    await this.tool('pg_ctl', ['-D', this.dataDir, '-m', 'immediate', '-w', 'stop']);
  }

  private async tool(name: string, args: string[]): Promise<void> {
    // Its output goes to files and nowhere: a server that held our pipe would keep us waiting.
    await run('sh', ['-c', '"$0" "$@" >/dev/null', join(this.bin, name), ...args], { ...this.ids, cwd: '/' });
  }
}

async function idsOfServer(): Promise<Ids> {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async (which) => Number((await run('id', [which, 'postgres'])).stdout)),
  );
  return { ...(uid ? { uid } : {}), ...(gid ? { gid } : {}) };
}

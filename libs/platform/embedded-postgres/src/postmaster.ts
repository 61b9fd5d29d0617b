import { readFile, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { processCommand, processExists } from './process-identity.js';

/** Longer than any kernel's ids and within PostgreSQL's integer: a process that never exists. */
const NO_SUCH_PROCESS = 2_147_483_646;

/** PostgreSQL's SQLSTATE while it recovers or shuts down: it will answer soon, or end soon. */
const CANNOT_CONNECT_NOW = '57P03';

/**
 * Looks for a server that survived the process which started it.
 *
 * A `postmaster.pid` whose process is alive but is not our server (ids are reused after a reboot, and all the
 * time in containers) makes PostgreSQL refuse to start; it is pointed at a process that cannot exist. The rest
 * of the file stays, since PostgreSQL finds shared memory by it that may still be in use.
 *
 * @returns the port of the running server, or null when there is none and a start may be tried
 */
export async function findRunningServer(clusterDir: string, password: string): Promise<number | null> {
  const path = join(clusterDir, 'postmaster.pid');
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    // The server's documentation: process id, data folder, start time, port, socket folder, address, …
    const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    if (!Number.isInteger(pid) || pid <= 0 || !processExists(pid)) return null;

    const command = await processCommand(pid);
    if (!command?.includes('postgres') || !command.includes(clusterDir)) {
      if (processExists(pid)) await writeFile(path, [NO_SUCH_PROCESS, ...lines.slice(1)].join('\n'));
      return null;
    }
    if (port > 0 && (await answersFor(clusterDir, port, password))) return port;
    await delay(100);
  }
  return null;
}

/** Whether the server on this port serves this data folder and knows our password. */
async function answersFor(clusterDir: string, port: number, password: string): Promise<boolean> {
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres', password });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return (await realpath(rows[0]?.data_directory ?? '')) === clusterDir;
  } catch (error) {
    const { code } = error as { code?: string };
    // Refused: it is not listening yet, or no longer.
    if (code === CANNOT_CONNECT_NOW || code === 'ECONNREFUSED' || code === 'ECONNRESET') return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

// The real `npm start`, in a process group of its own like that of a terminal, and what it must not leave behind.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { catchesTerm, listProcesses } from './processes.mjs';

const readyLine = /Regards is ready\.[\s\S]*API\s+(http:\/\/\S+)\/api\/docs[\s\S]*Stop with Ctrl-C\./;
// oxlint-disable-next-line node/no-process-env -- handed on to npm; nothing else of ours reaches it
const { PATH, HOME } = process.env;
/** The program that serves. */
export const main = 'dist/apps/local/src/main.js';

export class NpmStart {
  output = '';
  startedAt = performance.now();

  /**
   * @param place `{ tree, dataDir, port, smtpPort, user?: { uid, gid }, home? }`: where it runs, and as whom
   * @param environment more variables
   */
  constructor(place, environment = {}) {
    this.place = place;
    this.child = spawn('npm', ['start'], {
      cwd: place.tree,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH,
        HOME: place.home ?? HOME,
        DATA_DIR: place.dataDir,
        PORT: String(place.port),
        INBOUND_SMTP_PORT: String(place.smtpPort),
        ...environment,
      },
      ...place.user,
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream.on('data', (chunk) => (this.output += chunk));
    this.exited = once(this.child, 'exit').then(([code, signal]) => ({ code, signal }));
  }

  /** Waits for the ready line; returns the seconds since the spawn. */
  async ready() {
    for (;;) {
      const match = readyLine.exec(this.output);
      if (match) {
        this.url = match[1];
        return (performance.now() - this.startedAt) / 1000;
      }
      if (
        this.child.exitCode !== null ||
        this.child.signalCode !== null ||
        performance.now() - this.startedAt > 60_000
      )
        throw new Error(`It did not become ready:\n${this.output}`);
      await delay(20);
    }
  }

  /** Processes of its group: npm, the shell, node. */
  async group() {
    return (await listProcesses()).filter(({ group }) => group === this.child.pid);
  }

  /** The process that serves. */
  async server() {
    const found = await this.find(main);
    if (!found) throw new Error('There is no server process.');
    return found.pid;
  }

  /** Whether npm has launched its script and would hand a signal on to it. */
  handsOn() {
    return catchesTerm(this.child.pid);
  }

  /** Whether Node.js runs this script of ours now. */
  async runs(script) {
    return (await this.find(script)) !== undefined;
  }

  async find(script) {
    // Not the shell, whose command names both scripts: "sh -c node scripts/prepare.mjs && exec node …"
    return (await this.group()).find(({ command }) => !/^\S*sh /.test(command) && command.includes(script));
  }

  toNpm(signal) {
    this.child.kill(signal);
  }

  toGroup(signal) {
    if (this.child.pid === undefined) throw new Error('npm did not start.');
    process.kill(-this.child.pid, signal);
  }

  /** How it ended, or `undefined` after 40 seconds. */
  async ended() {
    return Promise.race([this.exited, delay(40_000, undefined, { ref: false })]);
  }

  /** What is still there, in words, after at most five seconds of waiting for it to go. */
  async leftBehind() {
    for (let tries = 0; ; tries++) {
      const left = [
        ...(await this.group()).map(({ command }) => `process ${command}`),
        ...(await leftIn(this.place)),
      ];
      if (left.length === 0 || tries === 50) return left;
      await delay(100);
    }
  }
}

/** The id in the server's pid file, if there is one. */
export function postmasterPid({ dataDir }) {
  const settings = readSettings(dataDir);
  const file = settings && join(settings.home, 'cluster', 'postmaster.pid');
  return file && existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
}

async function leftIn(place) {
  const { dataDir, port, smtpPort } = place;
  const settings = readSettings(dataDir);
  const folders = [dataDir, settings?.home].filter(Boolean);
  const left = (await listProcesses())
    .filter(({ command }) => folders.some((folder) => command.includes(folder)))
    .map(({ command }) => `process ${command}`);
  if (postmasterPid(place)) left.push('postmaster.pid');
  if (lockIsHeld(dataDir)) left.push('the lock of the data folder');
  for (const open of [port, smtpPort, settings?.port])
    if (open && (await answers(open))) left.push(`port ${open}`);
  return left;
}

function readSettings(dataDir) {
  const file = join(dataDir, 'postgres.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** The lock is the file with the highest number; one without a start stamp was given back. */
function lockIsHeld(dataDir) {
  if (!existsSync(dataDir)) return false;
  const numbers = readdirSync(dataDir).flatMap((name) =>
    name.startsWith('owner.lock.') ? [Number(name.slice(11))] : [],
  );
  if (numbers.length === 0) return false;
  return (
    JSON.parse(readFileSync(join(dataDir, `owner.lock.${Math.max(...numbers)}`), 'utf8')).startStamp !== null
  );
}

async function answers(port) {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** Listens on a free port of this machine; close it to free the port. */
export async function occupyPort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: server.address().port, close: () => new Promise((resolve) => server.close(resolve)) };
}

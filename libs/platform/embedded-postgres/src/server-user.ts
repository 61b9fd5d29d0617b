import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { EmbeddedPostgresError } from './error.js';

/** The unprivileged user that the server runs as, when we are root; null when it runs as ourselves. */
export interface ServerUser {
  name: string;
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root, so root hands it to `postgres` if the system has that user, else to
 * `nobody`, which every system has. No user is ever created on somebody's machine.
 *
 * @throws EmbeddedPostgresError `embedded_postgres.no_server_user`
 */
export async function findServerUser(): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) return null;
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const entry = lines.find((fields) => fields[0] === name);
    const [uid, gid] = [Number(entry?.[2]), Number(entry?.[3])];
    if (Number.isInteger(uid) && Number.isInteger(gid) && uid !== 0) return { name, uid, gid };
  }
  throw new EmbeddedPostgresError(
    'embedded_postgres.no_server_user',
    'PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it as',
  );
}

export interface Finished {
  succeeded: boolean;
  output: string;
}

/**
 * Runs a program as the server's user, in a folder that the user can enter, and waits for it. It gets a session of its own:
 * a Ctrl-C in the terminal is for us, and must not cut a first set-up or a shutdown short.
 */
export async function runAs(
  user: ServerUser | null,
  folder: string,
  program: string,
  args: string[],
): Promise<Finished> {
  const child = spawn(program, args, {
    cwd: folder,
    // LC_ALL: messages in English whatever the machine speaks. PG* variables must not redirect the tools.
    env: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C' },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user && { uid: user.uid, gid: user.gid }),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => {
    child.once('error', ({ message }) => resolve({ succeeded: false, output: message }));
    child.once('close', (code, signal) =>
      resolve({
        succeeded: code === 0,
        output: output || (code === 0 ? '' : `ended with ${code ?? signal}`),
      }),
    );
  });
}

/** Whether the user can enter the folder. Asked of the system itself, as access lists and mounts count too. */
export async function canEnter(user: ServerUser | null, folder: string): Promise<boolean> {
  return (await runAs(user, '/', '/bin/sh', ['-c', 'cd "$1"', 'sh', folder])).succeeded;
}

/** Whether the user can run the program. */
export async function canExecute(user: ServerUser | null, program: string): Promise<boolean> {
  return (await runAs(user, '/', program, ['--version'])).succeeded;
}

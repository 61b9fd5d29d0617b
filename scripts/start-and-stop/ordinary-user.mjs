// The tree as somebody owns it who is not root.
import { execFileSync } from 'node:child_process';
import { chownSync, cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const parts = [
  'package.json',
  'package-lock.json',
  '.npmrc',
  '.swcrc',
  'tsconfig.json',
  'apps',
  'libs',
  'migrations',
  'scripts',
  'test',
  'dist',
  'node_modules',
];

/** `{ uid, gid }` of "nobody"; `undefined` when this machine has no such user. */
export function findNobody() {
  const line = readFileSync('/etc/passwd', 'utf8').match(/^nobody:.*$/m)?.[0];
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

/** Copies the tree below the home folder, gives both to the user, and returns the copy's path. Only root can. */
export function copyFor({ uid, gid }, tree, home) {
  const copy = join(home, 'regards');
  mkdirSync(copy, { recursive: true });
  for (const part of parts)
    cpSync(join(tree, part), join(copy, part), {
      recursive: true,
      preserveTimestamps: true,
      verbatimSymlinks: true,
    });
  execFileSync('chown', ['-R', `${uid}:${gid}`, copy]);
  chownSync(home, uid, gid);
  return copy;
}

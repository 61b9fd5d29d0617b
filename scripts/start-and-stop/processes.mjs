import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Every process of this machine that is not a zombie: `{ pid, group, command }`. Slim images have no `ps`, so Linux is asked itself. */
export async function listProcesses() {
  return process.platform === 'linux' ? fromProc() : fromPs();
}

function fromProc() {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []; // a process id, such as 4711
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // proc(5): after the name in brackets come state, parent, group.
      const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0').join(' ').trim();
      return state === 'Z' ? [] : [{ pid: Number(name), group: Number(group), command }];
    } catch {
      return []; // It ended meanwhile.
    }
  });
}

function fromPs() {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,pgid=,stat=,command='], { encoding: 'utf8' }).split(
    '\n',
  );
  return lines.flatMap((line) => {
    const [, pid, group, state, command] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? []; // "  12  10 S+ node x.js"
    return pid === undefined || state.startsWith('Z')
      ? []
      : [{ pid: Number(pid), group: Number(group), command }];
  });
}

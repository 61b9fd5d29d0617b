import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';

/** Every process of this machine that is not a zombie: `{ pid, group, command }`. Slim images have no `ps`, so Linux is asked itself. */
export async function listProcesses() {
  return process.platform === 'linux' ? fromProc() : fromPs();
}

/** Whether a process does something of its own when it gets a SIGTERM, and is not just ended by it. Known on Linux; assumed elsewhere. */
export function catchesTerm(pid) {
  if (process.platform !== 'linux') return true;
  try {
    // proc(5): a mask in hexadecimal, such as "SigCgt:	0000000000004002".
    const mask = /^SigCgt:\s*([\da-f]+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
    return (BigInt(`0x${mask}`) & (1n << BigInt(constants.signals.SIGTERM - 1))) !== 0n;
  } catch {
    return false; // It ended meanwhile.
  }
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

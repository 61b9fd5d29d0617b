import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether a process with this id exists, whoever owns it. */
export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it exists, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * What tells a process from a later one that was given the same id: its start time, in the
 * operating system's own words. Null when the process is gone or cannot be asked about; one that was killed and waits
 * for its parent to notice is gone.
 */
export async function processStartStamp(pid: number): Promise<string | null> {
  if (process.platform === 'linux') {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
    if (stat !== null) {
      // proc(5): field 3 is the state, Z of a zombie and X of the dead, and 22 the start time; field 2, the name in brackets, may hold spaces and brackets itself.
      const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return state === 'Z' || state === 'X' ? null : (rest[18] ?? null);
    }
  }
  const state = await ps(pid, 'stat=');
  return state === null || state.startsWith('Z') ? null : ps(pid, 'lstart=');
}

/** The command line of a process, its arguments parted by spaces; null when it is gone. */
export async function processCommand(pid: number): Promise<string | null> {
  if (process.platform === 'linux') {
    const raw = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
    if (raw !== null) return raw.split('\0').join(' ').trim();
  }
  return ps(pid, 'command=');
}

async function ps(pid: number, column: string): Promise<string | null> {
  const answer = await run('ps', ['-o', column, '-p', String(pid)]).catch(() => null);
  return answer?.stdout.trim() || null;
}

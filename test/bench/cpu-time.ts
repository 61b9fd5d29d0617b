import { readdir, readFile } from 'node:fs/promises';

/** Clock ticks in a second, in /proc: 100 on every Linux that Node.js runs on. */
const ticksASecond = 100;

/** Milliseconds of CPU that a process and the children it has used so far; `null` where there is no /proc. */
export async function cpuTimeOf(pid: number): Promise<number | null> {
  const stats = await allStats();
  if (stats === null) return null;
  return timeOfTree(pid, stats);
}

interface Stat {
  readonly parent: number;
  /** Own time and that of children that have ended, in ticks. */
  readonly ticks: number;
}

function timeOfTree(pid: number, stats: ReadonlyMap<number, Stat>): number {
  const own = ((stats.get(pid)?.ticks ?? 0) * 1_000) / ticksASecond;
  const children = [...stats].filter(([, { parent }]) => parent === pid);
  return children.reduce((sum, [child]) => sum + timeOfTree(child, stats), own);
}

async function allStats(): Promise<ReadonlyMap<number, Stat> | null> {
  const entries = await readdir('/proc').catch(() => null);
  if (entries === null) return null;
  const stats = await Promise.all(
    // A process: "1234".
    entries
      .filter((name) => /^\d+$/.test(name))
      .map(async (name) => [Number(name), await statOf(name)] as const),
  );
  return new Map(stats.flatMap(([pid, stat]) => (stat === null ? [] : [[pid, stat] as const])));
}

async function statOf(pid: string): Promise<Stat | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (text === null) return null;
  // proc(5): after "(name) " come state, ppid, … and as 14th to 17th field utime, stime, cutime, cstime.
  const fields = text.slice(text.lastIndexOf(') ') + 2).split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return { parent: Number(fields[1]), ticks };
}

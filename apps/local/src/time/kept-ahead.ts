import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '#platform/process';

/** How far the clock of this computer's Regards was pushed ahead, kept beside its data: the data knows the time that was reached. */
export class KeptAhead {
  private readonly file: string;

  constructor(private readonly dataDir: string) {
    this.file = join(dataDir, 'clock.json');
  }

  /** @returns milliseconds; 0 when it was never moved @throws StartError `local.clock_unreadable` */
  async read(): Promise<number> {
    let text: string;
    try {
      text = await readFile(this.file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
      throw error;
    }
    const aheadMs = parse(text);
    if (aheadMs === null)
      throw new StartError(
        'local.clock_unreadable',
        `${this.file} does not say how far the clock was moved: delete it, and time is real again.`,
      );
    return aheadMs;
  }

  /** On the disk when it resolves; a kill in between leaves the old value whole. */
  async write(aheadMs: number): Promise<void> {
    await mkdir(this.dataDir, { recursive: true });
    const file = await open(`${this.file}.new`, 'w');
    try {
      await file.writeFile(`${JSON.stringify({ aheadMs })}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${this.file}.new`, this.file);
  }
}

function parse(text: string): number | null {
  try {
    const { aheadMs } = JSON.parse(text) as { aheadMs?: unknown };
    return typeof aheadMs === 'number' && Number.isFinite(aheadMs) && aheadMs >= 0 ? aheadMs : null;
  } catch {
    return null;
  }
}

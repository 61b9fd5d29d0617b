import { execFile } from 'node:child_process';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const megabyte = Buffer.alloc(1_048_576);

/** A disk of its own in memory, small enough to be filled. */
export class SmallDisk {
  private readonly ballast: string;

  private constructor(private readonly folder: string) {
    this.ballast = join(folder, 'ballast');
  }

  /** @returns null where we may not mount one: that takes root, and Linux */
  static async mount(folder: string, megabytes: number): Promise<SmallDisk | null> {
    await mkdir(folder);
    const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', folder];
    return run('mount', options).then(
      () => new SmallDisk(folder),
      () => null,
    );
  }

  /** Nobody can write a byte any more. */
  async fill(): Promise<void> {
    const file = await open(this.ballast, 'w');
    try {
      for (;;) await file.write(megabyte);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    } finally {
      await file.close();
    }
  }

  async makeRoom(): Promise<void> {
    await rm(this.ballast);
  }

  async unmount(): Promise<void> {
    await run('umount', ['--lazy', this.folder]);
  }
}

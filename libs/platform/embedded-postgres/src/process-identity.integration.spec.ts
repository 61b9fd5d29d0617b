import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { processExists, processStartStamp } from './process-identity.js';

describe('processStartStamp', () => {
  it('stays the same while a process lives', async () => {
    const stamp = await processStartStamp(process.pid);
    expect(stamp).not.toBeNull();
    expect(await processStartStamp(process.pid)).toBe(stamp);
  });

  it('is null for a process that has ended and waits for its parent to notice', async () => {
    // The shell becomes "sleep", which never asks after the child it inherits.
    const parent = spawn('/bin/sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 60']);
    try {
      const [said] = (await once(parent.stdout, 'data')) as [Buffer];
      const zombie = Number(said.toString());
      for (let tries = 0; tries < 100 && (await processStartStamp(zombie)) !== null; tries++) await delay(20);
      expect(processExists(zombie)).toBe(true);
      expect(await processStartStamp(zombie)).toBeNull();
    } finally {
      parent.kill();
    }
  });
});

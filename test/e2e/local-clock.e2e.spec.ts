import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MovableClock, SimulatedClock, SystemClock } from '#platform/clock';
import { chooseClock } from '../../apps/local/src/time/choose-clock.js';

const hour = 3_600_000;

describe('the clock of npm start', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'regards-clock-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  const choose = (instant?: string, production = false): ReturnType<typeof chooseClock> =>
    chooseClock({ instant, production, dataDir });

  it('is real, and where it was pushed to after a restart, also on a data folder that is not there yet', async () => {
    dataDir = join(dataDir, 'not-there-yet');
    const clock = await choose();
    if (!(clock instanceof MovableClock)) throw new Error('It cannot be moved.');
    expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(hour);
    const target = new Date(Date.now() + 40 * hour);
    await clock.advanceTo(target);
    const next = await choose();
    expect(next.now().getTime()).toBeGreaterThanOrEqual(target.getTime());
    expect(next.now().getTime()).toBeLessThan(target.getTime() + hour);
    // Nothing half-written stays.
    expect(await readdir(dataDir)).toEqual(['clock.json']);
  });

  it.each(['', '{"aheadMs":', '{"aheadMs":"1"}', '{"aheadMs":-5}', 'null'])(
    'says what to do when the file says %j',
    async (text) => {
      await writeFile(join(dataDir, 'clock.json'), text);
      await expect(choose()).rejects.toMatchObject({ code: 'local.clock_unreadable' });
    },
  );

  it('stands still where it is told to, whatever was kept', async () => {
    await writeFile(join(dataDir, 'clock.json'), '{"aheadMs":3600000}');
    const clock = await choose('2026-03-02T09:00:00Z');
    expect(clock).toBeInstanceOf(SimulatedClock);
    expect(clock.now()).toEqual(new Date('2026-03-02T09:00:00Z'));
    await expect(choose('next week')).rejects.toMatchObject({ code: 'local.clock_invalid' });
  });

  it('is this computer’s and nothing else in production', async () => {
    await writeFile(join(dataDir, 'clock.json'), '{"aheadMs":3600000}');
    expect(await choose(undefined, true)).toBeInstanceOf(SystemClock);
    await expect(choose('2026-03-02T09:00:00Z', true)).rejects.toMatchObject({ code: 'local.clock_refused' });
  });
});

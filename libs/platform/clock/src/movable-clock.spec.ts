import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { MovableClock } from './movable-clock.js';

const noon = new Date('2026-03-02T12:00:00Z');
const later = (hours: number): Date => new Date(noon.getTime() + hours * 3_600_000);

describe('a clock that can be moved', () => {
  const kept: number[] = [];
  const keep = async (aheadMs: number): Promise<void> => void kept.push(aheadMs);

  beforeEach(() => {
    kept.length = 0;
    jest.useFakeTimers({ now: noon });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is the machine’s clock until it is moved, and runs on from there', async () => {
    const clock = new MovableClock(0, keep, false);
    expect(clock.now()).toEqual(noon);
    await clock.advanceTo(later(14));
    jest.setSystemTime(later(1));
    expect(clock.now()).toEqual(later(15));
    expect(clock.ahead).toBe(14 * 3_600_000);
  });

  it('is written down before it moves, and starts where it was', async () => {
    const clock = new MovableClock(0, keep, false);
    await clock.advanceTo(later(14));
    expect(new MovableClock(kept[0] ?? 0, keep, false).now()).toEqual(later(14));
    const stuck = new MovableClock(0, () => Promise.reject(new Error('disk full')), false);
    await expect(stuck.advanceTo(later(14))).rejects.toThrow('disk full');
    expect(stuck.now()).toEqual(noon);
  });

  it('never goes back', async () => {
    const clock = new MovableClock(0, keep, false);
    await clock.advanceTo(later(14));
    await clock.advanceTo(later(2));
    expect(clock.now()).toEqual(later(14));
    expect(kept).toHaveLength(1);
  });

  it('goes through the past, forward, and is in the present after it, whatever happens', async () => {
    const clock = new MovableClock(3_600_000, keep, false);
    const seen: Date[] = [];
    await expect(
      clock.relive(later(-48), async () => {
        seen.push(clock.now());
        await clock.advanceTo(later(-24));
        await clock.advanceTo(later(-30));
        seen.push(clock.now());
        expect(clock.present()).toEqual(later(1));
        throw new Error('stopped');
      }),
    ).rejects.toThrow('stopped');
    expect(seen).toEqual([later(-48), later(-24)]);
    expect(clock.now()).toEqual(later(1));
    expect(kept).toEqual([]);
  });

  it('is refused in production', () => {
    expect(() => new MovableClock(0, keep, true)).toThrow('refused in production');
  });
});

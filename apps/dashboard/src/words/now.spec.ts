import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { noteServerTime, serverNow } from './now';

const noon = Date.parse('2026-03-02T12:00:00Z');
const hour = 3_600_000;
const instant = (at: number): string => new Date(at).toISOString();

describe('the server’s time', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: noon });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is what the last answer said, and runs on', () => {
    expect(serverNow()).toBe(noon);
    // The first answer tells nothing of a leap: the reader's clock may be wrong.
    expect(noteServerTime(instant(noon + 14 * hour))).toBe(false);
    jest.setSystemTime(noon + hour);
    expect(serverNow()).toBe(noon + 15 * hour);
  });

  it('leaps when it was moved, and not because the network is slow or it stands still', () => {
    expect(noteServerTime(instant(noon + 40 * hour))).toBe(true);
    expect(serverNow()).toBe(noon + 40 * hour);
    jest.setSystemTime(noon + 30_000);
    expect(noteServerTime(instant(noon + 40 * hour))).toBe(false);
    expect(serverNow()).toBe(noon + 40 * hour);
    expect(noteServerTime(instant(noon + 40 * hour + 1_000))).toBe(false);
    expect(serverNow()).toBe(noon + 40 * hour);
  });

  it('stays when an answer does not say, or says nonsense', () => {
    noteServerTime(instant(noon + hour));
    expect([noteServerTime(null), noteServerTime('soon')]).toEqual([false, false]);
    expect(serverNow()).toBe(noon + hour);
  });
});

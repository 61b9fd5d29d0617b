import { describe, expect, it } from '@jest/globals';
import { dayIn, endOfDay, isMorning, nextMorning } from './morning.js';

const at = (text: string): Date => new Date(text);

describe('the morning of a working day', () => {
  it.each([
    ['before eight on a Monday: the same day', '2026-03-02T05:00:00Z', '2026-03-02T08:00:00Z'],
    ['at eight: the day after', '2026-03-02T08:00:00Z', '2026-03-03T08:00:00Z'],
    ['on a Friday: over the weekend', '2026-03-06T09:00:00Z', '2026-03-09T08:00:00Z'],
    ['early on a Saturday', '2026-03-07T01:00:00Z', '2026-03-09T08:00:00Z'],
    ['over the change to summer time', '2026-03-27T10:00:00Z', '2026-03-30T07:00:00Z'],
  ])('%s', (_what, now, next) => {
    expect(nextMorning(at(now), 'Europe/Lisbon')).toEqual(at(next));
  });

  it('is where the organization is', () => {
    const now = at('2026-03-02T23:30:00Z');
    expect([dayIn('America/New_York', now), dayIn('Asia/Tokyo', now)]).toEqual(['2026-03-02', '2026-03-03']);
    expect(isMorning(now, 'Asia/Tokyo')).toBe(true);
    expect(isMorning(now, 'America/New_York')).toBe(false);
    expect(endOfDay(now, 'America/New_York')).toEqual(at('2026-03-03T05:00:00Z'));
  });

  it('ends at noon, and is not on a weekend', () => {
    expect(isMorning(at('2026-03-02T11:59:59Z'), 'UTC')).toBe(true);
    expect(isMorning(at('2026-03-02T12:00:00Z'), 'UTC')).toBe(false);
    expect(isMorning(at('2026-03-07T09:00:00Z'), 'UTC')).toBe(false);
  });
});

import { describe, expect, it } from '@jest/globals';
import { providerOf } from './provider.js';
import { backOff, rateFor, slotsUpTo, standingOf } from './slots.js';

const now = new Date('2026-03-02T09:00:00Z');
const at = (seconds: number): Date => new Date(now.getTime() + seconds * 1_000);
/** Of a limit of 60 a minute that nobody used lately: what `count` letters move its instant to. */
const movedBy = (count: number): Date => at(count);
const secondsOf = (dates: readonly Date[]): number[] =>
  dates.map((date) => (date.getTime() - now.getTime()) / 1_000);

describe('the slots of a limit', () => {
  it('are at once for the letters of ten seconds, then one after the other', () => {
    expect(secondsOf(slotsUpTo(movedBy(13), 13, 60, now))).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3]);
    expect(secondsOf(slotsUpTo(movedBy(15), 2, 60, now))).toEqual([4, 5]);
  });

  it('are as far apart as the limit says, however slow', () => {
    expect(secondsOf(slotsUpTo(at(3 * 60), 3, 1, now))).toEqual([0, 60, 120]);
  });

  it.each<[string, Date | null, Date | undefined, string]>([
    ['was never reserved', null, undefined, 'none'],
    ['lies ahead', at(1), undefined, 'early'],
    ['has come', at(0), undefined, 'due'],
    ['came a minute ago', at(-60), undefined, 'due'],
    ['came longer ago: the workers stood still', at(-61), undefined, 'none'],
    ['lies before the end of a back-off', at(10), at(30), 'none'],
    ['lies behind the end of a back-off', at(30), at(30), 'early'],
  ])('one that %s', (_name, slotAt, backedOffUntil, standing) => {
    expect(standingOf(slotAt, backedOffUntil, now)).toBe(standing);
  });
});

describe('a provider that limits us', () => {
  const unused = { nextAt: now, backedOffUntil: null };

  it('is tried again by the letter that it refused, and by nothing else before', () => {
    const first = backOff(unused, at(1_800), 60, now);
    expect(first.slotAt).toEqual(at(1_800));
    expect(first.state.backedOffUntil).toEqual(at(1_800));
    // What asks next, one letter:
    const asked = new Date(first.state.nextAt.getTime() + 1_000);
    expect(secondsOf(slotsUpTo(asked, 1, 60, now))).toEqual([1_801]);
  });

  it('has what it refused at the same moment line up behind', () => {
    const first = backOff(unused, at(1_800), 60, now);
    const second = backOff(first.state, at(7_200), 60, at(1));
    const third = backOff(second.state, at(1_800), 60, at(1));
    expect(secondsOf([second.slotAt, third.slotAt])).toEqual([1_801, 1_802]);
    expect(third.state.backedOffUntil).toEqual(at(1_800));
  });

  it('waits longer when it refuses again', () => {
    const first = backOff(unused, at(1_800), 60, now);
    const again = backOff(first.state, at(5_400), 60, at(1_800));
    expect([again.slotAt, again.state.backedOffUntil]).toEqual([at(5_400), at(5_400)]);
  });

  it('is approached slowly even where there is no limit', () => {
    expect([rateFor(0, true), rateFor(0, false), rateFor(300, true)]).toEqual([60, 0, 300]);
  });
});

it.each([
  ['ada@gmail.com', 'gmail.com'],
  ['ada@GoogleMail.com ', 'gmail.com'],
  ['ada@hotmail.co.uk', 'outlook.com'],
  ['ada@live.fr', 'outlook.com'],
  ['ada@yahoo.com.br', 'yahoo.com'],
  ['ada@web.de', 'gmx.net'],
  ['"a@b"@example.org', 'example.org'],
  ['ada@yahoo.example.org', 'yahoo.example.org'],
])('counts %s with %s', (address, provider) => {
  expect(providerOf(address)).toBe(provider);
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { nextInWindow, standardWindow, zoneFor } from './send-window.js';

const at = (instant: string): Date => new Date(instant);

describe('the send window', () => {
  it.each([
    ['stays where it is inside the window', '2026-03-03T10:30:00Z', 'Europe/Lisbon', '2026-03-03T10:30:00Z'],
    [
      'waits for the morning after a late evening',
      '2026-03-03T22:00:00Z',
      'Europe/Lisbon',
      '2026-03-04T09:00:00Z',
    ],
    ['waits for nine o’clock before dawn', '2026-03-03T04:00:00Z', 'Europe/Lisbon', '2026-03-03T09:00:00Z'],
    ['leaves Friday afternoon for Monday', '2026-03-06T12:00:00Z', 'Europe/Lisbon', '2026-03-09T09:00:00Z'],
    [
      'knows that it is already Saturday in Auckland',
      '2026-03-06T12:00:00Z',
      'Pacific/Auckland',
      '2026-03-08T20:00:00Z',
    ],
    [
      'keeps nine o’clock when summer time begins',
      '2026-03-27T18:00:00Z',
      'Europe/Berlin',
      '2026-03-30T07:00:00Z',
    ],
  ])('%s', (_, earliest, zone, expected) => {
    expect(nextInWindow(at(earliest), zone)).toEqual(at(expected));
  });

  it('never answers an instant before the earliest, outside the window, or more than four days late', () => {
    const zones = [
      'Europe/Lisbon',
      'America/Los_Angeles',
      'Asia/Kolkata',
      'Pacific/Chatham',
      'America/St_Johns',
      'UTC',
    ];
    fc.assert(
      fc.property(
        fc.date({ min: at('2024-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z'), noInvalidDate: true }),
        fc.constantFrom(...zones),
        (earliest, zone) => {
          const leaves = nextInWindow(earliest, zone);
          const local = DateTime.fromJSDate(leaves, { zone });
          expect(leaves.getTime()).toBeGreaterThanOrEqual(earliest.getTime());
          expect(leaves.getTime() - earliest.getTime()).toBeLessThan(4 * 24 * 3_600_000);
          expect(local.weekday).toBeLessThanOrEqual(5);
          expect(local.hour).toBeGreaterThanOrEqual(standardWindow.opens);
          expect(local.hour).toBeLessThan(
            local.weekday === 5 ? standardWindow.closesOnFriday : standardWindow.closes,
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('falls back to a zone that exists', () => {
    expect(zoneFor('Mars/Olympus', 'Europe/Berlin')).toBe('Europe/Berlin');
    expect(zoneFor(null, 'Nowhere/Land')).toBe('UTC');
    expect(zoneFor('Asia/Tokyo', 'Europe/Berlin')).toBe('Asia/Tokyo');
  });
});

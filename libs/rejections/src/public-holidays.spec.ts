import { describe, expect, it } from '@jest/globals';
import { countryOf, holidayCalendars } from './public-holidays.js';

const calendarOf = await holidayCalendars();
const on = (zone: string, date: string, other = 'UTC') => calendarOf(zone, other)(date);

describe('the public holidays of a zone', () => {
  it('are named in English and in a language of the country', () => {
    expect(on('Europe/Lisbon', '2026-12-25')).toEqual({ name: 'Christmas Day', localName: 'Natal' });
    expect(on('Asia/Tokyo', '2026-05-04')).toEqual({ name: 'Greenery Day', localName: 'みどりの日' });
    expect(on('Europe/London', '2026-12-25')).toEqual({ name: 'Christmas Day', localName: 'Christmas Day' });
  });

  it('have their substitute days', () => {
    expect(on('Europe/London', '2026-12-28')?.name).toMatch(/Boxing Day/);
    expect(on('America/New_York', '2026-07-03')?.name).toMatch(/Independence Day/);
  });

  it('are all days of a feast, whole days from noon, and the day after a sunset', () => {
    const eid = ['2026-05-25', '2026-05-26', '2026-05-27', '2026-05-28', '2026-05-29', '2026-05-30'];
    expect(eid.map((date) => on('Asia/Riyadh', date) !== null)).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(on('Asia/Shanghai', '2026-05-04')?.name).toBe('Youth Day');
    expect([on('Asia/Jerusalem', '2026-04-01'), on('Asia/Jerusalem', '2026-04-02')?.name]).toEqual([
      null,
      'Passover (Pesach)',
    ]);
  });

  it('are those of the whole country, and not those of its banks, its schools and its regions', () => {
    // Corpus Christi is a holiday in Bavaria, and 24 December one of the banks.
    expect(on('Europe/Berlin', '2026-06-04')).toBeNull();
    expect(on('Europe/Berlin', '2026-12-24')).toBeNull();
  });

  it('follow the main country of a zone, else the other zone, else are not known', () => {
    expect(['Asia/Dubai', 'Africa/Johannesburg', 'Asia/Calcutta', 'UTC'].map(countryOf)).toEqual([
      'AE',
      'ZA',
      'IN',
      null,
    ]);
    expect(on('UTC', '2026-12-25', 'Europe/Lisbon')?.localName).toBe('Natal');
    expect(on('UTC', '2026-12-25')).toBeNull();
    expect(on('Antarctica/Troll', '2026-12-25')).toBeNull();
  });
});

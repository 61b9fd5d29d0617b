import { describe, expect, it } from '@jest/globals';
import { datedHolds, type Departing } from './dated-holds.js';

const now = new Date('2026-03-03T10:00:00Z');
const later = new Date('2026-03-03T12:00:00Z');
const earlier = new Date('2026-03-03T08:00:00Z');
const departing: Departing = { status: 'approved', undoUntil: earlier, leavesAt: later, paused: null };
const kinds = (change: Partial<Departing>): string[] =>
  datedHolds({ ...departing, ...change }, now).map(({ kind }) => kind);

describe('the holds that are dates', () => {
  it('are the undo window first, then the hour, then none', () => {
    expect(kinds({ undoUntil: later })).toEqual(['undo_window']);
    expect(kinds({})).toEqual(['send_window']);
    expect(kinds({ leavesAt: now })).toEqual([]);
  });

  it('name a pause of mail while a letter is on its way', () => {
    expect(kinds({ paused: 'all' })).toEqual(['manual', 'send_window']);
    expect(kinds({ status: 'sending', paused: 'all' })).toEqual(['manual']);
    expect(kinds({ status: 'drafted', paused: 'all' })).toEqual([]);
    expect(kinds({ status: 'sent', paused: 'all' })).toEqual([]);
    const [hold] = datedHolds({ ...departing, status: 'sending', paused: 'refused' }, now);
    expect(hold?.reason).toMatch(/a mail server refused one/);
  });
});

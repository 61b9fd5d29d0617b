import { describe, expect, it } from '@jest/globals';
import { type DutyEvent, excusing, isOverdue, moveOf, reopening, satisfying } from './duty.js';

describe('a duty', () => {
  it('is closed by what satisfied it or by a person, and opens again', () => {
    expect([satisfying, excusing, reopening]).toEqual([
      { from: 'open', to: 'closed' },
      { from: 'open', to: 'closed' },
      { from: 'closed', to: 'open' },
    ]);
  });

  it('refuses an event that its table does not know', () => {
    expect(() => moveOf('forget' as DutyEvent)).toThrow('"forget" must lead from one status to another');
  });

  it('is overdue after its date, while open', () => {
    const dueAt = new Date('2026-03-02T12:00:00Z');
    expect(isOverdue({ status: 'open', dueAt }, dueAt)).toBe(false);
    expect(isOverdue({ status: 'open', dueAt }, new Date(dueAt.getTime() + 1))).toBe(true);
    expect(isOverdue({ status: 'closed', dueAt }, new Date(dueAt.getTime() + 1))).toBe(false);
  });
});

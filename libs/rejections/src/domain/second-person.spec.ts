import { describe, expect, it } from '@jest/globals';
import { type SecondReason, whySecondPerson } from './second-person.js';

describe('a second person', () => {
  it.each<[number, { limit?: number; usualDay?: number; old?: number }, SecondReason[]]>([
    [50, {}, []],
    [51, {}, ['over_limit']],
    [200, { limit: 10_000, usualDay: 0 }, []],
    [201, { limit: 10_000, usualDay: 0 }, ['unusual_day']],
    [500, { limit: 10_000, usualDay: 100 }, []],
    [501, { limit: 10_000, usualDay: 100 }, ['unusual_day']],
    [30, { old: 20 }, []],
    [30, { old: 21 }, ['old_decisions']],
    [23_397, { usualDay: 40, old: 23_000 }, ['over_limit', 'unusual_day', 'old_decisions']],
  ])('for %i letters with %o: %j', (letters, { limit = 50, usualDay = 0, old = 0 }, reasons) => {
    const facts = { letters, secondPersonAbove: limit, usualDay, oldDecisions: old };
    expect(whySecondPerson(facts)).toEqual(reasons);
  });
});

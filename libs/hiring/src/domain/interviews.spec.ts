import { describe, expect, it } from '@jest/globals';
import { tallyInterviews } from './interviews.js';

const day = (n: number) => new Date(Date.UTC(2026, 2, n));
const none = { interviewsHeld: 0, lastInterviewAt: null, nextInterviewAt: null };

describe('the interviews of an application', () => {
  it('are counted, and a letter waits for the last planned one', () => {
    const interviews = [
      { startsAt: day(1), status: 'held' as const },
      { startsAt: day(2), status: 'cancelled' as const },
      { startsAt: day(4), status: 'scheduled' as const },
      { startsAt: day(3), status: 'scheduled' as const },
    ];
    expect(tallyInterviews(none, interviews, false)).toEqual({
      interviewsHeld: 1,
      lastInterviewAt: day(1),
      nextInterviewAt: day(4),
    });
  });

  it('are at least as many as were stated', () => {
    const stated = { interviewsHeld: 3, lastInterviewAt: day(9), nextInterviewAt: null };
    const tally = tallyInterviews(stated, [{ startsAt: day(1), status: 'held' }], false);
    expect(tally).toMatchObject({ interviewsHeld: 3, lastInterviewAt: day(9) });
  });

  it('are fewer when one did not take place after all', () => {
    const stated = { interviewsHeld: 1, lastInterviewAt: day(1), nextInterviewAt: null };
    const tally = tallyInterviews(stated, [{ startsAt: day(1), status: 'cancelled' }], true);
    expect(tally).toMatchObject({ interviewsHeld: 0, lastInterviewAt: null });
  });
});

import { describe, expect, it } from '@jest/globals';
import { dutiesOf } from './duties-of-message.js';
import { addWorkingDays } from './working-days.js';

// A Thursday, 9:00 in Berlin.
const thursday = new Date('2026-03-05T08:00:00Z');
const berlin = 'Europe/Berlin';

describe('what a message obliges us to', () => {
  it('owes an answer within two working days, over the weekend', () => {
    expect(dutiesOf(['question'], thursday, berlin)).toEqual([
      { kind: 'answer', dueAt: new Date('2026-03-09T08:00:00Z') },
    ]);
  });

  it('owes a mere thank-you an answer too, within five', () => {
    expect(dutiesOf(['gratitude'], thursday, berlin)).toEqual([
      { kind: 'answer', dueAt: new Date('2026-03-12T08:00:00Z') },
    ]);
  });

  it('owes feedback alone to thanks with a request for feedback', () => {
    expect(dutiesOf(['gratitude', 'feedback_request'], thursday, berlin).map((owed) => owed.kind)).toEqual([
      'give_feedback',
    ]);
  });

  it('owes a question beside the request its own answer', () => {
    expect(dutiesOf(['feedback_request', 'question'], thursday, berlin).map((owed) => owed.kind)).toEqual([
      'give_feedback',
      'answer',
    ]);
  });

  it('starts the legal clock of a privacy request', () => {
    expect(dutiesOf(['privacy_request'], thursday, berlin)).toEqual([
      { kind: 'serve_privacy_request', dueAt: new Date('2026-04-04T08:00:00Z') },
    ]);
  });

  it('owes an answer to a blank message and to what it did not understand', () => {
    for (const intents of [['blank'], ['other'], []] as const)
      expect(dutiesOf(intents, thursday, berlin).map((owed) => owed.kind)).toEqual(['answer']);
  });
});

describe('addWorkingDays', () => {
  it('keeps the local time when the clocks change', () => {
    // Berlin goes to summer time on Sunday, 29 March 2026.
    const friday = new Date('2026-03-27T08:00:00Z');
    expect(addWorkingDays(friday, 1, berlin)).toEqual(new Date('2026-03-30T07:00:00Z'));
  });

  it('counts a message of the weekend from the Monday', () => {
    expect(addWorkingDays(new Date('2026-03-07T12:00:00Z'), 2, 'UTC')).toEqual(
      new Date('2026-03-11T12:00:00Z'),
    );
  });

  it('goes by the weekday of the organization, not of UTC', () => {
    // Friday 20:00 UTC is already Saturday in Auckland.
    expect(addWorkingDays(new Date('2026-03-06T20:00:00Z'), 1, 'Pacific/Auckland')).toEqual(
      new Date('2026-03-09T20:00:00Z'),
    );
  });
});

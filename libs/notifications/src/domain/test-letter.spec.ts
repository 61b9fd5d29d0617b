import { describe, expect, it } from '@jest/globals';
import { checkLetter, composeRejection } from '#letters';
import { markedAsTest, nextTestLetterAt, sampleRejection } from './test-letter.js';

const now = new Date('2026-03-02T12:00:00Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

describe('a test letter', () => {
  const facts = sampleRejection({ name: 'Mara Lindqvist', title: 'Recruiter' }, 'Kestrel Studio');

  it('says in subject and first line that it is one', () => {
    const { subject, body } = markedAsTest(composeRejection(facts));
    expect(subject).toMatch(/^\[Test\] Your application for Lighthouse Keeper at Kestrel Studio/);
    expect(body).toMatch(/^This is a test letter[^\n]*\n\nDear Robin,\n\n/);
    expect(body).toContain('Mara Lindqvist');
  });

  it('is a letter that we would let go', () => {
    const { candidate, effort, ...known } = { ...facts, locale: 'en' };
    const context = { ...known, effort, candidate: { firstName: candidate.firstName, lastName: null } };
    expect(
      checkLetter(composeRejection(facts), context).filter(({ severity }) => severity !== 'advice'),
    ).toEqual([]);
  });

  it('may be sent five times an hour', () => {
    expect(nextTestLetterAt([], now)).toBeNull();
    expect(nextTestLetterAt([1, 2, 3, 4].map(minutesAgo), now)).toBeNull();
    expect(nextTestLetterAt([1, 2, 3, 4, 59].map(minutesAgo), now)).toEqual(new Date('2026-03-02T12:01:00Z'));
    expect(nextTestLetterAt([1, 2, 3, 4, 60].map(minutesAgo), now)).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import type { LetterContext } from '../letter.js';
import { checkLetter } from './check-letter.js';
import { type CheckPolicy, mayBeAdjusted, mayBeExcepted, noPolicy } from './policy.js';

const context: LetterContext = {
  candidate: { firstName: 'Amara', lastName: 'Okafor' },
  role: 'Data Analyst',
  company: 'Halden Works',
  stage: 'application',
  interviews: 0,
  effort: [],
  sender: { name: 'Ines Duarte', title: 'Talent Partner' },
  backing: { talentPool: false, feedbackOffered: false, callOffered: false },
  locale: 'en',
};
const letter = {
  subject: 'Data Analyst',
  body: 'Hi Amara,\n\nThank you for applying as Data Analyst. We won’t be inviting you to an interview. Our native speakers\nof SQL are a rockstar TEAM. Another candidate was a closer match.\n\nInes Duarte',
};
const heard = (policy: Partial<CheckPolicy>): string[] =>
  checkLetter(letter, context, { ...noPolicy, ...policy }).map(({ rule, severity }) => `${rule} ${severity}`);

describe('what an organization changes about the check', () => {
  it('nothing: the check as it is', () => {
    expect(heard({})).toEqual(['comparison warn', 'protected-ground block']);
  });

  it('a warning as advice, or silent', () => {
    expect(heard({ severities: { comparison: 'advice' } })).toContain('comparison advice');
    expect(heard({ severities: { comparison: 'off' } })).toEqual(['protected-ground block']);
  });

  it('a rule that blocks goes on blocking, whatever is stored', () => {
    expect(heard({ severities: { 'protected-ground': 'off' } })).toContain('protected-ground block');
    expect(mayBeAdjusted('protected-ground')).toBe(false);
  });

  it.each(['native speakers of SQL', 'NATIVE Speakers', 'our native speakers of sql'])(
    'the words %j are right here, across a line’s end',
    (words) => {
      const exceptions = [{ rule: 'protected-ground', words, reason: 'They speak SQL.' }] as const;
      expect(heard({ exceptions })).toEqual(['comparison warn']);
    },
  );

  it.each(['native', 'speakers of SQL', 'native speaker'])(
    'the words %j do not cover what was found',
    (words) => {
      const exceptions = [{ rule: 'protected-ground', words, reason: 'Too little.' }] as const;
      expect(heard({ exceptions })).toContain('protected-ground block');
    },
  );

  it('an exception is for its own rule', () => {
    const exceptions = [
      { rule: 'comparison', words: 'native speakers of SQL', reason: 'Another rule.' },
    ] as const;
    expect(heard({ exceptions })).toContain('protected-ground block');
    expect(mayBeExcepted('wrong-name')).toBe(false);
  });

  it('phrases of its own are found as whole words, in subject and body', () => {
    const phrase = { words: 'rockstar team', severity: 'warn', advice: 'Say colleagues.' } as const;
    const found = checkLetter({ ...letter, subject: 'A Rockstar Team' }, context, {
      ...noPolicy,
      phrases: [phrase],
    });
    const spans = found.filter(({ rule }) => rule === 'house-phrase');
    expect(spans.map((span) => span.in)).toEqual(['subject', 'body']);
    expect(letter.body.slice(spans[1]?.start ?? 0, spans[1]?.end ?? 0)).toBe('rockstar TEAM');
    expect(heard({ phrases: [{ ...phrase, words: 'rock' }] })).not.toContain('house-phrase warn');
  });
});

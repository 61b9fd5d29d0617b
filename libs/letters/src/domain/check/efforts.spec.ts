import { describe, expect, it } from '@jest/globals';
import type { LetterContext } from '../letter.js';
import { checkLetter } from './check-letter.js';

const context: LetterContext = {
  candidate: { firstName: 'Amara', lastName: 'Okafor' },
  role: 'Project Manager',
  company: 'Halden Works',
  stage: 'interview',
  interviews: 1,
  effort: ['site visit', 'presentation'],
  sender: { name: 'Ines Duarte', title: 'Talent Partner' },
  backing: { talentPool: false, feedbackOffered: false, callOffered: false },
};

function rulesOf(sentence: string): string[] {
  const body = `Dear Amara,\n\n${sentence} We won’t be offering you the post of Project Manager. The post is in Porto. It starts in May.\n\nInes Duarte`;
  return checkLetter({ subject: 'Project Manager', body }, context).map(({ rule }) => rule);
}

describe('what was done beyond applying', () => {
  it.each([
    'Thank you, it was a pleasure to meet you in the vestry.',
    'Thank you for driving out on Saturday.',
    'Thank you for the set you played.',
    'Thank you for the whole of that hot day.',
    'It meant a lot that you walked the whole north track with us.',
    'Ta ever so for the lesson you led.',
    'Thank you for taking the time to speak with me.',
    'I’m thankful to you for coming over.',
  ])('is named: %j', (sentence) => {
    expect(rulesOf(sentence)).toEqual([]);
  });

  it.each([
    'Thank you for your interest in us.',
    'Thank you for dropping in your CV.',
    'Thank you for your letter of the other day.',
    'Thank you for applying to us.',
    'Thank you for writing, and it would be good to meet you one day.',
    'Thank you for your patience. In the end it came down to the budget.',
  ])('is not named: %j', (sentence) => {
    expect(rulesOf(sentence)).toEqual(['effort-ignored']);
  });
});

describe('formulas of courtesy', () => {
  it('one is none, two are a cliché', () => {
    const one = 'We regret to inform you of our decision, and thank you for the talk.';
    expect(rulesOf(one)).toEqual([]);
    expect(rulesOf(`${one} We hope that you will understand.`)).toContain('cliche');
  });
});

import { describe, expect, it } from '@jest/globals';
import type { LetterContext } from '../letter.js';
import { checkLetter } from './check-letter.js';
import { takeApart } from './letter-parts.js';

const context: LetterContext = {
  candidate: { firstName: 'April', lastName: 'Young' },
  role: 'Staff Nurse, Care of Older People (Band 5)',
  company: 'Strong Foundations',
  stage: 'application',
  interviews: 0,
  effort: [],
  sender: { name: 'Nia Best', title: 'Ward Manager' },
  backing: { talentPool: false, feedbackOffered: false, callOffered: false },
  locale: 'en',
};

function rulesOf(sentence: string, greeting = 'Dear April,', closing = 'Kind regards,\nNia Best'): string[] {
  const body = `${greeting}\n\nThank you for applying as Staff Nurse. We won’t be inviting you to an interview. ${sentence}\n\n${closing}`;
  return [...new Set(checkLetter({ subject: 'Staff Nurse', body }, context).map(({ rule }) => rule))];
}

describe('how the check reads', () => {
  it('clause by clause: a negation covers its own', () => {
    expect(rulesOf('It is not a yes, but we’ll hang on to your CV.')).toEqual(['unbacked-promise']);
    expect(rulesOf('We do not keep your CV, and nobody else does.')).toEqual([]);
  });

  it('names of people, role and company as names, in any case', () => {
    expect(rulesOf('Our care of older people ward is full, April. Strong Foundations grows.')).toEqual([]);
    expect(rulesOf('We want an older person.')).toEqual(['protected-ground']);
  });

  it('a part of a title that is one word, and a name within a word, as words', () => {
    const said = (role: string, firstName: string, sentence: string): string[] => {
      const body = `Hi ${firstName},\n\nThank you for applying as ${role}. It is a no this time. ${sentence}\n\nNia Best`;
      const candidate = { firstName, lastName: 'Rao' };
      return checkLetter({ subject: '', body }, { ...context, role, candidate }).map(({ rule }) => rule);
    };
    expect(said('Developer (Native)', 'Ada', 'We want a native speaker.')).toEqual(['protected-ground']);
    expect(said('Data Analyst', 'Eve', 'Everything happens for a reason.')).toEqual(['condescending']);
  });

  it('a signer called Christian as a name, and a Christian as one', () => {
    expect(rulesOf('A Christian would not fit in here.')).toEqual(['protected-ground']);
    const sender = { name: 'Christian Frey', title: 'Ward Manager' };
    const body =
      'Dear April,\n\nThank you for applying as Staff Nurse. It is a no this time. Christian Frey read it.\n\nChristian Frey';
    expect(checkLetter({ subject: '', body }, { ...context, sender })).toEqual([]);
  });

  it('code as code', () => {
    expect(rulesOf('Your `struct Ring {};` was clear, and Level {1,2} too.')).toEqual([]);
    expect(rulesOf('Your answer about {topic of the interview} was clear.')).toEqual([
      'unresolved-placeholder',
    ]);
    expect(rulesOf('We meet on [DD/MM].')).toEqual(['unresolved-placeholder']);
  });

  it('signatures before a postscript, and lines of a department as no signature', () => {
    expect(
      rulesOf('We met nobody else.', 'Dear April,', 'Nia Best\n\nP.S. The door sticks. Push harder.'),
    ).toEqual([]);
    expect(rulesOf('We met nobody else.', 'Dear April,', 'HR Shared Services\nStrong Foundations')).toEqual([
      'unsigned',
    ]);
  });

  it.each([
    ['April, thanks for writing.', []],
    ['April - a short note.', []],
    ['Simon - a short note.', ['wrong-name']],
    ['April\n\nA short note.', []],
    ['Dear Finalist,', ['missing-name']],
  ] as const)('%j as a greeting', (greeting, rules) => {
    expect(rulesOf('', greeting)).toEqual(rules);
  });

  it.each([
    ['Siddharth', 'Sid', []],
    ['Elisabeth', 'Lisbeth', []],
    ['Martina', 'Martin', ['wrong-name']],
    ['Paulina', 'Paul', ['wrong-name']],
    ['Marianne', 'Anne', ['wrong-name']],
    ['Mariana', 'Maria', ['wrong-name']],
  ] as const)('%s may be greeted as %s: %j', (firstName, greeted, rules) => {
    const body = `Hi ${greeted},\n\nThank you for applying as Staff Nurse. It is a no this time.\n\nNia Best`;
    const found = checkLetter(
      { subject: '', body },
      { ...context, candidate: { firstName, lastName: 'Rao' } },
    );
    expect(found.map(({ rule }) => rule)).toEqual(rules);
  });

  it('sentences that begin small', () => {
    const { sentences } = takeApart(
      'hey April,\n\nit’s a no. the budget is gone, i.e. nothing is left.\n\nNia',
      context,
    );
    expect(sentences.map(({ text }) => text)).toEqual([
      'it’s a no.',
      'the budget is gone, i.e. nothing is left.',
    ]);
  });

  it.each([
    ['de', 'Wir suchen jemanden aus einem jungen Team.'],
    ['fr', 'Nous sommes une équipe jeune.'],
    ['es', 'Para el equipo cuenta su edad.'],
  ])('a sentence in %s within an English letter', (_, sentence) => {
    expect(rulesOf(sentence)).toEqual(['protected-ground']);
  });

  it.each(['you ', 'don’t ', 'your very ', '“', '`{', 'nicht ', 'ne ', 'A,\n', 'Staff Nurse '])(
    'a letter of nothing but %j in less than a second of computing',
    (words) => {
      const body = `Hi,\n\n${words.repeat(20_000 / words.length)}`;
      const began = process.cpuUsage();
      checkLetter({ subject: words.repeat(20), body }, context);
      expect(process.cpuUsage(began).user / 1_000).toBeLessThan(1_000);
    },
  );
});

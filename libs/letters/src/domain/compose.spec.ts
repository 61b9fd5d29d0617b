import { describe, expect, it } from '@jest/globals';
import { checkLetter } from './check/check-letter.js';
import {
  composeCannotShareMore,
  composeFeedbackAnswer,
  composeInvitation,
  composeRejection,
} from './compose.js';
import type { RejectionFacts } from './facts.js';
import type { LetterContext, Stage } from './letter.js';

const facts: RejectionFacts = {
  candidate: { firstName: 'Priya', provenance: 'typed' },
  role: 'Product Designer',
  company: 'Halden Works',
  sender: { name: 'Ines Duarte', title: 'Talent Partner' },
  stage: 'final',
  interviews: 3,
  effort: ['design task', 'travelled to Lisbon'],
  backing: { talentPool: false, feedbackOffered: false, callOffered: false },
};

function contextOf(from: RejectionFacts, purpose: LetterContext['purpose'] = 'rejection'): LetterContext {
  const { role, company, stage, interviews, effort, sender, backing } = from;
  const firstName = from.candidate.provenance === 'guessed' ? null : from.candidate.firstName;
  return {
    candidate: { firstName, lastName: 'Raman' },
    role,
    company,
    stage,
    interviews,
    effort,
    sender,
    backing,
    purpose,
    locale: 'en',
  };
}

describe('composeRejection', () => {
  it('names the effort in words', () => {
    const { body } = composeRejection(facts);
    expect(body).toContain('Thank you for three interviews and the design task.');
    expect(body).toContain('You also travelled to Lisbon');
  });

  it('thanks for the talk of a screen once', () => {
    const screen = { ...facts, stage: 'screen', interviews: 1, effort: [] } as const;
    expect(composeRejection(screen).body.match(/Thank you/gu)).toHaveLength(1);
    expect(composeRejection({ ...screen, interviews: 2 }).body).toContain('two interviews');
  });

  it('does not count interviews twice when the effort names them', () => {
    const { body } = composeRejection({ ...facts, effort: ['3 interviews', 'a case study'] });
    expect(body).toContain('Thank you for three interviews and a case study.');
  });

  it('greets neutrally when the name was guessed, and says so in the provenance', () => {
    const letter = composeRejection({
      ...facts,
      candidate: { firstName: 'jsmith84', provenance: 'guessed' },
    });
    expect(letter.body.startsWith('Hello,')).toBe(true);
    expect(letter.body).not.toContain('jsmith84');
    expect(letter.provenance['firstName']).toBe('guessed');
  });

  it('refuses an empty role instead of leaving a blank', () => {
    expect(() => composeRejection({ ...facts, role: ' ' })).toThrow(
      expect.objectContaining({ code: 'letters.template_variable_missing', variable: 'role' }),
    );
  });

  it('refuses a template that prints an unknown or an absent value', () => {
    const unknown = { subject: 'x', body: 'Dear {{ firstNam }}' };
    const absent = { subject: 'x', body: '{{ greeting }}, {{ reasonSentence }}' };
    expect(() => composeRejection(facts, unknown)).toThrow(expect.objectContaining({ variable: 'firstNam' }));
    expect(() => composeRejection(facts, absent)).toThrow(
      expect.objectContaining({ variable: 'reasonSentence' }),
    );
    expect(() => composeRejection(facts, { subject: 'x', body: '{{ role | shout }}' })).toThrow(
      expect.objectContaining({ code: 'letters.template_invalid' }),
    );
  });

  it('does not run template syntax that stands in a fact', () => {
    const { body } = composeRejection({ ...facts, personalSentence: 'You said {{ role }} aloud.' });
    expect(body).toContain('{{ role }} aloud');
  });

  it('promises only what is backed', () => {
    expect(composeRejection(facts).body).not.toContain('feedback');
    const backed = composeRejection({
      ...facts,
      backing: { talentPool: true, feedbackOffered: true, callOffered: true },
      candidatePageUrl: 'https://regards.example/c/t0k',
    });
    expect(backed.body).toContain('If feedback would be useful');
    expect(backed.body).toContain('https://regards.example/c/t0k');
  });
});

describe('built-in templates', () => {
  const stages: Stage[] = ['application', 'screen', 'interview', 'onsite', 'final'];
  const variants: [string, Partial<RejectionFacts>][] = [
    ['bare', {}],
    ['with a guessed name', { candidate: { firstName: 'pr84', provenance: 'guessed' } }],
    ['without recorded effort', { interviews: 0, effort: [] }],
    [
      'with everything',
      {
        personalSentence: 'Your walk through the clinic’s booking flow changed how two of us see ours.',
        reasonSentence: 'The role needed someone who has run research with hospital staff.',
        backing: { talentPool: true, feedbackOffered: true, callOffered: true },
        candidatePageUrl: 'https://regards.example/c/t0k',
      },
    ],
  ];
  for (const stage of stages) {
    it.each(variants)(`pass the check at stage ${stage}, %s`, (_name, change) => {
      const early = stage === 'application' ? { interviews: 0, effort: [] } : {};
      const changed = { ...facts, stage, ...early, ...change };
      const letter = composeRejection(changed);
      expect(checkLetter(letter, contextOf(changed))).toEqual([]);
    });
  }

  it('pass the check as answers and invitations', () => {
    const feedback = composeFeedbackAnswer({
      ...facts,
      wentWell: 'you took a vague brief and found the one question that mattered.',
      decidingDifference:
        'the job starts with eight weeks of field research, and we saw little of that in the portfolio.',
      nextTime: 'show one project from first interview to release.',
    });
    expect(checkLetter(feedback, contextOf(facts, 'feedback_answer'))).toEqual([]);
    expect(checkLetter(composeCannotShareMore(facts), contextOf(facts, 'feedback_answer'))).toEqual([]);
    const invitation = composeInvitation({
      ...facts,
      whereWeMet: 'in March, when you interviewed with Tom and me',
      whatWasGood: 'Your task on the booking flow is still pinned to our wall.',
      opening: {
        title: 'Service Designer',
        why: 'It is the same team and the same patients.',
        different: 'This time the research is already done.',
      },
      candidatePageUrl: 'https://regards.example/c/t0k',
    });
    expect(
      checkLetter(
        invitation,
        contextOf(
          { ...facts, backing: { talentPool: true, feedbackOffered: false, callOffered: false } },
          'invitation',
        ),
      ),
    ).toEqual([]);
  });
});

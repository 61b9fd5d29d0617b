import { describe, expect, it } from '@jest/globals';
import type { LetterContext, LetterPurpose } from '../letter.js';
import { checkLetter } from './check-letter.js';

const context: LetterContext = {
  candidate: { firstName: 'Amara', lastName: 'Okafor' },
  role: 'Data Analyst',
  company: 'Halden Works',
  stage: 'interview',
  interviews: 2,
  effort: ['SQL exercise'],
  sender: { name: 'Ines Duarte', title: 'Talent Partner' },
  backing: { talentPool: false, feedbackOffered: false, callOffered: false },
};

function rulesOf(sentence: string, purpose: LetterPurpose): string[] {
  const body = `Hi Amara,\n\nWe won’t be offering you the role of Data Analyst. Thank you for the two interviews and for the SQL exercise. ${sentence} If you have questions, do write back.\n\nKind regards,\nInes Duarte`;
  const findings = checkLetter({ subject: 'Data Analyst', body }, { ...context, purpose });
  return [...new Set(findings.map((finding) => finding.rule))];
}

describe('whoever asked for feedback', () => {
  const seen: [string, string][] = [
    ['blame', 'Your answer on pricing stayed on the surface.'],
    ['blame', 'You did not mention how you would measure success.'],
    ['blame', 'We would have liked to hear more examples from you.'],
    ['blame', 'You ran out of time before the last part of the exercise.'],
    ['blame', 'You could have shown more of the reasoning behind the forecast.'],
    ['condescending', 'Practise your window functions.'],
    ['condescending', 'You might want to practise reading query plans.'],
    ['blame', 'Wir haben Fehler in Ihrer Lösung gefunden.'],
    ['blame', 'Vous devriez travailler vos exemples.'],
    ['blame', 'Necesitas mejorar las consultas con los índices.'],
  ];
  it.each(seen)('may be told what was seen, which is %s in a rejection: %j', (rule, sentence) => {
    expect(rulesOf(sentence, 'rejection')).toEqual([rule]);
    expect(rulesOf(sentence, 'invitation')).toEqual([rule]);
    expect(rulesOf(sentence, 'feedback_answer')).toEqual([]);
  });

  const verdicts: [string, string][] = [
    ['blame', 'You failed the exercise.'],
    ['blame', 'You are lazy.'],
    ['blame', 'You were not good enough.'],
    ['blame', 'Your answers were simply not good enough.'],
    ['blame', 'You came across as arrogant.'],
    ['blame', 'Your code was sloppy.'],
    ['blame', 'You did not bother to read the brief.'],
    ['blame', 'Ihnen fehlt die Erfahrung.'],
    ['blame', 'Vous manquez de rigueur.'],
    ['blame', 'Para el puesto te falta experiencia.'],
    ['comparison', 'Another candidate was stronger.'],
    ['condescending', 'Learn to love the process.'],
    ['protected-ground', 'At your age this would be hard.'],
  ];
  it.each(verdicts)('is not told what is wrong with them, which is %s: %j', (rule, sentence) => {
    expect(rulesOf(sentence, 'feedback_answer')).toEqual([rule]);
  });
});

describe('whoever is answered', () => {
  it.each(['If you would like to talk, I am in all week.', 'I am happy to talk it over with you by phone.'])(
    'may be offered to talk, which nothing backs in a rejection: %j',
    (sentence) => {
      expect(rulesOf(sentence, 'rejection')).toEqual(['unbacked-promise']);
      expect(rulesOf(sentence, 'feedback_answer')).toEqual([]);
    },
  );

  it('is promised nothing else in the same breath', () => {
    const both = 'I am happy to talk it over with you by phone, and we will keep your CV on file.';
    expect(rulesOf(both, 'feedback_answer')).toEqual(['unbacked-promise']);
  });
});

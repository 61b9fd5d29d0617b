import { describe, expect, it } from '@jest/globals';
import type { Backing, LetterContext } from '../letter.js';
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

function letterWith(sentence: string): string {
  return `Hi Amara,\n\nWe won’t be offering you the role of Data Analyst. Thank you for the two interviews and for the SQL exercise. ${sentence} If you have questions, do write back.\n\nKind regards,\nInes Duarte\nTalent Partner`;
}

function rulesOf(body: string, change: Partial<LetterContext> = {}): string[] {
  const findings = checkLetter({ subject: 'Data Analyst', body }, { ...context, ...change });
  return [...new Set(findings.map((finding) => finding.rule))];
}

describe('what a sentence may and may not say', () => {
  const guilty: [string, string][] = [
    ['closed-door', 'Please do not reply to this email.'],
    ['closed-door', 'This inbox is not monitored.'],
    ['closed-door', 'We are unable to answer individual questions.'],
    ['closed-door', 'Bitte antworten Sie nicht auf diese E-Mail.'],
    ['closed-door', 'Merci de ne pas répondre à ce message.'],
    ['closed-door', 'Por favor, no responda a este correo.'],
    ['unbacked-promise', 'We will keep your CV on file.'],
    ['unbacked-promise', 'We’ll be in touch when something opens.'],
    ['unbacked-promise', 'I will call you on Thursday.'],
    ['unbacked-promise', 'We are happy to share feedback with you.'],
    ['unbacked-promise', 'Nous conservons votre CV.'],
    ['comparison', 'Another candidate was a closer match.'],
    ['comparison', 'Other applicants had more relevant experience.'],
    ['comparison', 'Andere Bewerber waren für die Stelle besser geeignet.'],
    ['blame', 'You did not demonstrate enough depth.'],
    ['blame', 'Your presentation was weak.'],
    ['blame', 'Para el puesto te falta experiencia.'],
    ['protected-ground', 'You seem overqualified.'],
    ['protected-ground', 'At your age this would be hard.'],
    ['protected-ground', 'Wir sind ein junges Team.'],
    ['protected-ground', 'Nous sommes une équipe jeune.'],
    ['false-hope', 'Next time we will surely hire you.'],
    ['false-hope', 'The next vacancy is as good as yours.'],
    ['unbacked-promise', 'We would like to remember you, if you agree.'],
    ['condescending', 'Please don’t take this personally.'],
    ['cliche', 'We wish you every success in your future endeavours.'],
  ];
  it.each(guilty)('%s: %j', (rule, sentence) => {
    expect(rulesOf(letterWith(sentence))).toEqual([rule]);
  });

  const innocent = [
    'Do not hesitate to reply.',
    'You do not need to reply, but you may.',
    'We do not keep CVs.',
    'We cannot give feedback at this point.',
    'I hope to meet you again.',
    'We are a young company with four vats.',
    'You haven’t got the evening job.',
    'It was settled by five votes to four.',
    'The wind blows more than you’d like.',
    'Nothing in this letter means that you weren’t good enough.',
    'You found both of the faults that we had hidden.',
    'Nothing will be held against you.',
    'The test on file shows 51.',
    'You were right to ask for the list of books you’d start with.',
    'The person we hired had festival experience.',
    'We could have done better with the schedule.',
    'I failed to write sooner.',
    'This is not because you lack anything.',
    'My colleague said “you lack nothing”.',
    'We decide regardless of age or religion.',
    'I cannot promise that we will hire you later.',
    'I wish you a good summer.',
    'The other applicant has the welding certificate.',
    'Your plan for moving a table of a billion rows, and the part you said you were unsure of, gave us a good hour.',
    'You found the race in our own example within minutes, and explained it so that everybody in the room understood.',
    'Nobody on the panel had a doubt about your maths.',
    'You asked about our queue for pensioners.',
    'The building is too old for the machines.',
    'We serve pregnant women and young children, and you saw that at once.',
    'You will get a note when the expenses are paid.',
    'Please feel free to call or write to me.',
    'Lena garde un très bon souvenir de votre présentation.',
    'The health ministry’s data was hard, and you made sense of it.',
  ];
  it.each(innocent)('nothing: %j', (sentence) => {
    expect(rulesOf(letterWith(sentence))).toEqual([]);
  });

  const backed: [keyof Backing, string][] = [
    ['talentPool', 'We will keep your CV for a year.'],
    ['feedbackOffered', 'I will send you feedback by Friday.'],
    ['callOffered', 'I will call you on Thursday.'],
    [
      'feedbackOffered',
      'If you would like to hear more about the shift, reply to this and I will write to you within a week.',
    ],
    ['talentPool', 'I have put you on our list and I will call you in February.'],
  ];
  it.each(backed)('a promise that %s backs may stand', (record, sentence) => {
    expect(rulesOf(letterWith(sentence), { backing: { ...context.backing, [record]: true } })).toEqual([]);
    expect(rulesOf(letterWith(sentence))).toEqual(['unbacked-promise']);
  });

  const halfBacked: [keyof Backing, string][] = [
    ['feedbackOffered', 'We will send you feedback and keep your CV on file.'],
    ['talentPool', 'We will keep your CV on file and send you feedback.'],
    [
      'feedbackOffered',
      'If you would like to hear more about the shift, ask, and we will keep your CV on file.',
    ],
  ];
  it.each(halfBacked)('%s does not back what else is promised: %j', (record, sentence) => {
    expect(rulesOf(letterWith(sentence), { backing: { ...context.backing, [record]: true } })).toEqual([
      'unbacked-promise',
    ]);
  });

  it('does not take the name of the role or the company for a remark', () => {
    const role = 'Disability Services Coordinator';
    const body = letterWith('We met in May.').replace('Data Analyst', role);
    expect(rulesOf(body, { role, company: 'Union Health' })).toEqual([]);
  });
});

describe('the whole letter', () => {
  it.each([
    'No, I’m afraid, for the Data Analyst post',
    'You will not be my deputy as Data Analyst',
    'We’ve chosen five people to meet about the Data Analyst job and you aren’t among them',
  ])('says no in plain words: %j', (no) => {
    const body = letterWith('We met in May.').replace(
      'We won’t be offering you the role of Data Analyst',
      no,
    );
    expect(rulesOf(body)).not.toContain('unclear-decision');
  });

  it('must say the no so that a reader can tell', () => {
    const unclear = letterWith('We met in May.').replace(
      'We won’t be offering you the role of Data Analyst',
      'Your file remains with us',
    );
    expect(rulesOf(unclear)).toEqual(['unclear-decision']);
    expect(
      rulesOf(
        letterWith('We met in May.').replace(
          'We won’t be offering you',
          'We decided to move in another direction with',
        ),
      ),
    ).toEqual([]);
  });

  it.each(['offering you', 'moving forward with your application for'])(
    'understands “won’t be %s”',
    (words) => {
      expect(rulesOf(letterWith('We met in May.').replace('offering you', words))).toEqual([]);
    },
  );

  it('says the no before the middle', () => {
    const filler =
      'We moved to the mill last year. It has a bakery on the ground floor. The river is near. There is a bus. ';
    expect(rulesOf(letterWith('We met in May.').replace('We won’t', `${filler}We won’t`))).toEqual([
      'buried-decision',
    ]);
  });

  it('thanks, and a bare formula over the signature does not', () => {
    const without = letterWith('We met in May.')
      .replace('Thank you for the two interviews and for', 'We kept')
      .replace('Kind regards', 'Thanks');
    expect(rulesOf(without)).toContain('no-thanks');
    expect(rulesOf(letterWith('We met in May.'))).not.toContain('no-thanks');
  });

  it('names some of the effort', () => {
    const silent = letterWith('The job starts in May.').replace(
      'for the two interviews and for the SQL exercise',
      'for your time',
    );
    expect(rulesOf(silent)).toEqual(['effort-ignored']);
    expect(rulesOf(silent, { interviews: 0, effort: [] })).toEqual([]);
  });

  it('has as many sentences as the stage deserves', () => {
    expect(rulesOf(letterWith(''), { stage: 'screen' })).toEqual([]);
    expect(rulesOf(letterWith('We met in May.'))).toEqual([]);
    expect(rulesOf(letterWith(''), { stage: 'final' })).toEqual(['too-short-for-stage']);
  });

  it('has at most 250 words and no sentence over 40', () => {
    expect(rulesOf(letterWith('We met in the old mill by the river. '.repeat(30)))).toEqual(['too-long']);
    expect(rulesOf(letterWith(`We met ${'and then we sat '.repeat(11)}here.`))).toEqual(['hard-to-read']);
  });

  it.each(['Halden Works', 'The Halden Works Team', 'Talent Acquisition', 'Human Resources', ''])(
    'is not signed by %j',
    (name) => {
      expect(rulesOf(letterWith('We met in May.').replace('Ines Duarte\nTalent Partner', name))).toContain(
        'unsigned',
      );
    },
  );

  it.each(['Ines', 'Tom Weber\nHead of Data', 'Dr. Ines Duarte, Halden Works', '— Ines'])(
    'is signed by %j',
    (name) => {
      expect(
        rulesOf(letterWith('We met in May.').replace('Ines Duarte\nTalent Partner', name)),
      ).not.toContain('unsigned');
    },
  );

  it('is not asked to say no when it is an invitation', () => {
    const body =
      'Hi Amara,\n\nThe role of Data Analyst is open again. Would you like to hear more?\n\nBest,\nInes';
    expect(rulesOf(body, { purpose: 'invitation' })).toEqual([]);
  });
});

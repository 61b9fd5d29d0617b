import { describe, expect, it } from '@jest/globals';
import type { LetterContext } from '../letter.js';
import { blockingFindings, checkLetter } from './check-letter.js';

const base: LetterContext = {
  candidate: { firstName: 'Amara', lastName: 'Okafor' },
  role: 'Senior Product Designer (m/w/d)',
  company: 'Halden Works',
  stage: 'application',
  interviews: 0,
  effort: [],
  sender: { name: 'Ines Duarte', title: 'Talent Partner' },
  backing: { talentPool: false, feedbackOffered: false, callOffered: false },
};

const said =
  'Thank you for applying for the role of Product Designer. We won’t be taking your application further.\n\nKind regards,\nInes Duarte';

interface Change {
  readonly first?: string | null;
  readonly last?: string | null;
  readonly role?: string;
}

function context({ first = 'Amara', last = 'Okafor', role = base.role }: Change): LetterContext {
  return { ...base, candidate: { firstName: first, lastName: last }, role };
}

function rulesOf(body: string, change: Change = {}, subject = 'Your application'): string[] {
  return checkLetter({ subject, body }, context(change)).map((finding) => finding.rule);
}

describe('the greeting', () => {
  const right: [string, Change][] = [
    ['Dear Amara,', {}],
    ['hi amara,', {}],
    ['Dear AMARA OKAFOR:', {}],
    ['Dear Ms Okafor,', {}],
    ['Dear Ms. Okafor,', {}],
    ['Dear Dr. Amara Okafor,', {}],
    ['Dear Okafor Amara,', {}],
    ['Amara,', {}],
    ['Amara –', {}],
    ['Hello again Amara!', {}],
    ['Hi Amara. I hope the week is kind to you.', {}],
    ['Hi Amara thank you for writing to us about it', {}],
    ['Hi Raghav,', { first: 'Raghavendra', last: 'Kulkarni' }],
    ['Dear Shri Baruah,', { first: 'Pranjal', last: 'Baruah' }],
    ['Buenos días, don Cristóbal:', { first: 'Cristóbal', last: 'Jara' }],
    ['Ingeniera Jara, buenas tardes:', { first: 'Camila', last: 'Jara' }],
    ['Hi Liz,', { first: 'Elizabeth', last: 'Moss' }],
    ['Dear Elizabeth,', { first: 'Liz', last: 'Moss' }],
    ['Estimado José:', { first: 'Jose', last: 'Pena' }],
    ['Estimado Jose:', { first: 'José', last: 'Peña' }],
    ['Sehr geehrter Herr Mueller,', { first: 'Jörg', last: 'Müller' }],
    ['Sehr geehrte Frau Dr. Weiß,', { first: 'Eva', last: 'Weiss' }],
    ['Liebe Anne,', { first: 'Anne-Marie', last: 'Roth' }],
    ['Bonjour Madame Lefèvre,', { first: 'Chloé', last: 'Lefevre' }],
    ['Chère Chloé,', { first: 'Chloé', last: 'Lefèvre' }],
    ['Hola, María José:', { first: 'María José', last: 'Ruiz' }],
    ['Dear Ms van der Berg,', { first: 'Lotte', last: 'van der Berg' }],
    ['Dear Siobhán O’Brien,', { first: 'Siobhan', last: "O'Brien" }],
    ['Hi Will,', { first: 'Will', last: 'May' }],
    ['Dear Hope,', { first: 'Hope', last: 'Grace' }],
    ['Dear \u200fسامي\u200e,', { first: 'سامي', last: 'حداد' }],
    ['Dear Mohammed,', { first: 'محمد', last: 'علي' }],
    ['Dear Wei,', { first: '伟', last: '张' }],
    ['Hello,', { first: null, last: null }],
    ['Dear candidate,', { first: null, last: null }],
    ['Dear Ms Okafor,', { first: null, last: 'Okafor' }],
    ['Good morning!\n\nThank you, Amara, for writing.', {}],
    ['Morning Amara,', {}],
    ['Ahoj Amara,', {}],
    ['All right Amara,', {}],
    ['Hi there, Okafor,', {}],
    ['A Phádraig,', { first: 'Pádraig', last: 'Walsh' }],
    ['A Shaoirse, a chara,', { first: 'Saoirse', last: 'Walsh' }],
    ['Dear Pharm. Okafor,', {}],
    ['Dear Mustafa Bey,', { first: 'Mustafa', last: 'Aydin' }],
    ['Hi Jide,', { first: 'Babajide', last: 'Coker' }],
    ['Dear Nomi,', { first: 'Nombulelo', last: 'Sithole' }],
  ];
  it.each(right)('%j is right', (greeting, change) => {
    expect(rulesOf(`${greeting}\n\n${said}`, change)).toEqual([]);
  });

  const wrong: [string, Change][] = [
    ['Dear Chioma,', {}],
    ['Dear Mr Smith,', {}],
    ['Dear Amara Johnson,', {}],
    ['Dear Chioma Okafor,', {}],
    ['Dear Amaar,', {}],
    ['Hallo Thomas,', {}],
    ['Bonjour Madame Dupont,', {}],
    ['Estimada Lucía:', {}],
    ['Thomas,', {}],
    ['Dear Maria,', { first: 'Mariana', last: 'Moss' }],
    ['Dear Gabriel,', { first: 'Gabriela', last: 'Moss' }],
    ['Dear Jane,', { first: 'Will', last: 'May' }],
    ['Morning Polly!', {}],
    ['Hello again Petra,', {}],
    ['Chioma Okafor,', {}],
    ['Dear Mary,', { first: 'Marcus', last: 'May' }],
    ['Hi Kirsten,', { first: 'Kristin', last: 'Moss' }],
    ['Dear John,', { first: null, last: null }],
  ];
  it.each(wrong)('%j is a wrong name, and only that', (greeting, change) => {
    expect(rulesOf(`${greeting}\n\n${said}`, change)).toEqual(['wrong-name']);
  });

  it.each([
    'Hi there,',
    'Dear Candidate,',
    'Dear Applicant:',
    'Hello,',
    'Dear ,',
    'Dear Sir or Madam,',
    'To whom it may concern,',
    'Sehr geehrte Damen und Herren,',
    'Madame, Monsieur,',
    'Estimado candidato:',
    'Liebe Bewerberin,',
    'Dear Product Designer,',
    'Dear Halden Works applicant,',
  ])('%j leaves the name out', (greeting) => {
    expect(rulesOf(`${greeting}\n\n${said}`)).toEqual(['missing-name']);
  });

  it('does not take a word of the text for the name', () => {
    expect(rulesOf(`Hello,\n\nWe will write. ${said}`, { first: 'Will', last: 'May' })).toEqual([
      'missing-name',
    ]);
  });
});

describe('placeholders', () => {
  it.each([
    '{{first_name}}',
    '[Candidate Name]',
    '%NAME%',
    '<<Name>>',
    'undefined',
    'null',
    'First Name',
    "Candidate's First Name",
    '{name}',
    '*|FNAME|*',
    '«Vorname»',
    '[Vorname]',
    '[prénom]',
    'XXX',
    '____',
    '%s',
    '$first_name',
    '<first name>',
    'Name',
  ])('finds %j in the greeting, and nothing else', (stand) => {
    expect(rulesOf(`Dear ${stand},\n\n${said}`)).toEqual(['unresolved-placeholder']);
  });

  it.each([
    '{add feedback}',
    '{{ role }}',
    'Your start date is TBD.',
    '[insert one specific strength]',
    'at [Company]',
    'the role of undefined',
    '(insert reason)',
    '<<Role>>',
    '<%= role %>',
    'See https://x.example/{{token}}',
    '{% if x %}',
    '#REASON_TEXT#',
    'We met on XX/XX',
    'We met on XX March',
    'We kept it as <RefNo>',
    '(Vesna: add something nice about her here)',
    'our [interview / assessment centre - delete as appropriate]',
    '[Job Title]',
    '[one thing the candidate did well]',
    '%company%',
    '[[feedback]]',
  ])('finds %j in the body', (text) => {
    expect(rulesOf(`Dear Amara,\n\n${text}. ${said}`)).toEqual(['unresolved-placeholder']);
  });

  it.each([
    'They wrote “teh [sic] best”.',
    'Thank you for the note (see [1]).',
    'The work in React [web] was clear.',
    'Half (50%) of it, or 20% more.',
    'The scope was left undefined.',
    'The offer is null and void.',
    'Our panel wrote: “[the candidate’s project] stayed with me”.',
    '« Merci pour votre candidature »',
    'Write to <ines@halden.com>.',
    'Half [...] done.',
    'You found a missing null check.',
    'You said why {{#each}} loops trip people up.',
    'You handled GET /orders/{id} without a branch.',
    'Your notes on the XX chromosome were clear.',
    'The post is [Ref NA-07].',
    'See https://x.example/a%20b%20c and https://x.example/job_title.',
    'The [Berlin] office is yours to visit.',
    'Your a < b and c > d proof was neat.',
  ])('leaves %j alone', (text) => {
    expect(rulesOf(`Dear Amara,\n\n${text} ${said}`)).toEqual([]);
  });

  it('points at the span in the subject', () => {
    const findings = checkLetter(
      { subject: 'Your [Role] application', body: `Dear Amara,\n\n${said}` },
      base,
    );
    expect(findings).toEqual([
      expect.objectContaining({ rule: 'unresolved-placeholder', in: 'subject', start: 5, end: 11 }),
    ]);
    expect(blockingFindings(findings)).toHaveLength(1);
  });

  it('leaves brackets that belong to the role alone', () => {
    expect(
      rulesOf(`Dear Amara,\n\nFor the role of Developer [web name]: ${said}`, {
        role: 'Product Designer [web name]',
      }),
    ).toEqual([]);
  });
});

describe('the role', () => {
  const named: [string, string][] = [
    ['senior product designer', 'Senior Product Designer (m/w/d)'],
    ['Product-Designer', 'Sr. Product Designer'],
    ['Product Designer, Growth', 'Product Designer - Growth'],
    ['backend engineering role', 'Backend Engineer II'],
    ['Front-End Developer', 'Frontend Developer'],
    ['Stelle als Projektleiterin', 'Projektleiter:in (m/w/d)'],
    ['poste de développeuse web', 'Développeur·euse web H/F'],
    ['Ingeniera de Datos', 'Ingeniero/a de datos'],
    ['QA Analyst', 'Quality Assurance Analyst'],
    ['the designer role', 'Senior Product Designer'],
    ['SRE', 'Site Reliability Engineer'],
    ['Nurse', 'Nurse'],
  ];
  it.each(named)('%j names %j', (words, role) => {
    expect(
      rulesOf(
        `Dear Amara,\n\nThank you for applying for it (${words}). We won’t be taking your application further.\n\nBest,\nInes Duarte`,
        { role },
      ),
    ).toEqual([]);
  });

  it.each([
    'the role',
    'our Frontend Engineer opening',
    'the hiring manager',
    'a position with our data team',
  ])('%j does not name a Marketing Manager', (words) => {
    expect(
      rulesOf(
        `Dear Amara,\n\nThank you for applying for ${words}. We won’t be taking your application further.\n\nBest,\nInes Duarte`,
        { role: 'Marketing Manager' },
      ),
    ).toEqual(['missing-role']);
  });

  it('may stand in the subject alone', () => {
    expect(
      rulesOf(
        'Dear Amara,\n\nThank you for applying. We won’t be taking your application further.\n\nBest,\nInes',
        {},
        'Product Designer: our answer',
      ),
    ).toEqual([]);
  });
});

describe('an empty message', () => {
  it.each([
    '',
    ' \n\u00a0\u200b',
    'Dear Amara,',
    'Hi {{name}},',
    'Dear Amara,\n\nKind regards,\nInes Duarte\nTalent Partner, Halden Works\n+49 30 1234567',
    'Kind regards,\nInes',
    'Hallo Amara,\n\nMit freundlichen Grüßen\nInes Duarte',
    'Bonjour,\n\nCordialement,\nInes',
    'Hola Amara:\n\nUn saludo,\nInes',
    'Amara -\n\n\nSent from my iPhone',
    '-- \nInes Duarte\nHalden Works',
    'Dear Amara,\n\n<p>&nbsp;</p>\n\nThanks,\nInes',
    '...',
  ])('%j is found, alone', (body) => {
    expect(rulesOf(body, {}, 'Product Designer')).toEqual(['empty-message']);
  });

  it('is not one when a single word was said', () => {
    expect(rulesOf('Decline.')).not.toContain('empty-message');
  });
});

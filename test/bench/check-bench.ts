import { checkLetter, type LetterContext } from '#letters';

const context: LetterContext = {
  candidate: { firstName: 'Amara', lastName: 'Okafor' },
  role: 'Senior Product Designer',
  company: 'Kestrel Studio',
  stage: 'final',
  interviews: 3,
  effort: ['design task', 'travelled to Lisbon'],
  sender: { name: 'Dana Reyes', title: 'Head of Talent' },
  backing: { talentPool: true, feedbackOffered: true, callOffered: false },
  locale: 'en',
};

const sentences = [
  'We won’t be offering you the role of Senior Product Designer, and I wanted you to hear it from me.',
  'Thank you for the three interviews, for the design task, and for the early train to Lisbon.',
  'Your sketch of the booking page is still on our wall; Tom shows it to everybody who comes by.',
  'The role starts with a move to native apps in May, and the person we hired has led such a move before.',
  'That was our reason, and it was decided on Thursday after a long talk.',
  'We could have told you sooner how much this would count, and I am sorry that we did not.',
  'If it is useful to you, I will write down what each of us noted, by the end of next week.',
];

/** Milliseconds that the respect check takes for a clean letter of about 300 words, the middle one of `runs`; no letter twice the same. */
export function measureCheck(runs: number): { words: number; median: number; slowest5Percent: number } {
  const body = `Dear Amara,\n\n${[...sentences, ...sentences, ...sentences.slice(0, 3)].join(' ')}\n\nKind regards,\nDana Reyes\nHead of Talent`;
  const times = Array.from({ length: runs }, (_, run) => {
    const letter = {
      subject: `Senior Product Designer ${run}`,
      body: body.replace('Thursday', `day ${run}`),
    };
    const began = performance.now();
    checkLetter(letter, context);
    return performance.now() - began;
  }).toSorted((one, other) => one - other);
  return {
    words: body.split(/\s+/u).length, // words between white space
    median: times[Math.floor(runs / 2)] ?? Number.NaN,
    slowest5Percent: times[Math.floor(runs * 0.95)] ?? Number.NaN,
  };
}

import { describe, expect, it } from '@jest/globals';
import type { LetterContext } from '../letter.js';
import { checkLetter } from './check-letter.js';

const context: LetterContext = {
  candidate: { firstName: 'Amara', lastName: 'Okafor' },
  role: 'Data Analyst',
  company: 'Halden Works',
  stage: 'application',
  interviews: 0,
  effort: [],
  sender: { name: 'Ines Duarte', title: 'Talent Partner' },
  backing: { talentPool: false, feedbackOffered: false, callOffered: false },
};

function rulesOf(sentence: string): string[] {
  const body = `Hi Amara,\n\nWe won’t be offering you the role of Data Analyst. Thank you for applying. ${sentence}\n\nKind regards,\nInes Duarte`;
  const findings = checkLetter({ subject: 'Data Analyst', body }, context);
  return [...new Set(findings.map((finding) => finding.rule))];
}

describe('what is hinted at', () => {
  const guilty: [string, readonly string[]][] = [
    [
      'unbacked-promise',
      [
        'Will be in touch.',
        'We’ll be back in touch.',
        'You will be the first person we call.',
        'You’re at the top of our list for the spring.',
        'Your name is on the board for the next opening.',
        'If anything changes, I’ll let you know.',
        'Once the budget is approved we’ll pick this up again with you.',
        'We’ll see you again in the spring.',
        'I promise to call.',
        'Applications are kept for a year and reviewed for each new opening.',
        'Happy to chat.',
        'Feedback? Just ask.',
        'Tom is writing up his comments for you.',
        'I’m happy to explain our decision.',
      ],
    ],
    [
      'protected-ground',
      [
        'It’s a workshop full of lads.',
        'The clients prefer men.',
        'With that back of yours, the boxes would be heavy.',
        'Once the doctor signs you off, apply again.',
        'With small children the shifts would be hard.',
        'We’re at the school, and you’re at the end of your career.',
        'We picture somebody who isn’t so many birthdays away from our readers.',
        'You remind us of our grandfathers.',
        'Nobody could pronounce your name.',
        'You’d be the oldest by twenty years.',
      ],
    ],
    ['comparison', ['She just edged it.', 'Another applicant impressed us more.', 'You came second.']],
    ['blame', ['You haven’t got the drive.', 'You are not a leader.', 'Your attitude put us off.']],
    ['condescending', ['Nice try.', 'Let this be a lesson.', 'For someone at your level you did well.']],
    ['closed-door', ['There’s no use in asking.', 'I’d rather you didn’t write again.']],
    ['false-hope', ['We’ll make room for you.', 'We have something in mind for you.']],
    ['cliche', ['Your profile is impressive.', 'Thank you for being part of our journey.']],
  ];
  it.each(guilty.flatMap(([rule, sentences]) => sentences.map((sentence) => [rule, sentence] as const)))(
    '%s: %j',
    (rule, sentence) => {
      expect(rulesOf(sentence)).toEqual([rule]);
    },
  );

  it.each([
    'The job means being in touch with forty schools.',
    'The team will be in touch with suppliers all day.',
    'If you wish to know what we hold about you, write to the data officer.',
    'I hope we meet again.',
    'Your data will be deleted in six months.',
    'The test on file shows 51.',
    'Applications from disabled people are welcome.',
    'The club is for older people.',
    'A man asked you whether you were the boss.',
    'The native app was what counted.',
    'Thanks for the session with the kids.',
    'The Forum speaks for migrant families.',
    'You told us that you don’t hold that class.',
    'Your seminar had one slide on what went wrong.',
    'We gave it to another applicant, who has done the same work on boats.',
    'You put your referees at our disposal in the middle of August.',
    'The deposit for the key is safe, and you will get it within three days.',
    'It won’t be yours.',
    'A yes or a no can be sent to me.',
    'Nobody else knew the answer.',
    'You never once raised your voice.',
    'There is no need to reply, but you may.',
  ])('not in: %j', (sentence) => {
    expect(rulesOf(sentence)).toEqual([]);
  });
});

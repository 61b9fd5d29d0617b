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

function saysNo(sentence: string): boolean {
  const body = `Dear Amara,\n\nThank you for applying for the Data Analyst job. ${sentence} The team met in May.\n\nKind regards,\nInes Duarte`;
  const findings = checkLetter({ subject: 'Data Analyst', body }, context);
  return !findings.some(({ rule }) => rule === 'unclear-decision');
}

describe('a no in few or rare words', () => {
  it.each([
    'No, I’m afraid, for this one.',
    'Short version: no.',
    'The committee voted no.',
    'Afraid not.',
    'This is a rejection.',
    'It isn’t going to happen this time.',
    'The person we chose is not you.',
    'You will not be my deputy.',
    'You narrowly missed out.',
    'You’re not through.',
    'You do not meet the requirements and your application has been set aside.',
    'The client has said no to your profile.',
    'We had to rule you out.',
    'We have dropped your application.',
    'Our paths part here.',
    'We won’t need your services.',
    'We can go no further with your application.',
    'The decision did not go in your favour.',
    'I don’t have good news.',
    'We don’t have anything for you right now.',
    'The board have not picked you for the post.',
    'I cannot take you for the analyst job.',
    'I am not giving you the desk.',
    'It’s not one I can give you.',
    'We shan’t be working with you.',
    'It has been declined.',
    'Ours is a no.',
    'We’re ending your application here.',
    'That person isn’t you.',
    'It is going to be another person at the desk.',
    'You have not got through.',
    'We will carry on without you.',
    'We must turn you away this time.',
    'We’ve asked another to be our analyst.',
  ])('speaks of the reader: %j', (sentence) => {
    expect(saysNo(sentence)).toBe(true);
  });

  it.each([
    'A colleague from the Leeds office has taken the job.',
    'We have hired a teacher from Hull.',
    'We’ve commissioned another illustrator.',
    'We had one place and gave it to Kim.',
    'The grant went elsewhere.',
    'The position is no longer vacant.',
    'They’ve pulled the headcount.',
    'The role has been shelved.',
    'There will be no hire.',
    'I wish I could say yes.',
    'If I had two posts, one would be yours.',
  ])('speaks of the job: %j', (sentence) => {
    expect(saysNo(sentence)).toBe(true);
  });
});

describe('what says no no', () => {
  it.each([
    'We have not decided yet.',
    'The search has taken a turn that none of us expected.',
    'Our plans have changed.',
    'You will appreciate that not everyone can be offered a job.',
    'Sometimes a no is a yes to something else.',
    'We did not want to keep you waiting any longer.',
    'I’m sorry that we could not reply sooner.',
    'We want to hire somebody who has led a team.',
    'The lift wasn’t working on the day, for which I apologise.',
    'You told us that you would not move before May.',
    'We’ve filled in the forms for your fare.',
    'We have chosen our words with care.',
    'The person we hired last year came from Hull too.',
    'We chose Friday for the visit.',
    'The post has been cut to ten hours.',
    'The first application failed to upload.',
    'The budget for the shaft has been frozen until further notice.',
    'For the Data Analyst place, the timing isn’t quite there yet.',
    'I have not got a clear view for you of what comes next.',
    'We asked another colleague to read your letter.',
    'You have not got through all of the forms.',
    'Your application ends with a lovely line.',
    'We cannot give you a date.',
    'It is not happening until June.',
  ])('%j', (sentence) => {
    expect(saysNo(sentence)).toBe(false);
  });
});

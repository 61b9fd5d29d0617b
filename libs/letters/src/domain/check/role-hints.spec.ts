import { describe, expect, it } from '@jest/globals';
import type { LetterContext } from '../letter.js';
import { checkLetter } from './check-letter.js';

function namesRole(role: string, subject: string, sentence: string): boolean {
  const context: LetterContext = {
    candidate: { firstName: 'Amara', lastName: 'Okafor' },
    role,
    company: 'Halden Freight',
    stage: 'application',
    interviews: 0,
    effort: [],
    sender: { name: 'Ines Duarte', title: 'Registered Manager' },
    backing: { talentPool: false, feedbackOffered: false, callOffered: false },
  };
  const body = `Dear Amara,\n\nThank you for writing to us. ${sentence}\n\nKind regards,\nInes Duarte\nRegistered Manager`;
  return !checkLetter({ subject, body }, context).some(({ rule }) => rule === 'missing-role');
}

const no = 'It is a no.';

describe('a role in other words than its title', () => {
  it.each([
    ['Stonemason', 'Hello', 'The bench goes to another mason.'],
    ['Physiotherapist', 'Physio', no],
    ['Registered Nurse', 'Hello', 'We cannot offer you nursing work.'],
    ['Frontend Engineer', 'Front-end', no],
    ['Senior Backend Engineer (m/f/d), Payments', 'Hello', 'It is a no for the backend work.'],
    ['Software Engineering Intern', 'Halden internships', no],
    ['Personal Assistant to the Chair', 'Hello', 'You will not have the PA position.'],
    ['SRE', 'Hello', 'It is a no for site reliability engineering.'],
    ['HR Assistant', 'Hello', 'We cannot offer you work in HR.'],
    ['Staff Nurse (Band 5)', 'Band 5 post', no],
    ['Electrician', 'Hello', 'We cannot give you the sparky job.'],
    ['Childminder Assistant', 'Assistant at the house', no],
    ['General Practitioner', 'Hello', 'We have given the post of doctor to somebody else.'],
    ['Ski Instructor', 'Ski school', no],
  ])('%s: %s // %s', (role, subject, sentence) => {
    expect(namesRole(role, subject, sentence)).toBe(true);
  });

  it.each([
    ['Data Analyst', 'Your application', 'It is a no for the role of Data Engineer.'],
    ['Application Developer', 'Your application', no],
    ['Freight Forwarder', 'Halden Freight', 'We are not moving forward.'],
    ['Care Assistant', 'Hello', 'It is a no. Take care.'],
    ['Kitchen Porter', 'Hello', 'The kitchen has been busy and it is a no.'],
    ['Office Manager', 'Hello', 'The manager has chosen somebody else.'],
    ['Content Editor', 'Hello', 'It is a no. You can contact me here.'],
    ['Tractor Driver', 'Your application', 'We have given the vacant position to somebody else.'],
    ['Registered Nurse', 'Hello', no],
  ])('%s is not named: %s // %s', (role, subject, sentence) => {
    expect(namesRole(role, subject, sentence)).toBe(false);
  });
});

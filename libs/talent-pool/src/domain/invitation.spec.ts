import { describe, expect, it } from '@jest/globals';
import { answerIn } from './invitation-answer.js';
import { invitationWords, type MetFor } from './invitation-words.js';
import { poolFooter, printsAddress } from './pool-footer.js';
import { consentWording, endNamedByWording } from './consent-wording.js';

describe('the answer to an invitation', () => {
  it.each([
    [['accepts_outreach', 'gratitude'], 'accepted'],
    [['declines_outreach'], 'declined'],
    [['accepts_outreach', 'declines_outreach'], null],
    [['question'], null],
    [[], null],
  ])('in %j is %s', (intents, answer) => {
    expect(answerIn(intents)).toBe(answer);
  });
});

describe('the first draft of an invitation', () => {
  const met: MetFor = {
    title: 'Backend Engineer',
    department: 'Platform',
    stage: 'final',
    interviewsHeld: 2,
    metAt: new Date('2026-02-28T23:30:00Z'),
  };
  const opening = {
    title: 'Data Engineer',
    department: 'Data',
    location: 'Lisbon',
    remote: true,
    mustHave: ['Postgres', 'Kafka', 'TypeScript'],
  };
  const panel = { strengths: 'Calm under questions' };
  const words = invitationWords(
    met,
    panel,
    { skills: ['PostgreSQL', 'TypeScript'] },
    opening,
    'Europe/Berlin',
  );

  it('says where we met in the month of the organization, and what was good then', () => {
    expect(words.whereWeMet).toBe('in March 2026, when you interviewed with us');
    expect(words.whatWasGood).toBe('Afterwards the panel wrote of you: “Calm under questions.”');
  });

  it('names the demands that the person meets, by whatever spelling, and no other', () => {
    expect(words.why).toBe('It asks for Postgres and TypeScript, which you bring.');
  });

  it('says what is different this time', () => {
    expect(words.different).toBe('This time the role is in Data, based in Lisbon and open to remote work.');
  });

  it('claims nothing that is not recorded', () => {
    const bare = { ...opening, title: met.title, department: null, location: null, remote: false };
    const said = invitationWords({ ...met, interviewsHeld: 0 }, panel, { skills: [] }, bare, 'UTC');
    expect(said).toMatchObject({
      whereWeMet: 'in February 2026, when you applied',
      why: 'From what we know of your work, it could suit you.',
      different: 'It is a new opening.',
    });
  });
});

describe('the footer of pool mail', () => {
  it('prints the address however its lines are broken, and how to stop', () => {
    const footer = poolFooter('Kestrel', 'Rua Nova 1,\n1200  Lisbon\n', 'https://r.example/u/t');
    expect(footer).toBe(
      'Kestrel, Rua Nova 1, 1200 Lisbon\nTo stop letters about new openings: https://r.example/u/t',
    );
    expect(printsAddress(`Dear Ada\n\n${footer}`, 'Rua Nova 1\r\n1200 Lisbon')).toBe(true);
    expect(printsAddress(footer, 'Rua Nova 2')).toBe(false);
  });
});

describe('the wording of the consent', () => {
  it('names who, how long and how it ends', () => {
    const text = consentWording('Kestrel Studio');
    for (const part of ['Kestrel Studio', '12 months', 'withdraw', 'no effect on any application'])
      expect(text).toContain(part);
  });

  it('ends after its months, on the last day of a shorter one', () => {
    expect(endNamedByWording(new Date('2028-02-29T10:00:00Z'))).toEqual(new Date('2029-02-28T10:00:00Z'));
  });
});

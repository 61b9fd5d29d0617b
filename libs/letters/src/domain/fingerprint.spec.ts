import { describe, expect, it } from '@jest/globals';
import { letterFingerprint } from './fingerprint.js';
import type { LetterContext } from './letter.js';

const context: LetterContext = {
  candidate: { firstName: 'Amara', lastName: null },
  role: 'Nurse',
  company: 'Halden',
  stage: 'screen',
  interviews: 0,
  effort: ['a', 'b'],
  sender: { name: 'Ines', title: '' },
  backing: { talentPool: false, feedbackOffered: false, callOffered: false },
};
const letter = { subject: 's', body: 'b' };

describe('letterFingerprint', () => {
  it('does not depend on the order of members or on absent ones', () => {
    const { candidate, ...rest } = context;
    const shuffled = {
      ...rest,
      locale: undefined,
      candidate: { lastName: null, firstName: candidate.firstName },
    };
    expect(letterFingerprint({ body: 'b', subject: 's' }, shuffled)).toBe(letterFingerprint(letter, context));
  });

  it('changes with the letter and with anything that is known', () => {
    const prints = [
      letterFingerprint(letter, context),
      letterFingerprint({ ...letter, body: 'b ' }, context),
      letterFingerprint({ subject: 'b', body: 's' }, context),
      letterFingerprint(letter, { ...context, effort: ['b', 'a'] }),
      letterFingerprint(letter, { ...context, backing: { ...context.backing, talentPool: true } }),
    ];
    expect(new Set(prints).size).toBe(prints.length);
    expect(prints[0]).toMatch(/^[0-9a-f]{64}$/u); // SHA-256 in hexadecimal
  });
});

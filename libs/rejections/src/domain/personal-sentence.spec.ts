import { describe, expect, it } from '@jest/globals';
import { holdsSentence } from './personal-sentence.js';

describe('the personal sentence in a letter', () => {
  const sentence = 'Your sketch of the rig stayed with us.';

  it('is found wherever the lines break', () => {
    expect(
      holdsSentence('Dear Ada,\n\nYour sketch of\nthe rig  stayed with us.\n\nMara', ` ${sentence}\n`),
    ).toBe(true);
  });

  it('is missed when an edit took it out or changed it', () => {
    expect(holdsSentence('Dear Ada,\n\nYour sketch stayed with us.', sentence)).toBe(false);
  });
});

import { describe, expect, it } from '@jest/globals';
import { signerWhoMet } from './signer-who-met.js';

const said = { stage: 'final', by: 'tom', hiringManagerId: 'tom', signerId: 'mara' } as const;

describe('signerWhoMet', () => {
  it('has the hiring manager sign who says what they saw', () => {
    expect(signerWhoMet(said)).toBe('tom');
  });

  it('assumes of nobody that they met: not of a hiring manager who says nothing, nor before anybody met', () => {
    expect(signerWhoMet({ ...said, by: 'ines' })).toBe('mara');
    expect(signerWhoMet({ ...said, hiringManagerId: null })).toBe('mara');
    expect(signerWhoMet({ ...said, stage: 'screen' })).toBe('mara');
  });
});

import { describe, expect, it } from '@jest/globals';
import { finalistHold, type FinalistFacts } from './finalist.js';

const facts: FinalistFacts = { finalist: true, firstChoice: 'none', openingIsLive: true };

describe('the hold of a finalist', () => {
  it.each<[string, Partial<FinalistFacts>]>([
    ['nobody has accepted yet', {}],
    ['an offer is pending', { firstChoice: 'pending' }],
    ['an offer is pending although the opening was closed', { firstChoice: 'pending', openingIsLive: false }],
    ['the first choice declined', { firstChoice: 'declined' }],
    ['the hire of a filled opening fell through', { firstChoice: 'declined', openingIsLive: false }],
  ])('stands while %s', (_, change) => {
    expect(finalistHold({ ...facts, ...change })).toMatchObject({ kind: 'finalist' });
  });

  it.each<[string, Partial<FinalistFacts>]>([
    ['they are no finalist', { finalist: false, firstChoice: 'pending' }],
    ['the first choice accepted', { firstChoice: 'accepted' }],
    ['the opening was closed without an offer', { openingIsLive: false }],
  ])('is not needed when %s', (_, change) => {
    expect(finalistHold({ ...facts, ...change })).toBeNull();
  });
});

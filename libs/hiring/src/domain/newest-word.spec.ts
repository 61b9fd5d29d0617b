import { describe, expect, it } from '@jest/globals';
import { firstSaid, newestFacts } from './newest-word.js';

const day = (n: number) => new Date(Date.UTC(2026, 2, n));

describe('the newest word', () => {
  it('counts field by field: a later word that leaves a field out says nothing about it', () => {
    const known = { saidAt: firstSaid({ name: 'Ana', canEmail: true }, day(1)), recordedAt: day(1) };
    const renamed = newestFacts(known, { name: 'Anna', canEmail: undefined }, day(5));
    expect(renamed.facts).toEqual({ name: 'Anna' });
    const late = newestFacts({ ...renamed, recordedAt: day(5) }, { name: 'Ann', canEmail: false }, day(3));
    expect(late.facts).toEqual({ canEmail: false });
    expect(late.saidAt).toEqual({ name: day(5).toISOString(), canEmail: day(3).toISOString() });
  });

  it('goes by one instant for all fields of a row from before', () => {
    const known = { saidAt: {}, recordedAt: day(4) };
    expect(newestFacts(known, { name: 'Ann' }, day(3)).facts).toEqual({});
    expect(newestFacts(known, { name: 'Ann' }, day(4)).facts).toEqual({ name: 'Ann' });
  });
});

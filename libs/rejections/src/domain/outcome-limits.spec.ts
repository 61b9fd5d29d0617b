import { describe, expect, it } from '@jest/globals';
import { lawFor, lawfulDay, outcomeLaws, standardOutcomePolicy, tellBy } from './outcome-limits.js';

const at = (text: string): Date => new Date(text);
const interviewed = at('2026-03-02T15:00:00Z');
const everywhere = {
  ...standardOutcomePolicy,
  laws: [{ law: 'ca-on', applies: 'everywhere', places: [] }],
} as const;

describe('the law under which somebody is to hear', () => {
  it.each([
    ['Toronto, ON', 'ca-on'],
    ['Remote (Ontario)', 'ca-on'],
    ['OTTAWA', 'ca-on'],
    ['Torontoville', null],
    ['Lisbon', null],
    ['', null],
    [null, null],
  ])('is told by the location of the opening: %s', (location, expected) => {
    expect(lawFor(location, interviewed, standardOutcomePolicy)?.id ?? null).toBe(expected);
  });

  it('is kept for all openings, or for none, if the organization says so', () => {
    expect(lawFor(null, interviewed, everywhere)?.id).toBe('ca-on');
    const nowhere = { laws: [{ law: 'ca-on', applies: 'nowhere', places: ['Toronto'] }] } as const;
    expect(lawFor('Toronto', interviewed, nowhere)).toBeNull();
  });

  it('knows a place whatever its accents', () => {
    const montreal = { laws: [{ law: 'ca-on', applies: 'places', places: ['Montreal'] }] } as const;
    expect(lawFor('Montréal (QC)', interviewed, montreal)?.id).toBe('ca-on');
  });

  it('binds nobody whose day was before it came into force', () => {
    expect(lawFor('Toronto', at('2025-11-01T12:00:00Z'), standardOutcomePolicy)).toBeNull();
    expect(lawFor('Toronto', at('2025-12-01T12:00:00Z'), standardOutcomePolicy)?.id).toBe('ca-on');
  });

  it('counts calendar days across a change of clocks', () => {
    expect(lawfulDay(outcomeLaws['ca-on'], interviewed)).toEqual(at('2026-04-16T15:00:00Z'));
  });
});

describe('by when somebody must have heard of a decision', () => {
  const of = (decidedAt: string, lastInterviewAt: Date | null = interviewed): string =>
    tellBy({ decidedAt: at(decidedAt), lastInterviewAt, location: null }, everywhere).toISOString();

  it('is the limit of the organization, counted from the decision', () => {
    expect(of('2026-03-03T09:00:00Z')).toBe('2026-03-17T09:00:00.000Z');
    expect(of('2026-03-03T09:00:00Z', null)).toBe('2026-03-17T09:00:00.000Z');
  });

  it('is the day of the law where that is sooner', () => {
    expect(of('2026-04-10T09:00:00Z')).toBe('2026-04-16T15:00:00.000Z');
  });

  it('is the limit of the organization again once the day of the law is past', () => {
    expect(of('2026-04-20T09:00:00Z')).toBe('2026-05-04T09:00:00.000Z');
  });
});

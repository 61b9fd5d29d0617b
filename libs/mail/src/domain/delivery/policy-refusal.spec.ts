import { describe, expect, it } from '@jest/globals';
import {
  isPolicyRefusal,
  isRateRefusal,
  type PolicyRefusal,
  refusalInWords,
  waitsBehindPause,
} from './policy-refusal.js';
import { condemnsAddress } from './send-outcome.js';

/**
 * What an enhanced status of a refusal means. The codes are those of RFC 3463 §3, RFC 7372, RFC 7505 and RFC 6531.
 * `dead`: the address; `dead, when it happens again`; `us`: the stream is paused; `slower`: the provider is left alone; `this letter` alone.
 */
describe.each<[status: string, means: string]>([
  ['5.1.0', 'this letter'],
  ['5.1.1', 'dead'],
  ['5.1.2', 'dead, when it happens again'],
  ['5.1.3', 'dead'],
  ['5.1.4', 'this letter'],
  ['5.1.6', 'dead'],
  ['5.1.7', 'this letter'],
  ['5.1.8', 'this letter'],
  ['5.1.10', 'dead'],
  ['5.2.1', 'this letter'],
  ['5.2.2', 'this letter'],
  ['5.2.3', 'this letter'],
  ['5.3.4', 'this letter'],
  ['5.4.1', 'this letter'],
  ['5.4.4', 'this letter'],
  ['5.5.2', 'this letter'],
  ['5.6.7', 'this letter'],
  ['5.7.0', 'us'],
  ['5.7.1', 'us'],
  ['5.7.20', 'us'],
  ['5.7.23', 'us'],
  ['5.7.25', 'us'],
  ['5.7.26', 'us'],
  ['5.7.27', 'us'],
  ['5.7.515', 'us'],
  ['4.1.1', 'this letter'],
  ['4.2.1', 'this letter'],
  ['4.2.2', 'this letter'],
  ['4.3.2', 'this letter'],
  ['4.4.2', 'this letter'],
  ['4.5.3', 'this letter'],
  ['4.7.0', 'slower'],
  ['4.7.1', 'slower'],
  ['4.7.28', 'slower'],
])('%s', (status, means) => {
  it(`is about: ${means}`, () => {
    const code = status.startsWith('4') ? 450 : 550;
    expect({
      condemns: condemnsAddress(status, false),
      condemnsWhenRepeated: condemnsAddress(status, true),
      pauses: isPolicyRefusal(status),
      slows: isRateRefusal(code, status),
    }).toEqual({
      condemns: means === 'dead',
      condemnsWhenRepeated: means.startsWith('dead'),
      pauses: means === 'us',
      slows: means === 'slower',
    });
  });
});

it('421 means less mail, with or without an enhanced status; a refusal without one means nothing else', () => {
  expect([isRateRefusal(421, null), isRateRefusal(421, '4.3.2'), isRateRefusal(450, null)]).toEqual([
    true,
    true,
    false,
  ]);
  expect([isPolicyRefusal(null), condemnsAddress(null, true)]).toEqual([false, false]);
});

describe('a letter that is refused by policy', () => {
  const again: PolicyRefusal = {
    waitsWhilePaused: true,
    refusedBefore: true,
    isPaused: false,
    othersRefused: false,
  };
  it.each<[string, Partial<PolicyRefusal>, boolean]>([
    ['for the first time waits', { refusedBefore: false }, true],
    ['again, alone, fails', {}, false],
    ['again, after another letter was, waits', { othersRefused: true }, true],
    ['again, while its stream is paused, waits', { isPaused: true }, true],
    ['again, and would leave during the pause, fails', { isPaused: true, waitsWhilePaused: false }, false],
  ])('%s', (_name, change, waits) => {
    expect(waitsBehindPause({ ...again, ...change })).toBe(waits);
  });
});

it('is explained by its code, or in general', () => {
  expect(refusalInWords('5.7.26')).toMatch(/SPF and DKIM/);
  expect(refusalInWords('5.7.999')).toMatch(/against their rules/);
});

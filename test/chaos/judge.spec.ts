import { describe, expect, it } from '@jest/globals';
import { type Arrival, judge, type Outcome } from './judge.js';

const to = 'ada@x.example';
const sent: Outcome = {
  to,
  status: 'sent',
  maybeRepeated: false,
  takeovers: 0,
  earlyTakeovers: 0,
  unheard: 0,
};
const marked: Outcome = { ...sent, maybeRepeated: true };
const copy: Arrival = { to, messageId: '<1@us>', isAnswered: true };
const faultsOf = (outcome: Outcome, ...arrivals: readonly Arrival[]): readonly string[] =>
  judge([outcome], arrivals).faults;

describe('the judge of a chaotic run', () => {
  it('finds no fault with a letter that came once', () => {
    const nothing = { repeatedLetters: 0, extraCopies: 0, takeovers: 0, heardTooLate: 0, faults: [] };
    expect(judge([sent], [copy])).toEqual(nothing);
  });

  it('finds a letter that never came, and one that did not end', () => {
    expect(faultsOf(sent)).toEqual([`${to}: nothing arrived`]);
    expect(faultsOf({ ...sent, status: 'queued' }, copy)).toEqual([`${to}: is queued in the end`]);
  });

  it('excuses a marked second copy by a takeover, or by a first one without an answer', () => {
    expect(faultsOf(marked, copy, copy)).toEqual([`${to}: 2 copies, 0 excused`]);
    expect(faultsOf({ ...marked, takeovers: 1 }, copy, copy)).toEqual([]);
    expect(faultsOf(marked, { ...copy, isAnswered: false }, copy)).toEqual([]);
    expect(faultsOf({ ...marked, takeovers: 1 }, copy, copy, copy)).toEqual([`${to}: 3 copies, 1 excused`]);
  });

  it('excuses a copy whose answer came too late to be heard, as long as that is rare', () => {
    const late = { ...marked, unheard: 1 };
    const others = Array.from({ length: 40 }, (_, index) => ({ ...sent, to: `${index}@x.example` }));
    const arrivals = [copy, copy, ...others.map((other) => ({ ...copy, to: other.to }))];
    expect(judge([late, ...others], arrivals)).toMatchObject({ heardTooLate: 1, faults: [] });
    const deaf = others.slice(0, 21).map((other) => ({ ...late, to: other.to }));
    const twice = deaf.flatMap(({ to: address }) => [
      { ...copy, to: address },
      { ...copy, to: address },
    ]);
    expect(judge(deaf, twice).faults).toEqual(['21 answers were not heard']);
  });

  it('excuses no takeover before the lease ended, no other Message-ID, and no copy that is not marked', () => {
    const takenOver = { ...marked, takeovers: 1 };
    expect(faultsOf({ ...takenOver, earlyTakeovers: 1 }, copy, copy)).toEqual([
      `${to}: taken over before the lease ended`,
    ]);
    expect(faultsOf(takenOver, copy, { ...copy, messageId: '<2@us>' })).toEqual([
      `${to}: another Message-ID`,
    ]);
    expect(faultsOf({ ...sent, takeovers: 1 }, copy, copy)).toEqual([`${to}: came again and is not marked`]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { type Arrival, judge, type Outcome } from './judge.js';

const sent: Outcome = { deliveryId: '1', to: 'ada@x.example', status: 'sent', maybeRepeated: false };
const copy: Arrival = { to: 'ada@x.example', messageId: '<1@us>', isAnswered: true };
const none = new Map<string, number>();
const faultsOf = (outcome: Outcome, arrivals: readonly Arrival[], crashes = none): readonly string[] =>
  judge({ outcomes: [outcome], arrivals, sendingAtCrashes: crashes }).faults;

describe('the judge of a chaotic run', () => {
  it('finds no fault with a letter that came once', () => {
    expect(judge({ outcomes: [sent], arrivals: [copy], sendingAtCrashes: none })).toEqual({
      repeatedLetters: 0,
      extraCopies: 0,
      faults: [],
    });
  });

  it('finds a letter that never came, and one that did not end', () => {
    expect(faultsOf(sent, [])).toEqual(['ada@x.example: nothing arrived']);
    expect(faultsOf({ ...sent, status: 'queued' }, [copy])).toEqual(['ada@x.example: is queued in the end']);
  });

  it('excuses a marked second copy by a crash in `sending`, or by a first one without an answer', () => {
    const marked = { ...sent, maybeRepeated: true };
    expect(faultsOf(marked, [copy, copy])).toEqual(['ada@x.example: 2 copies, 0 excused']);
    expect(faultsOf(marked, [copy, copy], new Map([['1', 1]]))).toEqual([]);
    expect(faultsOf(marked, [{ ...copy, isAnswered: false }, copy])).toEqual([]);
    expect(faultsOf(marked, [copy, copy, copy], new Map([['1', 1]]))).toEqual([
      'ada@x.example: 3 copies, 1 excused',
    ]);
  });

  it('excuses no copy under another Message-ID, and none that is not marked', () => {
    const crashes = new Map([['1', 1]]);
    expect(
      faultsOf({ ...sent, maybeRepeated: true }, [copy, { ...copy, messageId: '<2@us>' }], crashes),
    ).toEqual(['ada@x.example: another Message-ID']);
    expect(faultsOf(sent, [copy, copy], crashes)).toEqual(['ada@x.example: came again and is not marked']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { portionsOf } from './portions.js';

const sizes = (...all: number[]) =>
  new Map(all.map((size, index) => [String.fromCodePoint(97 + index), size]));

describe('portions', () => {
  it.each([
    ['of nothing', sizes(), []],
    ['that fit', sizes(3, 3, 4), [['a', 'b', 'c']]],
    ['in their order', sizes(6, 6, 4), [['a'], ['b', 'c']]],
    ['of what is too large for any', sizes(1, 50, 1, 9), [['a'], ['b'], ['c', 'd']]],
    ['of empty ones', sizes(10, 0, 0, 1), [['a', 'b', 'c'], ['d']]],
  ])('%s', (_what, all, expected) => expect(portionsOf(all, 10)).toEqual(expected));
});

import { expect, it } from '@jest/globals';
import { chooseCanaries } from './choose-canaries.js';

const letters = ['a1', 'a2', 'a3', 'a4', 'b1', 'c1', 'c2'].map((id) => ({ id, kind: id.slice(0, 1) }));

it.each<[number, string[]]>([
  [1, ['a1']],
  [5, ['a1', 'b1', 'c1', 'a2', 'c2']],
  [7, ['a1', 'b1', 'c1', 'a2', 'c2', 'a3', 'a4']],
  [50, ['a1', 'b1', 'c1', 'a2', 'c2', 'a3', 'a4']],
])('takes %i of them, one of each kind in turn', (size, chosen) => {
  expect(chooseCanaries(letters, size)).toEqual(chosen);
});

import { expect, it } from '@jest/globals';
import { csvLine } from './csv.js';

it.each<[string, string]>([
  ['Ada', 'Ada'],
  ['Okafor, Ada', '"Okafor, Ada"'],
  ['the "first"', '"the ""first"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+49 30 123', "'+49 30 123"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['a=b', 'a=b'],
  ['', ''],
])('writes %j as %j', (cell, written) => {
  expect(csvLine([cell, 'x'])).toBe(`${written},x\r\n`);
});

import { describe, expect, it } from '@jest/globals';
import { jackknifeInterval, wilsonInterval } from './intervals.js';

const rounded = (interval: readonly number[] | null): number[] | undefined =>
  interval?.map((end) => Number(end.toFixed(3)));

describe('intervals', () => {
  // 8 of 10: 0.490 to 0.943, as in Brown, Cai and DasGupta 2001
  it('of a share is Wilson’s', () => {
    expect(rounded(wilsonInterval(8, 10))).toEqual([0.49, 0.943]);
    expect(rounded(wilsonInterval(0, 20))).toEqual([0, 0.161]);
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it('of a mean by the jackknife is that of its standard error', () => {
    const values = [0, 0, 0, 1, 1, 1, 1, 1];
    const mean = (leftOut: number): number => {
      const left = values.filter((_, index) => index !== leftOut);
      return left.reduce((sum, value) => sum + value, 0) / left.length;
    };
    // s / √n = 0.5175 / 2.828 = 0.183
    expect(rounded(jackknifeInterval(values.length, mean))).toEqual([0.266, 0.984]);
    expect(jackknifeInterval(1, mean)).toBeNull();
  });
});

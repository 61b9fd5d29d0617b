/** The lower and the upper end of an interval that holds the true figure 19 times out of 20. */
export type Interval95 = readonly [number, number];

/** Of the normal distribution: 95 % lie within so many standard deviations. */
const z = 1.96;

/** The interval of a share, by Wilson's score (1927): also right for small numbers, and for none or all. `null` of nothing. */
export function wilsonInterval(part: number, whole: number): Interval95 | null {
  if (whole === 0) return null;
  const share = part / whole;
  const middle = (share + z ** 2 / (2 * whole)) / (1 + z ** 2 / whole);
  const reach =
    (z / (1 + z ** 2 / whole)) * Math.sqrt((share * (1 - share)) / whole + z ** 2 / (4 * whole ** 2));
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)];
}

/**
 * The interval of any figure over cases, by the jackknife (Tukey 1958): how much it changes when one case is left out.
 *
 * @param figure of all cases but the one with this index; of all for -1
 */
export function jackknifeInterval(cases: number, figure: (leftOut: number) => number): Interval95 | null {
  if (cases < 2) return null;
  const whole = figure(-1);
  const others = Array.from({ length: cases }, (_, index) => figure(index));
  const mean = others.reduce((sum, value) => sum + value, 0) / cases;
  const spread = others.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const reach = z * Math.sqrt(((cases - 1) / cases) * spread);
  return [Math.max(0, whole - reach), Math.min(1, whole + reach)];
}

/** One expression that matches what any of these matches, the leftmost first: as alternatives, each on a line of its own. */
export function anyOf(...expressions: readonly RegExp[]): RegExp {
  return new RegExp(expressions.map(({ source }) => source).join('|'), 'u');
}

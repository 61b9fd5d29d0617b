/**
 * Divides things into portions that are at most so large together, in their order; one that is larger is a portion by itself.
 *
 * @param sizes by id
 */
export function portionsOf(sizes: ReadonlyMap<string, number>, most: number): string[][] {
  const portions: string[][] = [];
  let left = 0;
  for (const [id, size] of sizes) {
    const last = portions.at(-1);
    if (last && size <= left) last.push(id);
    else portions.push([id]);
    left = (last && size <= left ? left : most) - size;
  }
  return portions;
}

/** In milliseconds. */
export interface Latencies {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** Sums up how long each took. Nearest rank: a percentile is one that was measured. */
export function summarize(milliseconds: readonly number[]): Latencies {
  const sorted = [...milliseconds].sort((one, other) => one - other);
  const rank = (share: number): number => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return { p50: rank(0.5), p95: rank(0.95), p99: rank(0.99), max: rank(1) };
}

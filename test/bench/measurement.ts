/** What one run of a benchmark found. */
export interface Measurement {
  /** Pieces of work a second, as an installation does them. */
  readonly ours: number;
  /** The same a second of the bare library, in the same run: the mean of before and after. */
  readonly bare: number;
  /** Milliseconds of CPU a piece, by process; empty where the system does not tell. */
  readonly cpu: ReadonlyMap<string, number>;
  /** Where the worker spent its time: shares, the largest first. */
  readonly profile: ReadonlyMap<string, number>;
}

import { addressKey } from './domain/addresses.js';
import { searchKey } from './domain/candidate-name.js';

/** Behind every character that a name or address may hold, for a range over all that begins with a prefix. */
const LAST = '\u{10FFFF}';

/** A condition with the values of its parameters, for a query written in SQL whose `$1` is the organization. */
export interface CandidateSearch {
  /** Selects the ids of the candidates. */
  readonly sql: string;
  readonly parameters: readonly string[];
}

/**
 * The candidates whose name or one of whose addresses begins with `search`, in any case and without accents. Range comparisons and
 * not LIKE: under row-level security LIKE loses the index, since it is not leakproof.
 *
 * @param used how many parameters the query has already
 */
export function candidatesBeginningWith(search: string, used: number): CandidateSearch {
  const [name, address] = [searchKey(search), addressKey(search)];
  return {
    sql: `SELECT k.id FROM candidates k
           WHERE k.organization_id = $1 AND k.merged_into IS NULL AND k.name_key >= $${used + 1} AND k.name_key < $${used + 2}
          UNION
          SELECT a.candidate_id FROM candidate_addresses a
           WHERE a.organization_id = $1 AND a.address_key >= $${used + 3} AND a.address_key < $${used + 4}`,
    parameters: [name, name + LAST, address, address + LAST],
  };
}

import type { SelectQueryBuilder } from 'typeorm';
import { searchKey } from './domain/candidate-name.js';

/**
 * "Starts with", as a range: LIKE is not leakproof, so under row-level security it would not use the index. The columns compare
 * by code point (collation C), and nothing that starts with `search` sorts after `search` and the last code point.
 */
export function prefixed<T extends object>(
  query: SelectQueryBuilder<T>,
  column: string,
  search: string,
): SelectQueryBuilder<T> {
  const from = searchKey(search);
  return query.andWhere(`${column} >= :from AND ${column} < :to`, { from, to: `${from}\u{10FFFF}` });
}

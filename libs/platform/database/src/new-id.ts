import { v5, v7 } from 'uuid';

/** A UUIDv7 (RFC 9562 section 5.7): sorts by the time it was made, so primary keys stay local and pages stay stable. */
export function newId(): string {
  return v7();
}

/** The one id of `name` under the row `of`: a UUIDv5 (RFC 9562 section 5.5), the same wherever and whenever it is asked for. */
export function derivedId(of: string, name: string): string {
  return v5(name, of);
}

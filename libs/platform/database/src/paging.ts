import { DomainError } from '#platform/errors';

/** What a client asks of a list: how many, and after which row. */
export interface PageRequest {
  /** 1 to 100. */
  readonly limit: number;
  /** The `nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

export interface Page<T> {
  readonly items: T[];
  /** Ask with it for the next page; `null` at the end. */
  readonly nextCursor: string | null;
}

/**
 * Reads a cursor made by {@link toPage}: the sort key and id of the last row seen.
 *
 * @throws DomainError `request.cursor_invalid`
 */
export function readCursor(cursor: string): readonly [key: string, id: string] {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(read) && read.length === 2 && read.every((part) => typeof part === 'string'))
      return [read[0] as string, read[1] as string];
  } catch {
    // Falls through to the refusal: a cursor is ours or it is nothing.
  }
  throw new DomainError('request.cursor_invalid', 'invalid', 'The cursor was not made by this server.');
}

/** The SQL condition "after the cursor" for a list ordered by `column`, id; `null` on the first page. */
export function afterCursor(
  request: PageRequest,
  column: string,
  id: string,
  direction: 'ASC' | 'DESC',
): { sql: string; parameters: Record<string, string> } | null {
  if (!request.cursor) return null;
  const [key, lastId] = readCursor(request.cursor);
  return {
    sql: `(${column}, ${id}) ${direction === 'ASC' ? '>' : '<'} (:cursorKey, :cursorId)`,
    parameters: { cursorKey: key, cursorId: lastId },
  };
}

/** Makes a page of `limit + 1` rows: the extra row says that there is more. */
export function toPage<T extends { id: string }>(
  rows: readonly T[],
  request: PageRequest,
  keyOf: (row: T) => string,
): Page<T> {
  const items = rows.slice(0, request.limit);
  const last = items.at(-1);
  const more = rows.length > request.limit && last !== undefined;
  return {
    items,
    nextCursor: more ? Buffer.from(JSON.stringify([keyOf(last), last.id])).toString('base64url') : null,
  };
}

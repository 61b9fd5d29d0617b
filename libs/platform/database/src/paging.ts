import type { SelectQueryBuilder } from 'typeorm';
import { validate as isUuid } from 'uuid';
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

/** A list with an order in which no two rows are equal, so that its pages neither repeat nor skip a row. */
export interface OrderedList<T extends { id: string }> {
  /** Selects the rows of the list; it says nothing of order and number. */
  readonly query: SelectQueryBuilder<T>;
  /** The property that sorts: a date, a text or a whole number, never null. Equal ones are told apart by their `id`. */
  readonly by: keyof T & string;
  readonly direction: 'ASC' | 'DESC';
}

/**
 * Reads one page of a list. Rows that come or go meanwhile do not move the others between pages.
 *
 * @throws DomainError `request.cursor_invalid` for a cursor that is not of this list
 */
export async function fetchPage<T extends { id: string }>(
  list: OrderedList<T>,
  request: PageRequest,
): Promise<Page<T>> {
  const rows = await pageQuery(list, request).getMany();
  return toPage(rows, request, (row) => textOf(row[list.by]), sortingColumn(list).name);
}

/**
 * The query of one page and one row more, which says that there is a further page; apart, so that a test can ask PostgreSQL for its plan.
 *
 * @throws DomainError `request.cursor_invalid` for a cursor that is not of this list
 */
export function pageQuery<T extends { id: string }>(
  list: OrderedList<T>,
  request: PageRequest,
): SelectQueryBuilder<T> {
  const { query, direction } = list;
  const [by, id] = [`${query.alias}.${list.by}`, `${query.alias}.id`];
  query
    .orderBy(by, direction)
    .addOrderBy(id, direction)
    .limit(request.limit + 1);
  if (!request.cursor) return query;
  const { name, type } = sortingColumn(list);
  const [cursorKey, cursorId] = readCursor(request.cursor, name);
  // One comparison of rows and not `a > x OR (a = x AND …)`: PostgreSQL enters an index with it.
  return query.andWhere(`(${by}, ${id}) ${direction === 'ASC' ? '>' : '<'} (:cursorKey, :cursorId)`, {
    cursorKey: valueOf(cursorKey, type),
    cursorId,
  });
}

/**
 * Where the next page of a list begins that is written in SQL and sorts by a date, then by id; nulls on the first page.
 *
 * @param list the name that {@link toPage} is given
 * @throws DomainError `request.cursor_invalid`
 */
export function afterDate(
  { cursor }: PageRequest,
  list: string,
): readonly [date: Date, id: string] | readonly [date: null, id: null] {
  if (!cursor) return [null, null];
  const [key, id] = readCursor(cursor, list);
  return [dateOf(key), id];
}

/** As {@link afterDate}, for a list that sorts by a whole number. */
export function afterNumber(
  { cursor }: PageRequest,
  list: string,
): readonly [key: number, id: string] | readonly [key: null, id: null] {
  if (!cursor) return [null, null];
  const [key, id] = readCursor(cursor, list);
  return [numberOf(key), id];
}

/**
 * Reads a cursor made by {@link toPage}: the sort key and id of the last row seen.
 *
 * @param list the list it must be of
 * @throws DomainError `request.cursor_invalid`
 */
function readCursor(cursor: string, list: string): readonly [key: string, id: string] {
  const [of, key, id, ...rest] = partsOf(cursor);
  if (of !== list || typeof key !== 'string' || typeof id !== 'string' || !isUuid(id) || rest.length > 0)
    throw cursorInvalid();
  return [key, id];
}

/**
 * Makes a page of `limit + 1` rows: the extra row says that there is more.
 *
 * @param keyOf the sort key; a date as ISO 8601
 * @param list names the list and what sorts it, so that a cursor of another one is refused
 */
export function toPage<T extends { id: string }>(
  rows: readonly T[],
  request: PageRequest,
  keyOf: (row: T) => string,
  list: string,
): Page<T> {
  const items = rows.slice(0, request.limit);
  const last = items.at(-1);
  const more = rows.length > request.limit && last !== undefined;
  return {
    items,
    nextCursor: more ? Buffer.from(JSON.stringify([list, keyOf(last), last.id])).toString('base64url') : null,
  };
}

function partsOf(cursor: string): readonly unknown[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(read) ? read : [];
  } catch {
    // A cursor is ours or it is nothing.
    return [];
  }
}

/** The column that sorts, with the name of the list that its cursors carry: "duties.due_at". */
function sortingColumn<T extends { id: string }>({
  query,
  by,
}: OrderedList<T>): {
  readonly name: string;
  readonly type: unknown;
} {
  const metadata = query.expressionMap.mainAlias?.metadata;
  const column = metadata?.findColumnWithPropertyName(by);
  if (!metadata || !column) throw new Error(`The list has no column for its property "${by}".`);
  return { name: `${metadata.tableName}.${column.databaseName}`, type: column.type };
}

function textOf(key: unknown): string {
  return key instanceof Date ? key.toISOString() : String(key);
}

/** Whoever sends a cursor can have written it: a key that PostgreSQL could not compare with the column is refused here. */
function valueOf(key: string, type: unknown): Date | number | string {
  if (type === 'timestamptz') return dateOf(key);
  if (type === 'int') return numberOf(key);
  if (type !== 'text') throw new Error(`Lists are not sorted by a column of the type ${String(type)}.`);
  if (key.includes('\0')) throw cursorInvalid();
  return key;
}

function dateOf(key: string): Date {
  const date = new Date(key);
  // Also refuses years beyond four digits, which PostgreSQL would read as something else: "+012026-01-01T00:00:00.000Z".
  if (Number.isNaN(date.getTime()) || date.toISOString() !== key || key.length !== 24) throw cursorInvalid();
  return date;
}

/** The `integer` of PostgreSQL has 32 bits. */
function numberOf(key: string): number {
  const number = Number(key);
  if (String(number) !== key || (number | 0) !== number) throw cursorInvalid();
  return number;
}

function cursorInvalid(): DomainError {
  return new DomainError('request.cursor_invalid', 'invalid', 'The cursor was not made by this list.');
}

import { randomBytes } from 'node:crypto';
import { newId } from '#platform/database';

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  /** The first value that a CHECK constraint of this column names. */
  readonly allowed: string | null;
}

/** A foreign key into another tenant table, without its organization column. */
export interface Reference {
  readonly column: string;
  readonly table: string;
  /** Every foreign key between tenant tables must have the organization on both sides. */
  readonly isComposite: boolean;
}

export interface TenantTable {
  readonly name: string;
  /** An organization has one row of it, or one of each kind. */
  readonly isSingle: boolean;
  readonly columns: readonly Column[];
  readonly references: readonly Reference[];
}

/** As much of a tenant's transaction as rows are read and made with. */
export interface TenantSession {
  readonly organizationId: string;
  readonly manager: { query<T>(sql: string, parameters?: unknown[]): Promise<T> };
}

/** One row of each tenant table, by table. */
export type Rows = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** The tenant tables as the database describes them, each after those it refers to. */
export async function readTenantTables(tx: TenantSession): Promise<TenantTable[]> {
  const columns = await tx.manager.query<(Column & { table: string })[]>(
    `SELECT c.table_name AS table, c.column_name AS name, c.udt_name AS type,
            c.is_nullable = 'NO' AND c.column_default IS NULL AS required,
            (SELECT substring(pg_get_constraintdef(k.oid) FROM '''([^'']+)''')
               FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND k.conkey = ARRAY[a.attnum]
              WHERE k.contype = 'c' AND k.conrelid = c.table_name::regclass AND a.attname = c.column_name LIMIT 1) AS allowed
       FROM information_schema.columns c
      WHERE c.table_schema = 'public' ORDER BY c.table_name, c.ordinal_position`,
  );
  const references = await tx.manager.query<(Reference & { from: string })[]>(
    `SELECT k.conrelid::regclass::text AS from, k.confrelid::regclass::text AS table, a.attname AS column,
            EXISTS (SELECT FROM unnest(k.conkey, k.confkey) AS pair(mine, theirs)
                      JOIN pg_attribute m ON m.attrelid = k.conrelid AND m.attnum = pair.mine AND m.attname = 'organization_id'
                      JOIN pg_attribute t ON t.attrelid = k.confrelid AND t.attnum = pair.theirs AND t.attname = 'organization_id')
              AS "isComposite"
       FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
      WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND a.attname <> 'organization_id' ORDER BY 1, 3`,
  );
  // Also those of some rows alone: "one of each kind that is open".
  const keys = await tx.manager.query<{ table: string; key: string[] }[]>(
    `SELECT i.indrelid::regclass::text AS table, array_agg(a.attname::text) AS key
       FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
      WHERE i.indisunique AND c.relnamespace = 'public'::regnamespace GROUP BY i.indexrelid, i.indrelid`,
  );
  const isFixed = (table: string, name: string): boolean =>
    name === 'organization_id' ||
    columns.some((column) => column.table === table && column.name === name && column.allowed !== null);
  const names = [...new Set(columns.map(({ table }) => table))];
  const tables = names
    .filter((name) => name !== 'migrations' && !withoutContent.includes(name))
    .map((name) => ({
      name,
      isSingle: keys.some((one) => one.table === name && one.key.every((column) => isFixed(name, column))),
      columns: columns.filter(({ table }) => table === name),
      references: references.filter(({ from }) => from === name),
    }));
  return inOrder(tables);
}

/** The tables that are read before a tenant is known, or that tenants share. */
export const withoutContent: readonly string[] = [
  'outbox',
  'retired_keys',
  'route_keys',
  'sending_limits',
  'timers',
];

/**
 * Fills every tenant table with one row of the open tenant.
 *
 * @param before what was made earlier: of what an organization has once, there is no second
 * @throws when a table refuses the row that was made for it
 */
export async function fillEveryTable(
  tx: TenantSession,
  tables: readonly TenantTable[],
  before: Rows = new Map(),
): Promise<Rows> {
  const rows = new Map<string, Readonly<Record<string, unknown>>>();
  for (const table of tables) {
    const known = table.isSingle ? before.get(table.name) : undefined;
    if (known) {
      rows.set(table.name, known);
      continue;
    }
    if (table.name === 'organizations') {
      rows.set(table.name, { id: tx.organizationId });
      continue;
    }
    const row = makeRow(tx.organizationId, table, rows);
    const names = Object.keys(row);
    const places = names.map((_, index) => `$${index + 1}`).join(', ');
    await tx.manager.query(
      `INSERT INTO ${table.name} (${names.join(', ')}) VALUES (${places})`,
      Object.values(row),
    );
    rows.set(table.name, row);
  }
  return rows;
}

function makeRow(
  organizationId: string,
  { name, columns, references }: TenantTable,
  rows: Rows,
): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const column of columns) {
    const reference = references.find((one) => one.column === column.name);
    if (column.name === 'organization_id') row[column.name] = organizationId;
    // A row that refers to its own table would have to be there before itself.
    else if (reference && reference.table !== name) row[column.name] = rows.get(reference.table)?.['id'];
    else if (column.required) row[column.name] = valueFor(column);
  }
  return row;
}

/** What pages read inside of a document, by the name of its column. */
const documents: Readonly<Record<string, object>> = {
  criteria: { mustHave: [], niceToHave: [] },
  context: {
    candidate: { firstName: null, lastName: null },
    role: 'Lighting Designer',
    company: 'Kestrel Studio',
    stage: 'application',
    interviews: 0,
    effort: [],
    sender: { name: 'Dana Reyes', title: 'Head of Talent' },
    backing: { talentPool: false, feedbackOffered: false, callOffered: false },
  },
  policy: { severities: {}, exceptions: [], phrases: [] },
};

function valueFor({ name, type, allowed }: Column): unknown {
  switch (type) {
    case 'uuid':
      return newId();
    case 'text':
      return allowed ?? `${name} ${newId()}`;
    case 'timestamptz':
      return new Date('2026-03-02T09:00:00Z');
    case 'int4':
    case 'float4':
      return 1;
    case 'bool':
      return false;
    case 'bytea':
      return randomBytes(32);
    case 'jsonb':
      return documents[name] ?? {};
    case '_text':
      return [];
    default:
      throw new Error(`Say how to fill a column of type ${type}.`);
  }
}

function inOrder(tables: readonly TenantTable[]): TenantTable[] {
  const ordered: TenantTable[] = [];
  const waiting = [...tables];
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ name, references }) =>
      references.every(({ table }) => table === name || ordered.some((done) => done.name === table)),
    );
    const [table] = waiting.splice(next, 1);
    if (next < 0 || !table) throw new Error('The tables refer to each other in a circle.');
    ordered.push(table);
  }
  return ordered;
}

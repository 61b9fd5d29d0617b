import { withClient } from '#platform/embedded-postgres';
import type { TestDatabase } from '#platform/test-servers';

type Run = <T>(sql: string, parameters?: unknown[]) => Promise<T[]>;

/**
 * Looks at every row of every tenant at once, which no role of ours can: as the owner, with forced row-level security lifted in a transaction
 * that is rolled back.
 */
export async function pastRowSecurity<T>(
  { ownerUrl }: TestDatabase,
  work: (run: Run) => Promise<T>,
): Promise<T> {
  return withClient(ownerUrl, async (client) => {
    const run: Run = async (sql, parameters) => (await client.query(sql, parameters)).rows;
    await lift(run);
    try {
      return await work(run);
    } finally {
      await client.query('ROLLBACK');
    }
  });
}

/** PostgreSQL's code for a transaction that it ended because two waited for each other. */
const deadlock = '40P01';

/** Opens a transaction without forced row-level security; again, when it and a transaction of the app waited for each other's tables. */
async function lift(run: Run): Promise<void> {
  for (let tries = 1; ; tries += 1)
    try {
      await run('BEGIN');
      const forced = await run<{ name: string }>(
        `SELECT oid::regclass::text AS name FROM pg_class WHERE relforcerowsecurity ORDER BY 1`,
      );
      for (const { name } of forced) await run(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
      return;
    } catch (error) {
      await run('ROLLBACK');
      if (tries === 10 || !(error instanceof Error && 'code' in error && error.code === deadlock))
        throw error;
    }
}

/** Our tables and those of the queue, as the database lists them: "letters", "bullmq.job". */
export async function allTables(run: Run): Promise<string[]> {
  const rows = await run<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name)::regclass::text AS name FROM information_schema.tables
      WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** Where any of `words` stands, in any column of any table, whatever its type: "letters: Quillfeather". Case does not matter. */
export async function findWords(database: TestDatabase, words: readonly string[]): Promise<string[]> {
  return pastRowSecurity(database, async (run) => {
    const hits: string[] = [];
    for (const table of await allTables(run)) {
      const bytes = await run<{ name: string }>(
        `SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = $1::regclass AND atttypid = 'bytea'::regtype`,
        [table],
      );
      // A row as text shows bytes as hex digits: those columns are read a second time, as the characters they are.
      const text = ['t::text', ...bytes.map(({ name }) => `encode(t.${name}, 'escape')`)].join(` || ' ' || `);
      for (const word of words) {
        const [found] = await run<{ count: number }>(
          `SELECT count(*)::int AS count FROM ${table} AS t WHERE position(lower($1) IN lower(${text})) > 0`,
          [word],
        );
        if (found && found.count > 0) hits.push(`${table}: ${word}`);
      }
    }
    return hits;
  });
}

/** Every row of our tables as text, table by table; what only says how far a job got is left out. */
export async function contentOf(database: TestDatabase): Promise<Record<string, string[]>> {
  const passing = new Set(['outbox', 'outbox_seen', 'migrations']);
  return pastRowSecurity(database, async (run) => {
    const content: Record<string, string[]> = {};
    for (const table of await allTables(run)) {
      if (table.includes('.') || passing.has(table)) continue;
      const rows = await run<{ row: string }>(
        `SELECT (to_jsonb(t) - 'claimed_until' - 'last_used_at')::text AS row FROM ${table} AS t ORDER BY 1`,
      );
      content[table] = rows.map(({ row }) => row);
    }
    return content;
  });
}

import type { QueryRunner } from 'typeorm';

/**
 * Puts tenant tables under row-level security, forced so that it binds their owner too. After a commit the setting is '' and not
 * NULL, and ''::uuid raises, hence nullif; without a tenant the comparison is NULL and no row is seen or accepted.
 */
export async function isolateTenants(runner: QueryRunner, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const column = table === 'organizations' ? 'id' : 'organization_id';
    await runner.query(`
      ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
      ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
      CREATE POLICY tenant ON ${table}
        USING (${column} = nullif(current_setting('app.org', true), '')::uuid)
        WITH CHECK (${column} = nullif(current_setting('app.org', true), '')::uuid);`);
  }
}

/** Drops tables, the last made first. */
export async function dropTables(runner: QueryRunner, tables: readonly string[]): Promise<void> {
  for (const table of [...tables].reverse()) await runner.query(`DROP TABLE ${table}`);
}

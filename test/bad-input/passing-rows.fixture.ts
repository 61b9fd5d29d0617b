import { withClient } from '#platform/embedded-postgres';
import type { TestDatabase } from '#platform/test-servers';
import { withoutContent } from '../invariants/tenant-rows.fixture.js';
import { allTables, pastRowSecurity } from '../invariants/whole-database.fixture.js';
import { canariesIn } from './canaries.js';

/**
 * From now on keeps every row that is written to a table that no tenant owns. A job is deleted from the outbox and the queues once it has run:
 * whoever looked afterwards would not see what stood in it.
 */
export async function keepPassingRows({ ownerUrl }: TestDatabase): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const tables = await allTables(async (sql) => (await client.query(sql)).rows);
    // For whoever writes, as the owner.
    await client.query(`
      CREATE SCHEMA passed;
      CREATE TABLE passed.rows (place text, row text);
      CREATE FUNCTION passed.keep() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
        $$ BEGIN INSERT INTO passed.rows VALUES (TG_RELID::regclass::text, NEW::text); RETURN NULL; END $$;
    `);
    for (const table of tables.filter(ownedByNobody))
      await client.query(
        `CREATE TRIGGER keep_what_passes AFTER INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION passed.keep()`,
      );
  });
}

/** Whether it is a table of the queues ("bullmq.job"), or one of ours without tenants. */
function ownedByNobody(table: string): boolean {
  return table.includes('.') || withoutContent.includes(table);
}

/** The canaries that ever stood there: "outbox: Quillfeather". @throws Error when no row was kept */
export async function wordsInPassedRows(database: TestDatabase): Promise<string[]> {
  return pastRowSecurity(database, async (run) => {
    const rows = await run<{ place: string; row: string }>('SELECT DISTINCT place, row FROM passed.rows');
    if (!rows.some(({ place }) => place === 'outbox')) throw new Error('No row of the outbox was kept.');
    return [...new Set(rows.flatMap(({ place, row }) => canariesIn(row).map((word) => `${place}: ${word}`)))];
  });
}

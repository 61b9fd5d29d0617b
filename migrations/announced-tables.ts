import type { QueryRunner } from 'typeorm';

/**
 * Has every statement that writes to the tables say so on the channel "changes" (ADR 30). A statement that changes no row says it too: a screen
 * then looks once too often, never too rarely.
 *
 * @param topic one of `changeTopics` in apps/api
 */
export async function announceChanges(
  runner: QueryRunner,
  topic: string,
  tables: readonly string[],
): Promise<void> {
  for (const table of tables)
    await runner.query(`
      CREATE TRIGGER announce_change AFTER INSERT OR UPDATE OR DELETE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION announce_change('${topic}')`);
}

/** Undoes {@link announceChanges}. */
export async function silence(runner: QueryRunner, tables: readonly string[]): Promise<void> {
  for (const table of tables) await runner.query(`DROP TRIGGER announce_change ON ${table}`);
}

import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
// oxlint-disable-next-line no-restricted-imports -- compares schemas and undoes migrations; it reads no rows
import { DataSource, type MigrationInterface } from 'typeorm';
import { migrateDatabase } from '#migrations';
import { withClient } from '#platform/embedded-postgres';
import { createTestDatabase } from '#platform/test-servers';
import { Regards, type Tenant } from './regards.fixture.js';

// Constraints, indexes, defaults and the collation of sort keys are written by hand in the migrations, under names and with conditions
// that entities cannot say. Example: 'CREATE INDEX "IDX_1" ON "letters" ("id")', 'ALTER TABLE "letters" ALTER COLUMN "version" DROP DEFAULT'
const OWN_TO_MIGRATIONS =
  /^(CREATE|DROP) (UNIQUE )?INDEX |^ALTER TABLE "\w+" (ADD|DROP) CONSTRAINT |^ALTER TABLE "\w+" ALTER COLUMN "\w+" ((SET|DROP) DEFAULT|TYPE text COLLATE)/;

/** Everything about the shape of our tables that a migration makes. */
const SHAPE = `
  SELECT format('%s.%s %s %s %s', table_name, column_name, udt_name, is_nullable, column_default) AS line
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migrations'
  UNION ALL SELECT format('%s %s', tablename, indexdef) FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migrations'
  UNION ALL SELECT format('%s %s', conrelid::regclass, pg_get_constraintdef(oid)) FROM pg_constraint
             WHERE connamespace = 'public'::regnamespace AND conrelid <> 'migrations'::regclass
  UNION ALL SELECT format('%s %s %s', tablename, policyname, qual) FROM pg_policies WHERE schemaname = 'public'
  UNION ALL SELECT format('%s %s %s', table_name, grantee, privilege_type) FROM information_schema.table_privileges
             WHERE table_schema = 'public' AND grantee = 'regards_app'
  ORDER BY 1`;

describe('entities and migrations agree', () => {
  let regards: Regards;
  let kestrel: Tenant;

  beforeAll(async () => {
    regards = await Regards.start({ worker: false });
    kestrel = await regards.organization();
  });

  afterAll(() => regards.stop());

  it('about every table and column', async () => {
    const { upQueries } = await regards.booted.app
      .get(DataSource, { strict: false })
      .driver.createSchemaBuilder()
      .log();
    const differences = upQueries.map(({ query }) => query).filter((query) => !OWN_TO_MIGRATIONS.test(query));
    expect(differences).toEqual([]);
  });

  it('and no table is without an entity, but the list of migrations and the keys that left, which no tenant has', async () => {
    const tables = await kestrel.rows<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    );
    const entities = regards.booted.app
      .get(DataSource, { strict: false })
      .entityMetadatas.map(({ tableName }) => tableName);
    expect(tables.map(({ name }) => name).filter((name) => !entities.includes(name))).toEqual([
      'migrations',
      'retired_keys',
    ]);
  });

  it('and each migration can be undone and done again', async () => {
    const database = await createTestDatabase();
    const shape = (): Promise<string[]> =>
      withClient(database.ownerUrl, async (client) =>
        (await client.query<{ line: string }>(SHAPE)).rows.map(({ line }) => line),
      );
    const before = await shape();
    expect(before.length).toBeGreaterThan(400);
    const source = new DataSource({
      type: 'postgres',
      url: database.ownerUrl,
      migrations: await everyMigration(),
    });
    await source.initialize();
    for (const _ of await everyMigration()) await source.undoLastMigration({ transaction: 'each' });
    await source.destroy();
    // An app looks there whether all that it needs was run.
    await expect(shape()).resolves.toEqual(['migrations regards_app SELECT']);
    await migrateDatabase(database.ownerUrl, database.appUrl);
    await expect(shape()).resolves.toEqual(before);
    await database.drop();
  });
});

/** The migrations as the folder has them, the oldest first. */
async function everyMigration(): Promise<(new () => MigrationInterface)[]> {
  // A migration begins with the time it was made. Example: "1795400000001-create-outbox-and-timers.ts"
  const files = (await readdir('migrations')).filter((name) => /^\d{13}-/.test(name)).sort();
  const modules = await Promise.all(
    files.map(
      (name) => import(`../../migrations/${name}`) as Promise<Record<string, new () => MigrationInterface>>,
    ),
  );
  return modules.flatMap((module) => Object.values(module));
}

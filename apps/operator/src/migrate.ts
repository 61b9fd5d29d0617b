import 'reflect-metadata';
import { migrateDatabase } from '#migrations';
import { loadMigrationConfig } from '#platform/config';
import { runToEnd } from '#platform/process';

/** `npm run migrate`: brings the database up to date as the owner, and makes the app's role if it is missing. */
await runToEnd(process.env, async () => {
  const { ownerUrl, appUrl } = loadMigrationConfig(process.env);
  const done = await migrateDatabase(ownerUrl, appUrl);
  process.stdout.write(done.length > 0 ? `Migrated: ${done.join(', ')}\n` : 'Nothing to migrate.\n');
});

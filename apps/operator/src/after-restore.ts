import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { loadConfig } from '#platform/config';
import { runToEnd } from '#platform/process';
import { readTakenMessageIds } from './after-restore/read-taken-message-ids.js';
import { SettleRestoredDatabase } from './after-restore/settle-restored-database.js';
import { openLibraries } from './libraries/open-libraries.js';

/**
 * `npm run after-restore [-- --mail-log <file>]`, once, on a database that was restored from a backup, before any worker is started on it:
 * pauses all mail and holds every letter that waits to leave. With the log of the mail server, what that had taken is written down as sent.
 */
await runToEnd(process.env, async (keep) => {
  const { values } = parseArgs({ options: { 'mail-log': { type: 'string' } } });
  const config = loadConfig(process.env);
  const taken = await readTakenMessageIds(values['mail-log'], config.mailDomain);
  const app = await openLibraries(config, keep, SettleRestoredDatabase);
  const settled = await app.get(SettleRestoredDatabase).execute(taken);
  for (const { organizationId, letters } of settled) {
    process.stdout.write(`${organizationId}  paused\n`);
    for (const { state, ownerKind, ownerId, messageId } of letters)
      process.stdout.write(`  ${state}  ${ownerKind}  ${ownerId}  ${messageId}\n`);
  }
  const count = (wanted: string): number =>
    settled.flatMap(({ letters }) => letters).filter(({ state }) => state === wanted).length;
  process.stdout.write(
    `${settled.length} organization(s) paused, ${count('held')} letter(s) held, ${count('sent')} written down as sent.\n`,
  );
});

import 'reflect-metadata';
import { loadConfig } from '#platform/config';
import { runToEnd } from '#platform/process';
import { ResealDatabase } from './reseal-secrets/reseal-database.js';
import { openLibraries } from './libraries/open-libraries.js';

/**
 * `npm run reseal-secrets`, with the new key in front of the old ones in SECRET_KEY: seals everything under the first, and keeps the others
 * for recognising what they signed. After it they may leave SECRET_KEY. Ends with 1 when something is sealed under a key that is not there.
 */
await runToEnd(process.env, async (keep) => {
  const config = loadConfig(process.env);
  const app = await openLibraries(config, keep, ResealDatabase);
  const { resealed, retiredKeys, unreadableIn, unreadableKeys } = await app.get(ResealDatabase).execute();
  process.stdout.write(
    `${resealed} secret(s) sealed under the first key; ${retiredKeys} retired key(s) kept.\n`,
  );
  if (unreadableIn.length === 0 && unreadableKeys === 0) return;
  for (const id of unreadableIn)
    process.stdout.write(`${id}  has a connection whose secret no key of SECRET_KEY opens\n`);
  if (unreadableKeys > 0) process.stdout.write(`${unreadableKeys} retired key(s) cannot be opened\n`);
  process.exitCode = 1;
});

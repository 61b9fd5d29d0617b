// The browser tests: a whole Regards in a process of its own and a real Chromium. Apart from `npm test`, which needs neither.
import { availableParallelism } from 'node:os';
import { isQuick, shared, withPostgres } from './jest.config.js';

/** What CI leaves to `npm run test:long`, as `jest.config.js` says: screens that other files see too, and what seldom changes. */
const long = [
  'ask-the-ats',
  'batches',
  'candidate-page',
  'content-policy',
  'dashboard',
  'live-updates',
  'mailbox',
  'medalists',
  'openings',
  'outcome-clock',
  'received-html',
  'respect-check',
  'setup',
  'stream-pause',
  'templates',
  'unknown-links',
  'when-letters-leave',
  'whole-story',
].map((name) => `test/browser/${name}\\.`);

export default {
  ...shared,
  displayName: 'browser',
  testMatch: ['<rootDir>/test/browser/**/*.browser.spec.ts'],
  testPathIgnorePatterns: isQuick ? long : [],
  ...withPostgres,
  // Each file starts a Regards and a Chromium, which often wait for each other.
  maxWorkers: availableParallelism() + 1,
  testTimeout: 60_000,
};

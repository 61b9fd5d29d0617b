// The browser tests: a whole Regards in a process of its own and a real Chromium. Apart from `npm test`, which needs neither.
import { availableParallelism } from 'node:os';
import { shared, withPostgres } from './jest.config.js';

export default {
  ...shared,
  displayName: 'browser',
  testMatch: ['<rootDir>/test/browser/**/*.browser.spec.ts'],
  ...withPostgres,
  // Each file starts a Regards and a Chromium, which often wait for each other.
  maxWorkers: availableParallelism() + 1,
  testTimeout: 60_000,
};

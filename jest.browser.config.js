// The browser tests: a whole Regards in a process of its own and a real Chromium. Apart from `npm test`, which needs neither.
import { shared, withPostgres } from './jest.config.js';

export default {
  ...shared,
  displayName: 'browser',
  testMatch: ['<rootDir>/test/browser/**/*.browser.spec.ts'],
  ...withPostgres,
  // Each file starts a Regards and a Chromium, which mostly wait for each other.
  maxWorkers: 2,
  testTimeout: 60_000,
};

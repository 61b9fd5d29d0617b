// The browser tests: a whole Regards in a process of its own and a real Chromium. Apart from `npm test`, which needs neither.
import { shared } from './jest.config.js';

export default {
  ...shared,
  displayName: 'browser',
  testMatch: ['<rootDir>/test/browser/**/*.browser.spec.ts'],
  globalSetup: '<rootDir>/test/browser/chromium.ts',
  // Each file starts a Regards, a PostgreSQL and a Chromium, which mostly wait for each other.
  maxWorkers: 2,
  testTimeout: 60_000,
};

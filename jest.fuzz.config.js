import { shared, withPostgres } from './jest.config.js';

// What takes too long for every run: mails that are slow to read, and requests by the thousand.
export default {
  ...shared,
  ...withPostgres,
  displayName: 'fuzz',
  testMatch: ['<rootDir>/test/bad-input/**/*.fuzz.spec.ts'],
  testTimeout: 600_000,
};

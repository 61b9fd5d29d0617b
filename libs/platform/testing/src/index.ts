export { createTestDatabase, dropTestDatabase, type TestDatabase } from './test-database.js';
export { type BootedTest, type BootOptions, bootForTest, eventually, testConfig } from './boot-for-test.js';

export { createTestDatabase, dropTestDatabase, type TestDatabase } from './test-database.js';
export { type BootedTest, type BootOptions, bootForTest, eventually } from './boot-for-test.js';
export { NameServer } from './name-server.js';

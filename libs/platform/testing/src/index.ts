export { createTestDatabase, dropTestDatabase, type TestDatabase } from './test-database.js';

export { NameServer } from './name-server.js';
export { createTestDatabase, dropTestDatabase, type TestDatabase } from './test-database.js';
export { freePort } from './free-port.js';
export { hasRedis, TestRedis } from './test-redis.js';

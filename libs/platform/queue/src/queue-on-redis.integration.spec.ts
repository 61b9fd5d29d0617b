import { afterAll, beforeAll, describe } from '@jest/globals';
import { hasRedis, TestRedis } from '#platform/test-servers';
import { describeQueue } from './queue-contract.fixture.js';

const described = hasRedis() ? describe : describe.skip;

described('with a redis-server, without which this is skipped', () => {
  let redis: TestRedis;
  let database = 0;
  beforeAll(async () => {
    redis = await TestRedis.start();
  });
  afterAll(() => redis.kill());

  describeQueue({
    name: 'Redis',
    // Each app has a Redis database of its own, as it has one of PostgreSQL.
    environment: () => ({ REDIS_URL: `${redis.url}/${(database += 1) % 16}` }),
    empty: () => redis.flush(),
  });
});

import {
  createIORedisClient,
  createPostgresBackend,
  RedisConnection,
  setDefaultBackendFactory,
  type ConnectionOptions,
  type PostgresPoolConfig,
  type RedisOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import type { Config } from '#platform/config';

/** After how many milliseconds without an answer Redis counts as away, for those who add jobs. */
const ANSWER_WITHIN = 5_000;

/** Pauses before it is tried to reach Redis again, in milliseconds. */
const retryStrategy = (times: number): number => Math.min(times * 250, 3_000);

/**
 * The connection that BullMQ works on: PostgreSQL, or Redis and Valkey when `REDIS_URL` is set. Each queue and worker owns a pool, so the
 * pools are small: ten of the default size would use up the server.
 *
 * @param use adding fails soon while Redis is away, for the outbox keeps what was to be added; taking waits until it is back
 */
export function queueConnection(config: Config, use: 'add' | 'take'): ConnectionOptions {
  return config.redisUrl ? redisConnection(config.redisUrl, use) : postgresConnection(config.databaseUrl);
}

function postgresConnection(connectionString: string): ConnectionOptions {
  // One process runs on one backend; the factory is process-wide.
  setDefaultBackendFactory(createPostgresBackend);
  // BullMQ types its options for Redis; the PostgreSQL backend reads these.
  const options: PostgresPoolConfig & ConnectionOptions = { connectionString, schema: 'bullmq', max: 2 };
  return options;
}

function redisConnection(url: string, use: 'add' | 'take'): ConnectionOptions {
  setDefaultBackendFactory();
  // BullMQ looks for its Redis client with require(), which ES modules do not have.
  RedisConnection.clientFactory = ({ url: address, ...options }) =>
    createIORedisClient(new Redis(address ?? url, options));
  const patience: RedisOptions =
    use === 'add'
      ? { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: ANSWER_WITHIN }
      : { maxRetriesPerRequest: null };
  return { url, retryStrategy, ...patience };
}

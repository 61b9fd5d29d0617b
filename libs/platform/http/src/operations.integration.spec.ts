import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hasRedis, TestRedis } from '#platform/test-servers';
import { type BootedTest, bootForTest, eventually } from '#platform/testing';

const described = hasRedis() ? describe : describe.skip;

describe('metrics', () => {
  let api: BootedTest;
  beforeAll(async () => {
    api = await bootForTest({ modules: [] });
    await api.app.listen(0, '127.0.0.1');
  });
  afterAll(() => api.close());

  const ask = async (headers: Record<string, string>): Promise<number> =>
    (await fetch(`${await api.app.getUrl()}/metrics`, { headers })).status;

  it('are for whoever reaches the port itself, and not for what comes through a proxy', async () => {
    expect(await ask({})).toBe(200);
    expect(await ask({ 'x-forwarded-for': '203.0.113.7' })).toBe(404);
    expect(await ask({ forwarded: 'for=203.0.113.7' })).toBe(404);
  });
});

described('a worker whose Redis is away (skipped where no redis-server is installed)', () => {
  let redis: TestRedis;
  let worker: BootedTest;
  let api: BootedTest;
  beforeAll(async () => {
    redis = await TestRedis.start();
    const environment = { REDIS_URL: redis.url };
    worker = await bootForTest({ modules: [], worker: true, environment });
    api = await bootForTest({ modules: [], environment, database: worker.testDatabase });
    for (const { app } of [api, worker]) await app.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await api.close();
    await worker.close();
    await redis.kill();
  });

  const ask = async ({ app }: BootedTest, path: string): Promise<Response> =>
    fetch((await app.getUrl()) + path);
  const ready = async (process: BootedTest): Promise<string> => (await ask(process, '/health/ready')).text();
  const isReady = '{"status":"ok"}';

  it('is alive and not ready, until it is back; the api does without', async () => {
    expect(await ready(worker)).toBe(isReady);
    await redis.kill();
    const isNot = '{"status":"unavailable","missing":["queue"]}';
    await eventually('it is not ready', async () => (await ready(worker)) === isNot);
    expect((await ask(worker, '/health/ready')).status).toBe(503);
    expect((await ask(worker, '/health/live')).status).toBe(200);
    expect(await ready(api)).toBe(isReady);
    await redis.startAgain();
    await eventually('it is ready again', async () => (await ready(worker)) === isReady);
  });
});

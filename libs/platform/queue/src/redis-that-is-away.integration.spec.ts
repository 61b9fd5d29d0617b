import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { newId } from '#platform/database';
import { hasRedis, TestRedis } from '#platform/test-servers';
import { type BootedTest, bootForTest, eventually } from '#platform/testing';
import { defineJob, enqueue, HandlesJob, type JobHandler } from './index.js';

const noted = defineJob<{ thingId: string }>('test.noted', { queue: 'work' });
const ran: string[] = [];
/** Ends the work that is begun; what begins while it is shut waits. */
let gate = Promise.resolve();

@HandlesJob(noted)
class Noted implements JobHandler<{ thingId: string }> {
  async handle(_organizationId: string, { thingId }: { thingId: string }): Promise<void> {
    ran.push(thingId);
    await gate;
  }
}

@Module({ providers: [Noted] })
class Handlers {}

const described = hasRedis() ? describe : describe.skip;

described('a Redis that is away (skipped where no redis-server is installed)', () => {
  let redis: TestRedis;
  let test: BootedTest;
  let organizationId: string;
  beforeEach(async () => {
    ran.length = 0;
    redis = await TestRedis.start();
    test = await bootForTest({ modules: [Handlers], worker: true, environment: { REDIS_URL: redis.url } });
    organizationId = await test.makeOrganization();
  });
  afterEach(async () => {
    redis.thaw();
    await test.close();
    await redis.kill();
  });

  const add = async (): Promise<string> => {
    const thingId = newId();
    await test.database.inTenant(organizationId, (tx) => enqueue(tx, noted, { thingId }));
    return thingId;
  };
  const hasRun = (...ids: readonly string[]): Promise<true> =>
    eventually('they have run', async () => ids.every((id) => ran.includes(id)) && (true as const), 25_000);

  it('costs no job when it was killed and comes back empty, and keeps nobody from committing work', async () => {
    const before = await add();
    await hasRun(before);
    await redis.kill();
    const began = Date.now();
    const meanwhile = await add();
    expect(Date.now() - began).toBeLessThan(1_000);
    await redis.startAgain();
    const after = await add();
    await hasRun(meanwhile, after);
    expect(ran).toHaveLength(3);
  }, 60_000);

  it('costs no job when it answers nothing for longer than we wait', async () => {
    redis.freeze();
    const meanwhile = await add();
    await new Promise((resolve) => setTimeout(resolve, 7_000));
    redis.thaw();
    await hasRun(meanwhile);
    expect(ran).toHaveLength(1);
  }, 60_000);

  it('lets work that is under way end while it is away, and runs what waited behind it', async () => {
    let open = (): void => undefined;
    gate = new Promise((resolve) => (open = resolve));
    const underWay = await Promise.all(Array.from({ length: 12 }, add));
    await eventually('as many as run at once', async () => ran.length >= 8);
    await redis.kill();
    open();
    await redis.startAgain();
    await hasRun(...underWay);
  }, 60_000);
});

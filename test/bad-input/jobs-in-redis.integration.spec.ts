import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#platform/testing';
import { hasRedis, TestRedis } from '#platform/test-servers';
import { Regards, type Tenant } from '../invariants/regards.fixture.js';
import { canary } from './canaries.js';
import { RedisWatch } from './redis-watch.fixture.js';

const described = hasRedis() ? describe : describe.skip;

described('jobs in Redis (skipped where no redis-server is installed)', () => {
  let redis: TestRedis;
  let watch: RedisWatch;
  let regards: Regards;
  let kestrel: Tenant;

  beforeAll(async () => {
    redis = await TestRedis.start();
    watch = await RedisWatch.open(redis.url);
    regards = await Regards.start({ environment: { REDIS_URL: redis.url } });
    kestrel = await regards.organization();
  }, 60_000);
  afterAll(async () => {
    await regards.stop();
    await watch.close();
    await redis.kill();
  });

  it('carry ids, and nothing of whom they are about: not the letter, the answer, nor an erasure', async () => {
    const name = `${canary.name} ${canary.accented}`;
    const ada = await kestrel.applicant(name);
    const { arrival } = await kestrel.send(ada);
    expect(arrival.raw).toContain(canary.name);
    await regards.write({
      from: ada.address,
      to: String(arrival.parsed.replyTo?.value[0]?.address),
      subject: canary.subject,
      text: canary.body,
    });
    await regards.quiet();
    await expect(kestrel.rows('SELECT id FROM messages')).resolves.toHaveLength(1);
    await kestrel.member.ask('POST', `/api/v1/candidates/${ada.candidateId}/erase`);
    await regards.quiet();
    expect(watch.commands).toBeGreaterThan(100);
    expect(watch.words).toEqual([]);
  });

  it('would be found out: what is read along is found, also beyond ASCII and when it is deleted at once', async () => {
    for (const word of [canary.address, canary.accented]) {
      await redis.ask('SET', 'job', JSON.stringify({ to: word }));
      await redis.ask('DEL', 'job');
    }
    await eventually('both are read', async () => watch.words.length >= 2);
    expect(watch.words).toEqual(expect.arrayContaining([`redis: ${canary.accented}`]));
  });
});

import { afterEach, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { newId } from '#platform/database';
import { defineEvent, OutboxRow, publish } from '#platform/events';
import { DomainError } from '#platform/errors';
import { bootForTest, type BootedTest, eventually } from '#platform/testing';
import {
  defineJob,
  enqueue,
  FailedJobs,
  HandlesJob,
  type JobHandler,
  schedule,
  Ticker,
  unschedule,
} from './index.js';
import { Database } from '#platform/database';

const somethingHappened = defineEvent<{ thingId: string }>('test.something-happened');
const firstReaction = defineJob('test.first-reaction', { queue: 'work', on: [somethingHappened] });
const secondReaction = defineJob('test.second-reaction', { queue: 'bulk', on: [somethingHappened] });
const timed = defineJob<{ subjectId: string }>('test.timed', { queue: 'work' });
const failing = defineJob<{ thingId: string }>('test.failing', { queue: 'work' });

let seen: string[] = [];
let fail = true;

@HandlesJob(firstReaction)
class FirstReaction implements JobHandler<{ thingId: string }> {
  async handle(organizationId: string, { thingId }: { thingId: string }): Promise<void> {
    seen.push(`first ${organizationId} ${thingId}`);
  }
}

@HandlesJob(secondReaction)
class SecondReaction implements JobHandler<{ thingId: string }> {
  async handle(organizationId: string, { thingId }: { thingId: string }): Promise<void> {
    seen.push(`second ${organizationId} ${thingId}`);
  }
}

@HandlesJob(timed)
class Timed implements JobHandler<{ subjectId: string }> {
  constructor(private readonly database: Database) {}

  async handle(organizationId: string, { subjectId }: { subjectId: string }): Promise<void> {
    seen.push(`timed ${subjectId}`);
    await this.database.inTenant(organizationId, (tx) => unschedule(tx, timed, subjectId));
  }
}

@HandlesJob(failing)
class Failing implements JobHandler<{ thingId: string }> {
  async handle(_organizationId: string, { thingId }: { thingId: string }): Promise<void> {
    if (fail) throw new DomainError('test.refused', 'unprocessable', 'Amara Okafor was refused.');
    seen.push(`failing ${thingId}`);
  }
}

@Module({ providers: [FirstReaction, SecondReaction, Timed, Failing] })
class Handlers {}

@Module({ providers: [FirstReaction, Timed, Failing] })
class OneMissing {}

describe('from the outbox to the handler', () => {
  let test: BootedTest | undefined;

  afterEach(async () => {
    await test?.close();
    test = undefined;
    seen = [];
    fail = true;
  });

  it('runs every reaction to an event that was committed, and none to one that was rolled back', async () => {
    test = await bootForTest({ modules: [Handlers], worker: true });
    const organizationId = await test.makeOrganization();
    const [kept, lost] = [newId(), newId()];
    await expect(
      test.database.inTenant(organizationId, async (tx) => {
        await publish(tx, somethingHappened, { thingId: lost });
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    await test.database.inTenant(organizationId, (tx) => publish(tx, somethingHappened, { thingId: kept }));
    await eventually('both reactions', async () => seen.length >= 2);
    expect(seen.sort()).toEqual([`first ${organizationId} ${kept}`, `second ${organizationId} ${kept}`]);
  });

  it('adds a job again that the queue lost, and forgets it once it has run', async () => {
    test = await bootForTest({ modules: [Handlers], worker: true });
    const organizationId = await test.makeOrganization();
    const lost = { id: newId(), organizationId, kind: 'job' as const, name: secondReaction.name };
    // As after a flush of the queue: the row says that it was relayed long ago, and no job is there.
    await test.database.outsideTenants((tx) =>
      tx.manager.insert(OutboxRow, {
        ...lost,
        payload: { thingId: lost.id },
        causedBy: null,
        relayedAt: new Date(Date.now() - 3_600_000),
      }),
    );
    await eventually('the lost job', async () => seen.includes(`second ${organizationId} ${lost.id}`));
    const { database } = test;
    await eventually('an empty outbox', async () =>
      database.outsideTenants(async (tx) => (await tx.manager.count(OutboxRow)) === 0),
    );
  });

  it('runs a due row once the clock reaches it, not before', async () => {
    test = await bootForTest({ modules: [Handlers], worker: true });
    const organizationId = await test.makeOrganization();
    const subjectId = newId();
    const dueAt = new Date('2026-05-04T08:00:00Z');
    await test.database.inTenant(organizationId, (tx) => schedule(tx, timed, subjectId, dueAt));
    await test.clock.advanceTo(new Date('2026-05-04T07:59:59Z'));
    expect(await test.app.get(Ticker).tick()).toBe(0);
    await test.clock.advanceTo(dueAt);
    await eventually('the timed job', async () => seen.includes(`timed ${subjectId}`));
  });

  it('claims a due row once although two tickers look at the same time', async () => {
    test = await bootForTest({ modules: [Handlers] });
    const organizationId = await test.makeOrganization();
    const now = test.clock.now();
    await test.database.inTenant(organizationId, async (tx) => {
      for (let i = 0; i < 20; i += 1) await schedule(tx, timed, newId(), now);
    });
    const ticker = test.app.get(Ticker);
    const claimed = await Promise.all([ticker.tick(), ticker.tick(), ticker.tick()]);
    expect(claimed.reduce((sum, count) => sum + count, 0)).toBe(20);
  });

  it('keeps a job that failed, by code and without its words, until it is retried', async () => {
    test = await bootForTest({ modules: [Handlers], worker: true });
    const organizationId = await test.makeOrganization();
    const thingId = newId();
    await test.database.inTenant(organizationId, (tx) => enqueue(tx, failing, { thingId }));
    const failedJobs = test.app.get(FailedJobs);
    const [failed] = await eventually('a failed job', async () => {
      const list = await failedJobs.list(organizationId, 10);
      return list.length > 0 && list;
    });
    expect(failed).toMatchObject({
      name: 'test.failing',
      reason: 'test.refused',
      attempts: 1,
      queue: 'work',
    });
    expect(await failedJobs.list(newId(), 10)).toEqual([]);
    await expect(failedJobs.retry(newId(), 'work', failed?.id ?? '')).rejects.toMatchObject({
      code: 'queue.job_not_failed',
    });
    fail = false;
    await failedJobs.retry(organizationId, 'work', failed?.id ?? '');
    await eventually('the retried job', async () => seen.includes(`failing ${thingId}`));
  });

  it('refuses to boot when a job has no handler', async () => {
    await expect(bootForTest({ modules: [OneMissing], worker: true })).rejects.toThrow(
      'No handler for "test.second-reaction"',
    );
  });
});

import { afterEach, describe, expect, it } from '@jest/globals';
import { Module, type Type } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { newId } from '#platform/database';
import { defineEvent, OutboxRow, publish, publishAll } from '#platform/events';
import { DomainError } from '#platform/errors';
import { bootForTest, type BootedTest, eventually } from '#platform/testing';
import {
  type BatchHandler,
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

const batched = defineJob<{ thingId: string }>('test.batched', {
  queue: 'work',
  on: [somethingHappened],
  batch: 10,
});

const untried = { causedBy: null, failedAt: null, failure: null, attempts: null };

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

let batches: string[][] = [];
/** The one piece of work that breaks whatever it is done with. */
let poison = '';

@HandlesJob(batched)
class Batched implements BatchHandler<{ thingId: string }> {
  async handleBatch(_organizationId: string, payloads: readonly { thingId: string }[]): Promise<void> {
    const ids = payloads.map(({ thingId }) => thingId);
    if (ids.includes(poison)) throw new DomainError('test.poisoned', 'unprocessable', 'It breaks.');
    batches.push(ids);
  }
}

@Module({ providers: [FirstReaction, SecondReaction, Timed, Failing, Batched] })
class Handlers {}

@Module({ providers: [FirstReaction, Timed, Failing, Batched] })
class OneMissing {}

export interface Backend {
  readonly name: string;
  /** Leads a new app to a queue of its own. */
  readonly environment: () => Readonly<Record<string, string>>;
  /** Takes everything out of the queue of an app, behind its back. */
  readonly empty: (test: BootedTest) => Promise<void>;
}

/** What a queue is to do, whatever it is made of: a test file for each backend calls this. */
export function describeQueue({ name, environment, empty }: Backend): void {
  describe(`from the outbox to the handler, on ${name}`, () => {
    let test: BootedTest | undefined;
    const boot = (modules: readonly Type[] = [Handlers]): Promise<BootedTest> =>
      bootForTest({ modules, worker: true, environment: environment() });

    afterEach(async () => {
      await test?.close();
      test = undefined;
      seen = [];
      batches = [];
      poison = '';
      fail = true;
    });

    it('runs every reaction to an event that was committed, and none to one that was rolled back', async () => {
      test = await boot();
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
      test = await boot();
      const organizationId = await test.makeOrganization();
      const lost = { id: newId(), organizationId, kind: 'job' as const, name: secondReaction.name };
      // As after a flush of the queue: the row says that it was relayed long ago, and no job is there.
      await test.database.outsideTenants((tx) =>
        tx.manager.insert(OutboxRow, {
          ...lost,
          ...untried,
          payload: { thingId: lost.id },
          relayedAt: new Date(Date.now() - 3_600_000),
        }),
      );
      await eventually('the lost job', async () => seen.includes(`second ${organizationId} ${lost.id}`));
      const { database } = test;
      const isEmpty = (): Promise<boolean> =>
        database.outsideTenants(async (tx) => (await tx.manager.count(OutboxRow)) === 0);
      expect(await eventually('an empty outbox', isEmpty)).toBe(true);
    });

    it('gives a queue that was emptied everything again, and goes on ticking', async () => {
      test = await boot();
      const organizationId = await test.makeOrganization();
      await empty(test);
      // Relayed a moment ago: for the sweep it is not lost yet.
      const id = newId();
      const subjectId = newId();
      const job = { id, organizationId, kind: 'job' as const, name: secondReaction.name, ...untried };
      await test.database.outsideTenants((tx) =>
        tx.manager.insert(OutboxRow, { ...job, payload: { thingId: id }, relayedAt: new Date() }),
      );
      const now = test.clock.now();
      await test.database.inTenant(organizationId, (tx) => schedule(tx, timed, subjectId, now));
      const runs = [`second ${organizationId} ${id}`, `timed ${subjectId}`];
      const haveRun = async (): Promise<boolean> => runs.every((run) => seen.includes(run));
      expect(await eventually('the lost job and the due row', haveRun)).toBe(true);
    });

    it('runs each job once although two workers take from the queue', async () => {
      const queue = environment();
      test = await bootForTest({ modules: [Handlers], worker: true, environment: queue });
      const other = await bootForTest({
        modules: [Handlers],
        worker: true,
        environment: queue,
        database: test.testDatabase,
      });
      const organizationId = await test.makeOrganization();
      const ids = Array.from({ length: 60 }, () => newId());
      await test.database.inTenant(organizationId, async (tx) => {
        for (const thingId of ids) await publish(tx, somethingHappened, { thingId });
      });
      await eventually('all of them', async () => seen.length >= 2 * ids.length);
      await other.close();
      expect(seen.length).toBe(new Set(seen).size);
    });

    it('does many pieces of one work at once, and those of another organization apart', async () => {
      test = await boot();
      const organizations = [await test.makeOrganization(), await test.makeOrganization()];
      const ids = organizations.map(() => Array.from({ length: 25 }, () => newId()));
      const { database } = test;
      await Promise.all(
        organizations.map((organizationId, index) =>
          database.inTenant(organizationId, (tx) =>
            publishAll(
              tx,
              somethingHappened,
              (ids[index] ?? []).map((thingId) => ({ thingId })),
            ),
          ),
        ),
      );
      await eventually('all of them', async () => batches.flat().length >= 50);
      expect(batches.flat().sort()).toEqual(ids.flat().sort());
      expect(batches.length).toBeLessThan(15);
      for (const batch of batches) {
        expect(batch.length).toBeLessThanOrEqual(10);
        expect(ids.filter((those) => batch.every((id) => those.includes(id)))).toHaveLength(1);
      }
    });

    it('tries each by itself when one of many breaks, and keeps that one alone as failed', async () => {
      test = await boot();
      const organizationId = await test.makeOrganization();
      const ids = Array.from({ length: 8 }, () => newId());
      poison = ids[3] ?? '';
      await test.database.inTenant(organizationId, (tx) =>
        publishAll(
          tx,
          somethingHappened,
          ids.map((thingId) => ({ thingId })),
        ),
      );
      await eventually('the others', async () => batches.flat().length === ids.length - 1);
      const failedJobs = test.app.get(FailedJobs);
      const [failed] = await eventually('the failed job', async () => {
        const list = await failedJobs.list(organizationId, 10);
        return list.length > 0 && list;
      });
      expect(failed).toMatchObject({ name: 'test.batched', reason: 'test.poisoned', attempts: 1 });
      poison = '';
      await failedJobs.retry(organizationId, failed?.id ?? '');
      await eventually('the retried job', async () => batches.flat().includes(ids[3] ?? ''));
      expect(batches.flat()).toHaveLength(ids.length);
    });

    it('runs a due row once the clock reaches it, not before', async () => {
      test = await boot();
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
      test = await bootForTest({ modules: [Handlers], environment: environment() });
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
      test = await boot();
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
      await expect(failedJobs.retry(newId(), failed?.id ?? '')).rejects.toMatchObject({
        code: 'queue.job_not_failed',
      });
      fail = false;
      await failedJobs.retry(organizationId, failed?.id ?? '');
      await eventually('the retried job', async () => seen.includes(`failing ${thingId}`));
    });

    it('keeps one failure of the same work, and none once it is done', async () => {
      test = await boot();
      const { database } = test;
      const organizationId = await test.makeOrganization();
      const failedJobs = test.app.get(FailedJobs);
      const [thingId, another] = [newId(), newId()];
      const work = async (...ids: readonly string[]): Promise<void> =>
        database.inTenant(organizationId, async (tx) => {
          for (const id of ids) await enqueue(tx, failing, { thingId: id });
        });
      const nothingWaits = (): Promise<boolean> =>
        database.outsideTenants(
          async (tx) => (await tx.manager.countBy(OutboxRow, { failedAt: IsNull() })) === 0,
        );
      await work(thingId, another);
      await eventually('two failures', nothingWaits);
      await work(thingId);
      await eventually('the third', nothingWaits);
      expect(await failedJobs.list(organizationId, 10)).toHaveLength(2);
      fail = false;
      await work(thingId);
      await eventually('its success', nothingWaits);
      expect(await failedJobs.list(organizationId, 10)).toHaveLength(1);
    });

    it('refuses to boot when a job has no handler', async () => {
      await expect(boot([OneMissing])).rejects.toThrow('No handler for "test.second-reaction"');
    });
  });
}

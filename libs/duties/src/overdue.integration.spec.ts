import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AccessModule } from '#access';
import { HiringModule, recordCandidate } from '#hiring';
import { newId } from '#platform/database';
import { Timer } from '#platform/queue';
import { type BootedTest, bootForTest, eventually } from '#platform/testing';
import { DutiesModule, openDuty } from './index.js';
import { ReadDuty } from './read-duty.js';

let test: BootedTest;
const now = new Date('2026-03-02T12:00:00Z');
const dueAt = new Date('2026-03-04T12:00:00Z');

beforeAll(async () => {
  test = await bootForTest({ modules: [AccessModule, HiringModule, DutiesModule], now, worker: true });
});
afterAll(() => test.close());

it('a duty is noted as overdue by the queue once the clock has passed its date', async () => {
  const organizationId = await test.makeOrganization();
  const id = await test.database.inTenant(organizationId, async (tx) => {
    const { id: candidateId } = await recordCandidate(tx, {
      firstName: 'Jane',
      provenance: 'typed',
      at: now,
    });
    const about = { kind: 'answer', subjectKind: 'message', subjectId: newId() } as const;
    return openDuty(tx, { ...about, candidateId, ownerId: null, openedAt: now, dueAt });
  });
  const read = () => test.app.get(ReadDuty).execute(organizationId, id);
  await test.clock.advanceTo(dueAt);
  await expect(read()).resolves.toMatchObject({ overdueNotedAt: null });
  const passed = new Date(dueAt.getTime() + 1);
  await test.clock.advanceTo(passed);
  const noted = await eventually('the duty is noted as overdue', async () => {
    const duty = await read();
    return duty.overdueNotedAt && duty;
  });
  expect(noted).toMatchObject({ status: 'open', overdueNotedAt: passed });
  const timers = await test.database.outsideTenants((tx) => tx.manager.countBy(Timer, { organizationId }));
  expect(timers).toBe(0);
});

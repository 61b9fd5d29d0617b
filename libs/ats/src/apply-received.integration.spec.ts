import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { withClient } from '#platform/embedded-postgres';
import { type Admin, type AtsTest, bootAts, changed } from './ats.fixture.js';

describe('applying what was received', () => {
  let test: AtsTest;
  let admin: Admin;
  let connection: string;

  beforeAll(async () => {
    test = await bootAts();
  });
  beforeEach(async () => {
    admin = await test.makeAdmin();
    connection = await test.connect(admin);
  });
  afterAll(() => test.close());

  const asOwner = (sql: string): Promise<unknown> =>
    withClient(test.booted.testDatabase.ownerUrl, (client) => client.query(sql));
  const applyAll = (): Promise<void> => test.applyReceived(admin.organizationId, connection);
  const rejection = (id: number, changes: object = {}) => changed('reject_candidate', { id, ...changes });
  const statuses = async (): Promise<Record<string, number>> => {
    const counts: Record<string, number> = {};
    for (const status of ['received', 'applied', 'failed', 'ignored']) {
      const { body } = await admin.ask('GET', `/webhook-events?status=${status}&limit=100`);
      if (body.items.length > 0) counts[status] = body.items.length;
    }
    return counts;
  };

  it('applies all, whoever else does at the same time, each once', async () => {
    const ids = Array.from({ length: 30 }, (_, index) => 7_000 + index);
    await Promise.all(ids.map((id) => test.greenhouse(connection, rejection(id))));
    await Promise.all([applyAll(), applyAll(), applyAll()]);
    expect(await statuses()).toEqual({ applied: 30 });
    const told = await test.outbox(admin.organizationId);
    expect(told.filter((name) => name === 'hiring.application-rejected')).toHaveLength(30);
  });

  it('tells about one application in one transaction what it would in many', async () => {
    const steps = [
      rejection(1),
      changed('unreject_candidate', { id: 1, rejected_at: null, last_activity_at: '2015-02-12T09:00:00Z' }),
      rejection(1, { rejected_at: '2015-02-13T09:00:00Z' }),
    ];
    for (const step of steps) await test.greenhouse(connection, step);
    await applyAll();
    const known = await test.facts(admin.organizationId, 'greenhouse:1');
    expect(known?.application).toMatchObject({ status: 'rejected', round: 2 });
    const told = await test.outbox(admin.organizationId);
    expect(told.filter((name) => name.startsWith('hiring.application'))).toEqual([
      'hiring.application-rejected',
      'hiring.application-unrejected',
      'hiring.application-rejected',
    ]);
  });

  it('keeps the others when one breaks, and tries that one again by itself', async () => {
    const ids = [1, 2, 3, 4].map((id) => 8_000 + id);
    for (const id of ids) await test.greenhouse(connection, rejection(id));
    await asOwner(
      `ALTER TABLE applications ADD CONSTRAINT broken CHECK (external_ref <> 'greenhouse:8003') NOT VALID`,
    );
    try {
      await applyAll();
    } finally {
      await asOwner('ALTER TABLE applications DROP CONSTRAINT broken');
    }
    expect(await statuses()).toEqual({ applied: 3, failed: 1 });
    const { body: failed } = await admin.ask('GET', '/webhook-events?status=failed');
    expect(failed.items[0]).toMatchObject({ errorCode: 'internal.unexpected' });
    // Nothing that failed is taken again with the rest: it has a job of its own.
    expect(await test.outbox(admin.organizationId)).toContain('ats.apply-webhook');
    await test.apply(admin.organizationId, failed.items[0].id);
    expect(await statuses()).toEqual({ applied: 4 });
  });

  it('takes up again what was waiting for somebody who is known now', async () => {
    const offer = {
      action: 'offer_created',
      payload: { id: 5, application_id: 9_001, offer_status: 'Created', sent_on: '2015-02-10' },
    };
    await test.greenhouse(connection, offer);
    await applyAll();
    expect(await statuses()).toEqual({ ignored: 1 });
    await test.greenhouse(connection, changed('candidate_stage_change', { id: 9_001, rejected_at: null }));
    await applyAll();
    await applyAll();
    expect(await statuses()).toEqual({ applied: 2 });
    const known = await test.facts(admin.organizationId, 'greenhouse:9001');
    expect(known?.application.offerStatus).toBe('extended');
  });
});

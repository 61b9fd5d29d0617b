import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CandidateHistoryModule } from '../../apps/api/src/candidate-history/candidate-history.module.js';
import { SeedModule } from '../../apps/local/src/seed/seed.module.js';
import { SeedOrganization } from '../../apps/local/src/seed/seed-organization.js';
import { Regards, type Tenant } from '../invariants/regards.fixture.js';

// Some hundred letters are written and checked, and the pool is searched.
jest.setTimeout(180_000);

const amounts = { rejections: 120, conversations: 40, pool: 40 };

describe('npm run seed', () => {
  let regards: Regards;
  let kestrel: Tenant;
  let before: string[];

  const seed = (wanted = amounts): Promise<void> =>
    regards.booted.app.get(SeedOrganization).execute(
      { organizationId: kestrel.organizationId, memberId: kestrel.memberId },
      wanted,
      {
        seed: 1,
        now: regards.booted.clock.now(),
        publicUrl: regards.booted.config.publicUrl,
        secretKeys: regards.booted.config.secretKeys,
        mailDomain: regards.booted.config.mailDomain,
        memberDomain: 'kestrel.example',
        password: 'correct horse battery staple',
      },
      () => undefined,
    );
  const countOf = async (from: string): Promise<number> => {
    const [row] = await kestrel.rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`);
    return row?.n ?? 0;
  };
  /** What is to happen by itself: due rows, events and jobs. An organization has some from its first day. */
  const dueNow = async (): Promise<string[]> => {
    const rows = await kestrel.rows<{ what: string }>(
      `SELECT 'timer ' || job AS what FROM timers
        UNION ALL SELECT 'outbox ' || name FROM outbox WHERE failed_at IS NULL ORDER BY 1`,
    );
    return rows.map(({ what }) => what);
  };
  const amountsNow = async (): Promise<Record<string, number>> => ({
    rejections: await countOf('rejections'),
    conversations: await countOf(
      '(SELECT DISTINCT conversation_id FROM messages WHERE conversation_id IS NOT NULL) c',
    ),
    pool: await countOf(`silver_medalists WHERE status = 'in_pool'`),
  });

  beforeAll(async () => {
    regards = await Regards.start({ worker: false, besides: [SeedModule, CandidateHistoryModule] });
    kestrel = await regards.organization('dana@kestrel.example', 'Kestrel Studio');
    before = await dueNow();
    await seed();
  });
  afterAll(() => regards.stop());

  it('makes as many as were wanted, and goes on where it was', async () => {
    await expect(amountsNow()).resolves.toEqual(amounts);
    await seed();
    await expect(amountsNow()).resolves.toEqual(amounts);
    const more = { rejections: 125, conversations: 42, pool: 45 };
    await seed(more);
    await expect(amountsNow()).resolves.toEqual(more);
  });

  it('leaves nothing that is due, so that no mail follows', async () => {
    await expect(dueNow()).resolves.toEqual(before);
  });

  it('has rejections in many states, each told or owed, and nothing told before it happened', async () => {
    const statuses = await kestrel.rows<{ status: string }>(
      'SELECT DISTINCT status FROM rejections ORDER BY 1',
    );
    expect(statuses.map(({ status }) => status)).toEqual(
      expect.arrayContaining(['approved', 'drafted', 'sent']),
    );
    expect(statuses.length).toBeGreaterThan(4);
    // A duty for each rejection; closed by the delivery that it names, or for a reason.
    await expect(
      countOf(
        `rejections r WHERE NOT EXISTS (SELECT FROM duties d WHERE d.subject_id = r.id AND d.kind = 'tell_outcome')`,
      ),
    ).resolves.toBe(0);
    await expect(
      countOf(`duties d WHERE satisfied_by IS NOT NULL
                AND NOT EXISTS (SELECT FROM deliveries v WHERE v.id = d.satisfied_by AND v.status = 'sent')`),
    ).resolves.toBe(0);
    await expect(
      countOf(
        'rejections WHERE sent_at < approved_at OR approved_at < created_at OR created_at < decided_at',
      ),
    ).resolves.toBe(0);
  });

  it('makes rows that every page can read', async () => {
    const details: readonly [string, string][] = [
      ['rejections', 'rejections'],
      ['conversations', 'conversations'],
      ['talent-pool', 'silver_medalists'],
      ['invitations', 'invitations'],
      ['candidates', 'candidates'],
      ['openings', 'openings'],
      ['duties', 'duties'],
      ['deliveries', 'deliveries'],
      ['webhook-events', 'webhook_events'],
    ];
    for (const [path, table] of details) {
      const rows = await kestrel.rows<{ id: string }>(
        `SELECT id FROM ${table} ORDER BY md5(id::text) LIMIT 10`,
      );
      expect([table, rows.length > 0]).toEqual([table, true]);
      for (const { id } of rows) {
        const { status } = await kestrel.member.try('GET', `/api/v1/${path}/${id}`);
        expect([path, id, status]).toEqual([path, id, 200]);
      }
    }
    for (const list of [
      'rejections?status=sent',
      'conversations',
      'conversations?needsAnswer=true',
      'inbox',
      'talent-pool',
      'openings',
      'audit',
      'suppressions',
      'duties',
    ]) {
      const { items } = await kestrel.member.ask<{ items: unknown[] }>('GET', `/api/v1/${list}`);
      expect([list, items.length > 0]).toEqual([list, true]);
    }
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MailModule } from '#mail';
import { bootForTest } from '#platform/testing';
import type { TestDatabase } from '#platform/test-servers';
import { RejectionsModule } from '#rejections';
import { businessModules } from '../../apps/business-modules.js';
import { readTakenMessageIds } from '../../apps/operator/src/after-restore/read-taken-message-ids.js';
import {
  SettleRestoredDatabase,
  type SettledLetter,
} from '../../apps/operator/src/after-restore/settle-restored-database.js';
import { type Applicant, leavesAt, Regards, type RejectionView, type Tenant } from './regards.fixture.js';

const email = 'mara@kestrel.example';

@Module({ imports: [MailModule, RejectionsModule], providers: [SettleRestoredDatabase] })
class AfterRestoreModule {}

describe('after a restore', () => {
  let folder: string;
  let before: Regards;
  let regards: Regards;
  let kestrel: Tenant;
  let restored: TestDatabase;
  /** In the backup approved and not left; it left afterwards, and nobody has a log of that. */
  let ada: { applicant: Applicant; view: RejectionView };
  /** The same, and the log of the mail server names it. */
  let mary: { applicant: Applicant; view: RejectionView };
  /** In the backup queued, because the mail server had said "later". */
  let hedy: { applicant: Applicant; view: RejectionView };
  /** In the backup a draft; approved and sent afterwards, and the log names it. */
  let grace: { applicant: Applicant; view: RejectionView };
  let firstIds: Map<string, string | undefined>;
  let settled: readonly SettledLetter[];

  const messageIds = (address: string): (string | undefined)[] =>
    regards.sink.to(address).map(({ parsed }) => parsed.messageId);
  const deliveryOf = async ({ view }: { view: RejectionView }): Promise<unknown> =>
    (
      await kestrel.rows('SELECT status, hold_reason, maybe_repeated FROM deliveries WHERE owner_id = $1', [
        view.rejection.id,
      ])
    )[0];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'regards-restore-'));
    before = await Regards.start();
    kestrel = await before.organization(email);
    const applicant = (name: string): Promise<Applicant> => kestrel.applicant(name);
    const approved = async (name: string): Promise<{ applicant: Applicant; view: RejectionView }> => {
      const who = await applicant(name);
      return { applicant: who, view: await kestrel.approve(who) };
    };
    // The mail server is busy, so that Hedy's letter is queued again.
    before.sink.treat = ({ envelopeTo }) =>
      envelopeTo[0]?.startsWith('hedy') && before.sink.to(envelopeTo[0]).length === 1
        ? 'try later'
        : 'accept';
    hedy = await approved('Hedy Lamarr');
    await before.meanwhile('a busy server', leavesAt(hedy.view.rejection), async () => {
      const [row] = await kestrel.rows<{ attempts: number; status: string }>(
        'SELECT attempts, status FROM deliveries',
      );
      return row?.status === 'queued' && row.attempts === 1;
    });
    [ada, mary] = [await approved('Ada Lovelace'), await approved('Mary Shelley')];
    const who = await applicant('Grace Hopper');
    grace = { applicant: who, view: await kestrel.draft(who) };
    await before.quiet();
    before.sink.treat = () => 'accept';

    // The backup. Then life goes on: they all are told.
    await before.booted.app.close();
    const { testDatabase } = before.booted;
    restored = await testDatabase.copy();
    const { sink } = before;
    const now = before.booted.clock.now();
    before = await Regards.start({ database: testDatabase, sink, now });
    kestrel = await before.signIn(kestrel.organizationId, kestrel.memberId, email);
    await kestrel.member.ask('POST', `/api/v1/rejections/${grace.view.rejection.id}/approve`, {
      letterVersion: grace.view.letter.version,
    });
    const everybody = [ada, mary, hedy, grace].map((one) => one.applicant.address);
    const late = new Date(now.getTime() + 3 * 3_600_000);
    await before.meanwhile('all have left', late, async () =>
      everybody.every((address) => sink.to(address).length === (address.startsWith('hedy') ? 2 : 1)),
    );
    await before.quiet();
    firstIds = new Map(everybody.map((address) => [address, sink.to(address)[0]?.parsed.messageId]));
    await before.booted.app.close();
    sink.arrivals.length = 0;

    // The disaster, and what the operator does: the log of the relay knows of Mary and Grace.
    const log = join(folder, 'mail.log');
    const line = (address: string): string =>
      `Mar  2 12:00:00 mx postfix/cleanup[1]: 4711: message-id=${firstIds.get(address)}`;
    await writeFile(log, [mary, grace].map((one) => line(one.applicant.address)).join('\n'));
    const operator = await bootForTest({
      now: late,
      database: restored,
      modules: [...businessModules, AfterRestoreModule],
    });
    const taken = await readTakenMessageIds(log, operator.config.mailDomain);
    const [organization] = await operator.app.get(SettleRestoredDatabase).execute(taken);
    settled = organization?.letters ?? [];
    await operator.close();

    regards = await Regards.start({ database: restored, sink, now: late });
    kestrel = await regards.signIn(kestrel.organizationId, kestrel.memberId, email);
    await regards.at(new Date(late.getTime() + 24 * 3_600_000));
    await regards.at(new Date(late.getTime() + 48 * 3_600_000));
  }, 120_000);

  afterAll(async () => {
    await regards.stop();
    await restored.drop();
    await before.booted.testDatabase.drop();
    await rm(folder, { recursive: true });
  });

  it('tells the operator what is held and what is written down as sent, by Message-ID', () => {
    const of = (one: { applicant: Applicant; view: RejectionView }, state: string): unknown => ({
      state,
      ownerKind: 'rejection',
      ownerId: one.view.rejection.id,
      messageId: firstIds.get(one.applicant.address),
    });
    expect(settled).toHaveLength(4);
    expect(settled).toEqual(
      expect.arrayContaining([of(ada, 'held'), of(grace, 'held'), of(hedy, 'held'), of(mary, 'sent')]),
    );
  });

  it('all mail is paused, and when it is resumed, nothing of the past leaves either', async () => {
    const { sendingPausedAt } = await kestrel.member.ask<{ sendingPausedAt: string | null }>(
      'GET',
      '/api/v1/organization',
    );
    expect(sendingPausedAt).not.toBeNull();
    await regards.quiet();
    await kestrel.member.ask('POST', '/api/v1/organization/resume');
    await regards.at(new Date(regards.booted.clock.now().getTime() + 24 * 3_600_000));
    await regards.quiet();
    expect(regards.sink.arrivals.map(({ envelopeTo }) => envelopeTo[0]).filter((to) => to !== email)).toEqual(
      [],
    );
  });

  it('what the mail server had taken counts as told', async () => {
    const view = await kestrel.rejection(mary.view.rejection.id);
    expect(view.rejection.status).toBe('sent');
    await expect(
      kestrel.rows('SELECT status FROM duties WHERE subject_id = $1', [mary.view.rejection.id]),
    ).resolves.toEqual([{ status: 'closed' }]);
  });

  it('what is let go by a person leaves with the Message-ID that it had, whether it was queued or only approved', async () => {
    for (const one of [ada, hedy]) {
      const path = `/api/v1/rejections/${one.view.rejection.id}`;
      const { holds } = await kestrel.member.ask<RejectionView>('GET', path);
      expect(holds).toMatchObject([{ kind: 'truth_check', reason: expect.stringContaining('restored') }]);
      await kestrel.member.ask('POST', `${path}/release`, { kind: 'truth_check', reason: 'Not in the log.' });
      await regards.meanwhile(
        'it left',
        new Date(regards.booted.clock.now().getTime() + 10 * 60_000),
        async () => regards.sink.to(one.applicant.address).length > 0,
      );
      expect(messageIds(one.applicant.address)).toEqual([firstIds.get(one.applicant.address)]);
    }
    await regards.quiet();
    await expect(deliveryOf(hedy)).resolves.toMatchObject({ status: 'sent', maybe_repeated: true });
  });

  it('a draft whose letter had left is held when it is approved once more', async () => {
    const path = `/api/v1/rejections/${grace.view.rejection.id}`;
    const view = await kestrel.member.ask<RejectionView>('POST', `${path}/approve`, {
      letterVersion: grace.view.letter.version,
    });
    await regards.at(new Date(leavesAt(view.rejection).getTime() + 3_600_000));
    await regards.quiet();
    const { holds } = await kestrel.rejection(grace.view.rejection.id);
    expect(holds).toMatchObject([
      { reason: expect.stringContaining('left before the database was restored') },
    ]);
    expect(regards.sink.to(grace.applicant.address)).toEqual([]);
  });
});

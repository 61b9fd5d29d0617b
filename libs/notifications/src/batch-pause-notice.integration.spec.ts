import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordOpening } from '#hiring';
import { newId } from '#platform/database';
import { publish } from '#platform/events';
import { batchPaused } from '#rejections';
import { NotificationsTest, publicUrl, type Studio } from './notifications.fixture.js';

describe('a notice that a batch waits for who approved it', () => {
  let test: NotificationsTest;
  let studio: Studio;

  beforeAll(async () => {
    test = await NotificationsTest.start();
    studio = await test.makeStudio();
  });
  afterAll(() => test.stop());

  /** As the rejections library leaves it behind when the first letters have left. */
  const pause = async (firstApprovedBy: string, secondApprovedBy: string | null): Promise<string> => {
    const id = newId();
    const opening = { title: 'Lighting Designer', at: test.now, announce: false };
    const { id: openingId } = await test.tx(studio, (tx) => recordOpening(tx, opening));
    await test.query(
      studio,
      `INSERT INTO approval_batches (organization_id, id, status, hash, letters, left_out, openings, opening_id, canary_size, second_reasons,
         second_person_above, usual_day, old_decisions, created_at, first_approved_by, second_approved_by, handled, paused_at)
       VALUES ($1, $2, 'paused', '', 0, 0, 1, $3, 5, '{}', 100, 10, 0, $4, $5, $6, 0, $4)`,
      [studio.organizationId, id, openingId, test.now, firstApprovedBy, secondApprovedBy],
    );
    return id;
  };

  const tell = async (batchId: string): Promise<void> => {
    await test.tx(studio, (tx) => publish(tx, batchPaused, { batchId }));
    await test.quiet();
  };

  it('goes once to each who approved, with where the rest is let go', async () => {
    const [first, second, other] = [
      await test.addColleague(studio),
      await test.addColleague(studio),
      await test.addColleague(studio),
    ];
    const id = await pause(first.id, second.id);
    await tell(id);
    await tell(id);
    for (const { address } of [first, second]) {
      const [mail, ...more] = test.mailboxes.to(address);
      expect(more).toEqual([]);
      expect(mail?.parsed.subject).toContain('Lighting Designer');
      expect(mail?.parsed.text?.replaceAll(/\s+/g, ' ')).toContain(`${publicUrl}/batches/${id}`);
    }
    expect([...test.mailboxes.to(other.address), ...test.mailboxes.to(studio.adminAddress)]).toEqual([]);
  });

  it('goes to the admins when nobody who approved is active any more', async () => {
    const gone = await test.addColleague(studio);
    await test.query(studio, 'UPDATE members SET disabled_at = $2 WHERE id = $1', [gone.id, test.now]);
    await tell(await pause(gone.id, null));
    expect(test.mailboxes.to(gone.address)).toEqual([]);
    expect(test.mailboxes.to(studio.adminAddress)).toHaveLength(1);
  });

  it('does not leave when somebody looked first', async () => {
    const first = await test.addColleague(studio);
    const cookie = await test.signIn(studio.adminAddress);
    await test.send('POST', '/organization/pause', { cookie });
    const id = await pause(first.id, null);
    await tell(id);
    await test.query(studio, `UPDATE approval_batches SET status = 'leaving' WHERE id = $1`, [id]);
    await test.query(studio, 'UPDATE organizations SET sending_paused_at = NULL');
    await test.booted.clock.advanceTo(new Date(test.now.getTime() + 600_000));
    await test.quiet();
    expect(test.mailboxes.to(first.address)).toEqual([]);
    const [delivery] = await test.query<{ reason: string }>(
      studio,
      `SELECT d.hold_reason AS reason FROM deliveries d JOIN notices n ON n.id = d.owner_id WHERE n.approval_batch_id = $1`,
      [id],
    );
    expect(delivery?.reason).toBe('notifications.nothing_owed');
  });
});

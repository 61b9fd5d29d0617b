import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { streamPaused } from '#mail';
import { newId } from '#platform/database';
import { publish } from '#platform/events';
import { NotificationsTest, publicUrl, type Studio } from './notifications.fixture.js';

describe('a notice that mail stands still', () => {
  let test: NotificationsTest;
  let studio: Studio;

  beforeAll(async () => {
    test = await NotificationsTest.start();
    studio = await test.makeStudio();
  });
  afterAll(() => test.stop());

  /** As the mail library leaves it behind when a receiver refuses a letter by policy. */
  const pause = async (stream: string): Promise<string> => {
    const id = newId();
    await test.query(
      studio,
      `INSERT INTO stream_pauses (organization_id, id, stream, smtp_code, smtp_status, paused_at) VALUES ($1, $2, $3, 550, '5.7.23', $4)`,
      [studio.organizationId, id, stream, test.now],
    );
    await tell(id);
    return id;
  };

  const tell = (streamPauseId: string): Promise<void> =>
    test.tx(studio, (tx) => publish(tx, streamPaused, { streamPauseId }));

  it('goes once to every admin, and to nobody else', async () => {
    const [other, recruiter] = [await test.addColleague(studio, 'admin'), await test.addColleague(studio)];
    const id = await pause('outcome');
    await test.quiet();
    await tell(id);
    await test.quiet();
    for (const address of [studio.adminAddress, other.address]) {
      const [mail, ...more] = test.mailboxes.to(address);
      expect(more).toEqual([]);
      expect(mail?.parsed.subject).toBe(
        'Mail of Kestrel Studio is refused: letters and answers to candidates are paused',
      );
      const text = mail?.parsed.text?.replaceAll(/\s+/g, ' ');
      expect(text).toContain('SPF failed');
      expect(text).toContain(`${publicUrl}/settings/sending-domain`);
    }
    expect(test.mailboxes.to(recruiter.address)).toEqual([]);
  });

  it('does not leave when somebody resumed first, nor where mail to members is what stands still', async () => {
    const before = test.mailboxes.arrivals.length;
    const cookie = await test.signIn(studio.adminAddress);
    await test.send('POST', '/organization/pause', { cookie });
    const id = await pause('pool');
    await pause('internal');
    await test.quiet();
    await test.query(studio, 'UPDATE stream_pauses SET resumed_at = paused_at, resumed_by = $1', [
      studio.adminId,
    ]);
    await test.query(studio, 'UPDATE organizations SET sending_paused_at = NULL');
    await test.booted.clock.advanceTo(new Date(test.now.getTime() + 600_000));
    await test.quiet();
    expect(test.mailboxes.arrivals).toHaveLength(before);
    expect(
      await test.query(
        studio,
        `SELECT d.status, d.hold_reason FROM deliveries d JOIN notices n ON n.id = d.owner_id WHERE n.stream_pause_id = $1`,
        [id],
      ),
    ).toEqual([
      { status: 'held', hold_reason: 'notifications.nothing_owed' },
      { status: 'held', hold_reason: 'notifications.nothing_owed' },
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordApplication, recordCandidate, recordOpening, rejectApplication } from '#hiring';
import { NotificationsTest, publicUrl, type Studio } from './notifications.fixture.js';
import { SendDigests } from './send-digests.js';

describe('the morning mail', () => {
  let test: NotificationsTest;

  beforeAll(async () => {
    test = await NotificationsTest.start();
  });
  afterAll(() => test.stop());

  const digestsTo = (address: string) =>
    test.mailboxes
      .to(address)
      .filter(({ parsed }) => parsed.subject?.startsWith('What needs you today'))
      .map(({ parsed }) => parsed);

  /** Time goes on to this instant, with everything that it makes due. */
  const waitUntil = async (instant: string): Promise<void> => {
    await test.booted.clock.advanceTo(new Date(instant));
    await test.quiet();
  };

  /** Somebody is rejected after an interview on 10 February, or waits since. */
  const interview = async (studio: Studio, recruiterId: string, decide: boolean): Promise<void> => {
    await test.tx(studio, async (tx) => {
      const at = test.now;
      const opening = await recordOpening(tx, { title: 'Product Designer', recruiterId, at });
      const candidate = await recordCandidate(tx, {
        firstName: 'Quillfeather',
        lastName: 'Okafor',
        provenance: 'typed',
        addresses: [{ address: `ada-${opening.id}@candidates.example` }],
        at,
      });
      const application = await recordApplication(tx, {
        candidateId: candidate.id,
        openingId: opening.id,
        stage: 'interview',
        interviewsHeld: 1,
        lastInterviewAt: new Date('2026-02-10T10:00:00Z'),
        at,
      });
      if (decide) await rejectApplication(tx, { applicationId: application.id, at });
    });
  };

  it('says on a working day at eight where the organization is what needs each member, and where', async () => {
    const studio = await test.makeStudio('Kestrel Studio', 'Europe/Lisbon');
    const jon = await test.addColleague(studio);
    const viewer = await test.addColleague(studio, 'viewer');
    await interview(studio, jon.id, true);
    await interview(studio, jon.id, true);
    await interview(studio, jon.id, false);
    await test.quiet();
    await waitUntil('2026-03-03T07:59:00Z');
    expect(digestsTo(jon.address)).toEqual([]);
    await waitUntil('2026-03-03T08:00:30Z');
    const [digest, ...more] = digestsTo(jon.address);
    expect(more).toEqual([]);
    expect(digest?.subject).toBe('What needs you today: 2 letters, 3 people waiting');
    const text = digest?.text?.replaceAll(/\s+/g, ' ') ?? '';
    expect(text).toContain('Hello Jon Vale,');
    expect(text).toContain(`2 letters wait for your approval: ${publicUrl}/letters?status=drafted`);
    expect(text).toContain(`waited longer than 10 days to hear: ${publicUrl}/today/waiting`);
    expect(text).toContain(`${publicUrl}/settings/notifications`);
    expect(text).not.toMatch(/Quillfeather|Okafor|\b0 |undefined|null/);
    expect(digest?.html).toContain(`href="${publicUrl}/today/waiting"`);
    // What is Jon's is for Jon, and who only looks gets nothing.
    expect(digestsTo(studio.adminAddress)).toEqual([]);
    expect(digestsTo(viewer.address)).toEqual([]);
  });

  it('comes once a day, however often it is asked for, and not on a weekend', async () => {
    await waitUntil('2026-03-04T07:00:00Z');
    const studio = await test.makeStudio('Heron Works', 'Europe/Lisbon');
    await interview(studio, studio.adminId, false);
    await test.quiet();
    await waitUntil('2026-03-04T08:00:30Z');
    expect(digestsTo(studio.adminAddress)).toHaveLength(1);
    const job = test.booted.app.get(SendDigests, { strict: false });
    await Promise.all([1, 2, 3].map(() => job.handle(studio.organizationId)));
    await test.query(studio, `UPDATE timers SET due_at = $1 WHERE organization_id = $2`, [
      test.now,
      studio.organizationId,
    ]);
    await test.quiet();
    expect(digestsTo(studio.adminAddress)).toHaveLength(1);
    for (const [instant, mails] of [
      ['2026-03-05T09:00:00Z', 2],
      ['2026-03-06T08:30:00Z', 3],
      ['2026-03-07T08:30:00Z', 3],
      ['2026-03-08T08:30:00Z', 3],
      ['2026-03-09T08:30:00Z', 4],
    ] as const) {
      await waitUntil(instant);
      expect([instant, digestsTo(studio.adminAddress).length]).toEqual([instant, mails]);
    }
  });

  it('does not come when there is nothing to say, when it is not wanted, or when the morning is over', async () => {
    await waitUntil('2026-03-10T07:00:00Z');
    const idle = await test.makeStudio('Idle', 'UTC');
    const unwanted = await test.makeStudio('Unwanted', 'UTC');
    const asleep = await test.makeStudio('Asleep', 'America/New_York');
    for (const studio of [unwanted, asleep]) await interview(studio, studio.adminId, false);
    const cookie = await test.signIn(unwanted.adminAddress);
    await test.send('PATCH', '/notification-preferences', { cookie, body: { notifyDigest: false } });
    // 8:00 in New York is 12:00 UTC; 13:00 there is 17:00.
    await test.query(asleep, `UPDATE timers SET due_at = $1 WHERE organization_id = $2`, [
      new Date('2026-03-10T17:00:00Z'),
      asleep.organizationId,
    ]);
    await test.quiet();
    await waitUntil('2026-03-10T08:30:00Z');
    await waitUntil('2026-03-10T17:00:30Z');
    expect([idle, unwanted, asleep].map((studio) => digestsTo(studio.adminAddress).length)).toEqual([
      0, 0, 0,
    ]);
    await waitUntil('2026-03-11T12:10:00Z');
    expect(digestsTo(asleep.adminAddress)).toHaveLength(1);
  });

  it('does not leave on a later day than the one that it is about', async () => {
    await waitUntil('2026-03-12T07:00:00Z');
    const studio = await test.makeStudio('Paused', 'UTC');
    await interview(studio, studio.adminId, false);
    const cookie = await test.signIn(studio.adminAddress);
    await test.send('POST', '/organization/pause', { cookie });
    await test.quiet();
    await waitUntil('2026-03-12T08:30:00Z');
    await test.query(
      studio,
      `UPDATE timers SET due_at = $1 WHERE organization_id = $2 AND job LIKE '%digests'`,
      [new Date('2026-03-20T08:00:00Z'), studio.organizationId],
    );
    await test.booted.clock.advanceTo(new Date('2026-03-13T07:00:00Z'));
    await test.quiet();
    await test.query(studio, 'UPDATE organizations SET sending_paused_at = NULL');
    await waitUntil('2026-03-13T07:30:00Z');
    const deliveries = await test.query(studio, 'SELECT status, hold_reason FROM deliveries');
    expect(deliveries).toEqual([{ status: 'held', hold_reason: 'notifications.day_over' }]);
    expect(digestsTo(studio.adminAddress)).toEqual([]);
  });
});

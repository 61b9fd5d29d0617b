import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publish } from '#platform/events';
import { replyReceived } from '#conversations';
import { NotificationsTest, publicUrl, type Studio } from './notifications.fixture.js';

describe('a notice of a reply', () => {
  let test: NotificationsTest;
  let studio: Studio;

  beforeAll(async () => {
    test = await NotificationsTest.start();
  });

  afterAll(() => test.stop());

  const subjectsTo = (address: string) => test.mailboxes.to(address).map(({ parsed }) => parsed.subject);

  const messageOf = async (conversationId: string) => {
    const sql = 'SELECT id FROM messages WHERE conversation_id = $1';
    return (await test.query<{ id: string }>(studio, sql, [conversationId]))[0]?.id ?? '';
  };

  it('goes to the recruiter of the opening and says what it is about, by when, and where to answer', async () => {
    studio = await test.makeStudio();
    const jon = await test.addColleague(studio);
    const ada = await test.apply(studio, jon.id);
    await test.write(
      studio,
      ada,
      'Thank you for your time. Could you give me some feedback on what was missing?',
    );
    await test.quiet();
    const [mail, ...more] = test.mailboxes.to(jon.address);
    expect(more).toEqual([]);
    expect(mail?.parsed.subject).toBe('A candidate answered: Product Designer');
    expect(mail?.parsed.from?.value).toEqual([
      { name: 'Regards at Kestrel Studio', address: 'regards@mail.example.com' },
    ]);
    expect(mail?.parsed.headers.get('auto-submitted')).toBe('auto-generated');
    const text = mail?.parsed.text?.replaceAll(/\s+/g, ' ');
    expect(text).toMatch(/It reads like a thank-you and a wish for feedback\./);
    // Five working days for feedback, from Monday 9:00 in Lisbon.
    expect(text).toContain('due by Monday 9 March, 09:00 in Lisbon');
    expect(text).toContain(`${publicUrl}/conversations/${ada.conversationId}`);
    expect(text).toContain(`${publicUrl}/settings/notifications`);
    expect(test.mailboxes.to(studio.adminAddress)).toEqual([]);
  });

  it('goes to each recruiter about their own candidate, of those who wrote at the same time', async () => {
    studio = await test.makeStudio();
    const recruiters = [await test.addColleague(studio), await test.addColleague(studio)];
    const replies: { messageId: string; conversationId: string; candidateId: string }[] = [];
    for (const { id } of recruiters) {
      const applicant = await test.apply(studio, id);
      await test.write(studio, applicant, 'When will I hear from you?');
      await test.quiet();
      const { conversationId, candidateId } = applicant;
      replies.push({ messageId: await messageOf(conversationId), conversationId, candidateId });
    }
    // As if nobody had been told yet: now of both together.
    await test.tx(studio, async (tx) => {
      await tx.manager.query('DELETE FROM notices');
      for (const reply of replies) await publish(tx, replyReceived, reply);
    });
    await test.quiet();
    for (const [index, { address }] of recruiters.entries()) {
      const links = test.mailboxes.to(address).map(({ parsed }) => parsed.text);
      const own = `${publicUrl}/conversations/${replies[index]?.conversationId}`;
      expect(links).toEqual([expect.stringContaining(own), expect.stringContaining(own)]);
    }
  });

  it('holds neither the name nor the words of the candidate, in the mail as in what is stored of it', async () => {
    studio = await test.makeStudio();
    const ada = await test.apply(studio);
    await test.write(studio, ada, 'I was glad to meet the pangolin in your lobby. Where do things stand?');
    await test.quiet();
    const [mail] = test.mailboxes.to(studio.adminAddress);
    const stored = await test.query(studio, 'SELECT l::text, d::text FROM letters l, deliveries d');
    for (const text of [JSON.stringify(mail?.parsed), JSON.stringify(stored)]) {
      expect(text).toContain('Product Designer');
      expect(text).not.toMatch(/pangolin|Quillfeather|Okafor|candidates\.example/);
    }
  });

  it('is neutral about hostile words', async () => {
    studio = await test.makeStudio();
    const ada = await test.apply(studio);
    await test.write(studio, ada, 'You are idiots and your company is a pathetic joke. Go to hell.');
    await test.quiet();
    const [row] = await test.query<{ intents: string[] }>(studio, 'SELECT intents FROM messages');
    expect(row?.intents).toContain('hostility');
    const [mail] = test.mailboxes.to(studio.adminAddress);
    const text = mail?.parsed.text?.replaceAll(/\s+/g, ' ');
    expect(text).toContain('stay covered until you choose to read them');
    expect(`${mail?.parsed.subject} ${text}`).not.toMatch(/idiot|hostil|joke|reads like/i);
  });

  it('goes to who signed the rejection where the opening names nobody, and else to every recruiter and admin', async () => {
    studio = await test.makeStudio();
    const [jon, ines, viewer] = [
      await test.addColleague(studio),
      await test.addColleague(studio),
      await test.addColleague(studio, 'viewer'),
    ];
    const ada = await test.apply(studio);
    await test.write(studio, ada, 'When will I hear from you?');
    await test.quiet();
    const everybody = [studio.adminAddress, jon.address, ines.address, viewer.address];
    expect(everybody.map((address) => test.mailboxes.to(address).length)).toEqual([1, 1, 1, 0]);

    await test.query(
      studio,
      `INSERT INTO rejections (organization_id, id, application_id, round, candidate_id, opening_id, conversation_id, letter_id, signer_id, status, decided_at, created_at)
       SELECT a.organization_id, gen_random_uuid(), a.id, 1, a.candidate_id, a.opening_id, $1, (SELECT id FROM letters LIMIT 1), $2, 'drafted', $3, $3
         FROM applications a WHERE a.candidate_id = $4`,
      [ada.conversationId, ines.id, test.now, ada.candidateId],
    );
    await test.write(studio, ada, 'And one more question: who could I ask?');
    await test.quiet();
    expect(everybody.map((address) => test.mailboxes.to(address).length)).toEqual([1, 1, 2, 0]);
  });

  it('is sent once, however often the event comes', async () => {
    studio = await test.makeStudio();
    const ada = await test.apply(studio);
    await test.write(studio, ada, 'Could you tell me more?');
    await test.quiet();
    const { conversationId, candidateId } = ada;
    const messageId = await messageOf(conversationId);
    for (let again = 0; again < 3; again += 1)
      await test.tx(studio, (tx) => publish(tx, replyReceived, { messageId, conversationId, candidateId }));
    await test.quiet();
    expect(subjectsTo(studio.adminAddress)).toEqual(['A candidate answered: Product Designer']);
  });

  it('is one for each message', async () => {
    studio = await test.makeStudio();
    const ada = await test.apply(studio);
    await test.write(studio, ada, 'Could you tell me more?');
    await test.write(studio, ada, 'I forgot to ask: may I apply again?');
    await test.quiet();
    expect(subjectsTo(studio.adminAddress)).toHaveLength(2);
  });

  it('is not sent for machines', async () => {
    studio = await test.makeStudio();
    const ada = await test.apply(studio);
    await test.write(studio, ada, 'I am out of the office until Friday.', {
      'Auto-Submitted': 'auto-replied',
    });
    await test.quiet();
    const kinds = await test.query(studio, 'SELECT kind FROM messages');
    expect(kinds).toEqual([{ kind: 'auto_reply' }]);
    expect(test.mailboxes.to(studio.adminAddress)).toEqual([]);
  });

  it('is not sent to who does not want it, and each chooses for themselves', async () => {
    studio = await test.makeStudio();
    const cookie = await test.signIn(studio.adminAddress);
    const preferences = '/notification-preferences';
    expect((await test.send('GET', preferences, { cookie })).body).toEqual({
      notifyReplies: true,
      notifyDigest: true,
    });
    const changed = await test.send('PATCH', preferences, { cookie, body: { notifyReplies: false } });
    expect(changed.body).toEqual({ notifyReplies: false, notifyDigest: true });
    const jon = await test.addColleague(studio);
    await test.write(studio, await test.apply(studio), 'May I ask something?');
    await test.quiet();
    expect([studio.adminAddress, jon.address].map((address) => subjectsTo(address).length)).toEqual([0, 1]);
    await test.send('PATCH', preferences, { cookie, body: { notifyDigest: false } });
    expect((await test.send('GET', preferences, { cookie })).body).toEqual({
      notifyReplies: false,
      notifyDigest: false,
    });
    const refused = await test.send('PATCH', preferences, { cookie, body: { notifyReplies: 'maybe' } });
    expect(refused.status).toBe(400);
  });

  it.each([
    ['the member was disabled', 'UPDATE members SET disabled_at = $1', 'notifications.member_inactive'],
    [
      'they chose not to get it',
      `INSERT INTO notification_preferences SELECT organization_id, id, id, false, true, $1 FROM members`,
      'notifications.not_wanted',
    ],
    [
      'the message was taken care of',
      `UPDATE duties SET status = 'closed', closed_at = $1, close_reason = 'by phone'`,
      'notifications.nothing_owed',
    ],
  ])('does not leave when %s meanwhile', async (_why, change, reason) => {
    studio = await test.makeStudio();
    const cookie = await test.signIn(studio.adminAddress);
    await test.send('POST', '/organization/pause', { cookie });
    await test.write(studio, await test.apply(studio), 'May I ask something?');
    await test.quiet();
    const delivery = () =>
      test.query<{ status: string; hold_reason: string | null }>(
        studio,
        'SELECT status, hold_reason FROM deliveries',
      );
    expect(await delivery()).toEqual([{ status: 'queued', hold_reason: null }]);
    await test.query(studio, change, [test.now]);
    await test.query(studio, 'UPDATE organizations SET sending_paused_at = NULL');
    await test.booted.clock.advanceTo(new Date(test.now.getTime() + 10 * 60_000));
    await test.quiet();
    expect(await delivery()).toEqual([{ status: 'held', hold_reason: reason }]);
    expect(test.mailboxes.to(studio.adminAddress)).toEqual([]);
  });

  it('survives a receiver that is busy, with one mail in the end', async () => {
    studio = await test.makeStudio();
    test.mailboxes.busy = true;
    await test.write(studio, await test.apply(studio), 'May I ask something?');
    await test.quiet();
    expect(subjectsTo(studio.adminAddress)).toEqual([]);
    test.mailboxes.busy = false;
    await test.booted.clock.advanceTo(new Date(test.now.getTime() + 31 * 60_000));
    await test.quiet();
    expect(subjectsTo(studio.adminAddress)).toHaveLength(1);
  });
});

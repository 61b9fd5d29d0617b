import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withdrawApplication } from '#hiring';
import { bounceAddress } from '#mail';
import { newId } from '#platform/database';
import { ConversationsTest } from './conversations.fixture.js';
import { Message } from './message.entity.js';
import { findMessages } from './read-message.js';

let test: ConversationsTest;

beforeAll(async () => {
  test = await ConversationsTest.start();
}, 60_000);

afterAll(() => test.stop());

const inbox = 'jobs@kestrel.example';

describe('what follows from a message', () => {
  it('opens the duties that its intents call for, tells the others once, and counts as contact', async () => {
    const ada = await test.apply();
    await test.rejected(ada);
    const message = await test.receive({
      from: ada.address,
      to: ada.replyTo,
      subject: 'Re: Your application',
      text: 'Dear Mara,\n\nThank you for letting me know. Could you tell me what was missing?\n\nAda\n\nOn Monday, Mara wrote:\n> We will not offer you the role.\n',
    });
    expect(message.intents).toEqual(['gratitude', 'feedback_request']);
    expect(message.replyText).not.toContain('We will not offer');
    expect(message.fullText).toContain('We will not offer');
    expect(await test.dutiesOf(ada)).toEqual(['give_feedback open']);
    const [duty] = await test.query('SELECT owner_id, due_at FROM duties WHERE candidate_id = $1', [
      ada.candidateId,
    ]);
    expect(duty).toEqual({ owner_id: test.tenant.hiringManagerId, due_at: new Date('2026-03-09T09:00:00Z') });
    expect(await test.published('conversations.reply-received', 'messageId', message.id)).toBe(1);
    const [candidate] = await test.query('SELECT last_contact_at FROM candidates WHERE id = $1', [
      ada.candidateId,
    ]);
    expect(candidate).toEqual({ last_contact_at: test.now });
    expect((await test.tx((tx) => findMessages(tx, [message.id]))).get(message.id)).toMatchObject({
      intents: ['gratitude', 'feedback_request'],
      language: 'en',
      receivedAt: test.now,
    });
    expect((await test.tx((tx) => findMessages(tx, [newId()]))).size).toBe(0);
  });

  it('starts the legal clock of a privacy request', async () => {
    const ada = await test.apply();
    await test.receive({
      from: ada.address,
      to: ada.replyTo,
      text: 'Please delete all my personal data under the GDPR.',
    });
    const sql = `SELECT due_at FROM duties WHERE candidate_id = $1 AND kind = 'serve_privacy_request'`;
    expect(await test.query(sql, [ada.candidateId])).toEqual([{ due_at: new Date('2026-04-01T09:00:00Z') }]);
  });

  it('happens once although the job runs twice, also at the same time', async () => {
    const ada = await test.apply();
    const rawMailId = await test.store({
      from: ada.address,
      to: ada.replyTo,
      text: 'What was missing? Could I have feedback?',
    });
    await Promise.all([test.takeIn(rawMailId), test.takeIn(rawMailId)]);
    await test.takeIn(rawMailId);
    expect(await test.dutiesOf(ada)).toEqual(['give_feedback open']);
    const { id } = await test.messageOf(rawMailId);
    expect(await test.published('conversations.reply-received', 'messageId', id)).toBe(1);
    expect(await test.query('SELECT status FROM raw_mails WHERE id = $1', [rawMailId])).toEqual([
      { status: 'processed' },
    ]);
  });

  it('happens once although the same mail came by two ways, and both are kept', async () => {
    const ada = await test.apply();
    const mail = {
      from: ada.address,
      to: ada.replyTo,
      messageId: `<${newId()}@x>`,
      text: 'When will I hear?',
    };
    const first = await test.receive(mail);
    const second = await test.receive({ ...mail, headers: { 'X-Way': 'imap' } });
    expect(second).toMatchObject({ duplicateOf: first.id, conversationId: ada.conversationId });
    expect(await test.dutiesOf(ada)).toEqual(['answer open']);
    const changed = await test.receive({ ...mail, text: 'When will I hear? And from whom?' });
    expect(changed.duplicateOf).toBeNull();
  });

  it('happens when only the second copy shows where the mail belongs', async () => {
    const ada = await test.apply();
    const mail = {
      from: 'second@example.net',
      to: inbox,
      messageId: `<${newId()}@x>`,
      text: 'When will I hear?',
    };
    const first = await test.receive(mail);
    expect(first.conversationId).toBeNull();
    await test.receive({ ...mail, headers: { 'X-Way': 'smtp' }, envelopeTo: [ada.replyTo] });
    const { organizationId } = test.tenant;
    const moved = await test.tx((tx) =>
      tx.manager.findOneByOrFail(Message, { organizationId, id: first.id }),
    );
    expect(moved.conversationId).toBe(ada.conversationId);
    expect(await test.dutiesOf(ada)).toEqual(['answer open']);
    expect(await test.published('conversations.reply-received', 'messageId', first.id)).toBe(1);
  });

  it('opens a request to someone active: the recruiter when there is no hiring manager', async () => {
    const ada = await test.apply();
    await test.query('UPDATE openings SET hiring_manager_id = NULL');
    await test.receive({
      from: ada.address,
      to: ada.replyTo,
      text: 'May I ask for feedback on my interview?',
    });
    const sql = 'SELECT owner_id FROM duties WHERE candidate_id = $1';
    expect(await test.query(sql, [ada.candidateId])).toEqual([{ owner_id: test.tenant.recruiterId }]);
  });
});

describe('mail that no person wrote', () => {
  it('is recorded and opens nothing when it is automatic', async () => {
    const ada = await test.apply();
    const { deliveryId } = await test.rejected(ada);
    const message = await test.receive({
      from: ada.address,
      to: bounceAddress(deliveryId, test.now),
      subject: 'Automatic reply: Your application',
      headers: { 'Auto-Submitted': 'auto-replied' },
      text: 'I am away. Could you tell me what was missing?',
    });
    expect(message).toMatchObject({ kind: 'auto_reply', conversationId: ada.conversationId, intents: [] });
    expect(await test.dutiesOf(ada)).toEqual([]);
    expect(await test.published('conversations.reply-received', 'messageId', message.id)).toBe(0);
  });

  it('bounces the letter that it proves to be about', async () => {
    const ada = await test.apply();
    const { deliveryId } = await test.rejected(ada);
    const rawMailId = await test.storeBytes(dsn(ada.address), [bounceAddress(deliveryId, test.now)]);
    await test.takeIn(rawMailId);
    const message = await test.messageOf(rawMailId);
    expect(message).toMatchObject({
      kind: 'bounce',
      conversationId: ada.conversationId,
      matchedBy: 'reported_delivery',
    });
    const [delivery] = await test.query('SELECT status FROM deliveries WHERE id = $1', [deliveryId]);
    expect(delivery).toEqual({ status: 'bounced' });
    expect(await test.published('mail.tell-owner', 'deliveryId', deliveryId)).toBe(1);
  });

  it('bounces nothing when it proves nothing', async () => {
    const ada = await test.apply();
    const { deliveryId } = await test.rejected(ada);
    const rawMailId = await test.storeBytes(dsn(ada.address, newId()), [inbox]);
    await test.takeIn(rawMailId);
    expect(await test.messageOf(rawMailId)).toMatchObject({ kind: 'bounce', conversationId: null });
    const [delivery] = await test.query('SELECT status FROM deliveries WHERE id = $1', [deliveryId]);
    expect(delivery).toEqual({ status: 'sent' });
  });

  it('stops optional mail after a complaint, and nothing else', async () => {
    const ada = await test.apply();
    const { deliveryId, messageId } = await test.rejected(ada);
    const report = Buffer.from(
      [
        'From: <feedback@isp.example>\r\nTo: <abuse@mail.example.com>\r\nMIME-Version: 1.0',
        'Content-Type: multipart/report; report-type=feedback-report; boundary="b"\r\n',
        '--b\r\nContent-Type: text/plain\r\n\r\nThis is an abuse report.',
        '--b\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nUser-Agent: x/1\r\nVersion: 1',
        `--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: <us@mail.example.com>\r\nMessage-ID: <${messageId}>\r\nSubject: x\r\n\r\nBody`,
        '--b--\r\n',
      ].join('\r\n'),
    );
    const rawMailId = await test.storeBytes(report, [inbox]);
    await test.takeIn(rawMailId);
    expect(await test.messageOf(rawMailId)).toMatchObject({
      kind: 'feedback_report',
      conversationId: ada.conversationId,
    });
    const sql = 'SELECT scope, reason FROM suppressions WHERE delivery_id = $1';
    expect(await test.query(sql, [deliveryId])).toEqual([{ scope: 'pool', reason: 'complaint' }]);
    expect(await test.dutiesOf(ada)).toEqual([]);
  });
});

describe('mail that cannot be read', () => {
  it('is marked, kept, and refused without its words', async () => {
    const rawMailId = await test.storeBytes(Buffer.from('\r\n\r\n'), [inbox]);
    await expect(test.takeIn(rawMailId)).rejects.toMatchObject({ code: 'conversations.mail_unreadable' });
    const sql = 'SELECT status, error_code FROM raw_mails WHERE id = $1';
    expect(await test.query(sql, [rawMailId])).toEqual([
      { status: 'failed', error_code: 'conversations.mail_unreadable' },
    ]);
    const { items } = await test.json<{ items: object[] }>('GET', '/api/v1/raw-mails');
    expect(items).toContainEqual(expect.objectContaining({ id: rawMailId, status: 'failed', size: 4 }));
  });

  it('is stored although it holds NULs, endless ids and broken parts', async () => {
    const ada = await test.apply();
    const hostile = [
      `From: ${ada.address}\r\nTo: <${ada.replyTo}>\r\nMessage-ID: <${'x'.repeat(5_000)}@x>\r\nReferences: <${'ü'.repeat(2_000)}@x>`,
      'Subject: a\0b\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nWhen\0 will I hear?',
    ].join('\r\n');
    const rawMailId = await test.storeBytes(Buffer.from(hostile), [ada.replyTo]);
    await test.takeIn(rawMailId);
    expect(await test.messageOf(rawMailId)).toMatchObject({
      conversationId: ada.conversationId,
      messageId: null,
    });
  });

  it('opens a closed conversation again, and reaches somebody who had withdrawn', async () => {
    const ada = await test.apply();
    const { applicationId, conversationId } = ada;
    await test.tx((tx) => withdrawApplication(tx, { applicationId, at: test.now }));
    await test.query(`UPDATE conversations SET status = 'closed' WHERE id = $1`, [conversationId]);
    await test.receive({ from: ada.address, to: ada.replyTo, text: 'One more question: are expenses paid?' });
    expect(await test.query('SELECT status FROM conversations WHERE id = $1', [conversationId])).toEqual([
      { status: 'open' },
    ]);
  });
});

/** A delivery status notification (RFC 3464) about `address`. */
function dsn(address: string, salt = ''): Buffer {
  return Buffer.from(
    [
      `From: Mail Delivery System <MAILER-DAEMON@mx.example>\r\nTo: <x@mail.example.com>\r\nSubject: Undelivered Mail ${salt}\r\nMIME-Version: 1.0`,
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n',
      '--b\r\nContent-Type: text/plain\r\n\r\nYour message could not be delivered.',
      `--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; ${address}\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 no such user`,
      '--b--\r\n',
    ].join('\r\n'),
  );
}

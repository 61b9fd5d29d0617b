import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { claimRoute, newId } from '#platform/database';
import { withClient } from '#platform/embedded-postgres';
import { MailBench } from '../mail-bench.fixture.js';
import { MailConnections } from '../mail-connections.js';
import { bounceAddress, replyAddress } from '../our-addresses.js';
import { markRawMails, readRawMail } from '../raw-mails.js';
import { RawMail } from '../raw-mail.entity.js';
import { InboundSmtpServer } from './inbound-smtp-server.js';
import { SmtpTalk } from './smtp-talk.fixture.js';

let bench: MailBench;
let reply: string;
const talks: SmtpTalk[] = [];

beforeAll(async () => {
  bench = await MailBench.start();
  reply = replyAddress(await bench.openConversation(), bench.clock.now());
}, 60_000);

afterAll(() => bench.stop());

afterEach(async () => {
  for (const talk of talks.splice(0)) talk.close();
  await bench.tx((tx) => tx.manager.delete(RawMail, { organizationId: bench.organizationId }));
  await withClient(bench.postgres.appUrl, (client) => client.query('DELETE FROM outbox'));
});

async function talk(): Promise<SmtpTalk> {
  const opened = await SmtpTalk.open(bench.app.get(InboundSmtpServer).port);
  talks.push(opened);
  return opened;
}

const stored = (): Promise<RawMail[]> =>
  bench.tx((tx) => tx.manager.findBy(RawMail, { organizationId: bench.organizationId }));

async function published(): Promise<string[]> {
  const { rows } = await withClient(bench.postgres.appUrl, (client) =>
    client.query<{ id: string }>(
      `SELECT payload->>'rawMailId' AS id FROM outbox WHERE name = 'mail.raw-mail-stored'`,
    ),
  );
  return rows.map(({ id }) => id);
}

const mail =
  'From: Ada <ada@example.org>\r\nTo: x\r\nSubject: Thanks\r\n\r\nThank you. Ümläut.\r\n.. and a dot';

describe('the SMTP listener', () => {
  it('takes mail to signed reply and bounce addresses and to claimed mailboxes, and to nobody else', async () => {
    const delivery = await bench.queue('ada@example.org');
    const bounce = bounceAddress(delivery, bench.clock.now());
    await bench.tx((tx) => claimRoute(tx, 'mailbox_address', 'jobs@mail.example.com', newId()));
    const client = await talk();
    expect(await client.say('MAIL FROM:<>')).toMatch(/^250/);
    for (const known of [reply, reply.toUpperCase(), bounce, 'Jobs@mail.example.com'])
      expect(await client.say(`RCPT TO:<${known}>`)).toMatch(/^250/);
    const forged = reply.replace(/.(?=@)/, (letter) => (letter === 'a' ? 'b' : 'a'));
    const expired = replyAddress(newId(), new Date('2001-01-01T00:00:00Z'));
    const unknown = replyAddress(newId(), bench.clock.now());
    for (const stranger of [forged, expired, unknown, 'ada@mail.example.com', 'ada@example.org'])
      expect(await client.say(`RCPT TO:<${stranger}>`)).toMatch(/^550 5\.1\.1/);
  });

  it('has stored the mail as it came when it answers 250, and publishes it', async () => {
    const client = await talk();
    expect(
      await client.send('ada@example.org', [reply], Buffer.from(mail.replace('\r\n..', '\r\n...'))),
    ).toMatch(/^250/);
    const [row, ...others] = await stored();
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      receivedBy: 'smtp',
      envelopeFrom: 'ada@example.org',
      envelopeTo: [reply],
      status: 'received',
    });
    expect(row?.bytes.toString()).toBe(`${mail}\r\n`);
    expect(await published()).toEqual([row?.id]);
    await bench.tx(async (tx) => {
      await markRawMails(tx, [row?.id ?? ''], 'failed', 'mail.some_code');
      expect(await readRawMail(tx, row?.id ?? '')).toMatchObject({
        status: 'failed',
        errorCode: 'mail.some_code',
      });
    });
  });

  it('acknowledges the same mail again without keeping it twice, but learns of a further recipient', async () => {
    const second = replyAddress(await bench.openConversation(), bench.clock.now());
    const client = await talk();
    for (const to of [reply, reply, second])
      expect(await client.send('ada@example.org', [to], mail)).toMatch(/^250/);
    const rows = await stored();
    expect(rows.map(({ envelopeTo }) => envelopeTo)).toEqual([[reply, second]]);
    expect(await published()).toHaveLength(2);
  });

  it('answers 451 while it cannot store, and takes the mail afterwards', async () => {
    const client = await talk();
    await withClient(bench.postgres.ownerUrl, (owner) =>
      owner.query('ALTER TABLE raw_mails ADD CONSTRAINT full_disk CHECK (false) NOT VALID'),
    );
    expect(await client.send('ada@example.org', [reply], mail)).toMatch(/^451 4\.3\.0/);
    await withClient(bench.postgres.ownerUrl, (owner) =>
      owner.query('ALTER TABLE raw_mails DROP CONSTRAINT full_disk'),
    );
    expect(await published()).toEqual([]);
    expect(await client.send('ada@example.org', [reply], mail)).toMatch(/^250/);
    expect(await stored()).toHaveLength(1);
  });

  it('refuses 26 MB, whether announced or not', async () => {
    const client = await talk();
    expect(await client.say(`MAIL FROM:<ada@example.org> SIZE=${26 * 1024 * 1024}`)).toMatch(/^552/);
    const line = `${'x'.repeat(76)}\r\n`;
    const large = Buffer.from(`Subject: big\r\n\r\n${line.repeat((26 * 1024 * 1024) / line.length)}`);
    expect(await client.send('ada@example.org', [reply], large)).toMatch(/^552 5\.3\.4/);
    expect(await stored()).toEqual([]);
  }, 30_000);

  it('refuses smuggled line ends, mail loops, sign-in and too many recipients', async () => {
    const client = await talk();
    const smuggled = 'Subject: a\r\n\r\nhello\n.\nMAIL FROM:<eve@example.org>\r\n';
    expect(await client.send('ada@example.org', [reply], smuggled)).toMatch(/^550 5\.6\.11/);
    const looped = `${'Received: from a by b; Mon, 2 Mar 2026 09:00:00 +0000\r\n'.repeat(101)}${mail}`;
    expect(await client.send('ada@example.org', [reply], looped)).toMatch(/^554 5\.4\.6/);
    expect(await client.say('AUTH PLAIN AGEAYg==')).toMatch(/^5/);
    await client.say('MAIL FROM:<ada@example.org>');
    const at = bench.clock.now();
    const recipients = await Promise.all(Array.from({ length: 51 }, () => bench.openConversation()));
    const replies: string[] = [];
    for (const id of recipients) replies.push(await client.say(`RCPT TO:<${replyAddress(id, at)}>`));
    expect(replies.filter((line) => line.startsWith('250'))).toHaveLength(50);
    expect(replies.at(-1)).toMatch(/^452/);
    expect(await stored()).toEqual([]);
  });
});

describe('the HTTP hook', () => {
  const post = async (id: string, body: string, signature?: string): Promise<Response> =>
    fetch(`${await bench.app.getUrl()}/hooks/mail/${id}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'message/rfc822', ...(signature && { 'x-regards-signature': signature }) },
    });
  const sign = (secret: string, body: string): string =>
    `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

  it('stores a signed mail before it answers, once', async () => {
    const connections = bench.app.get(MailConnections);
    const { id, secret } = await connections.open(bench.organizationId, 'Parse', {
      kind: 'system',
      id: null,
    });
    const [first, second] = [
      await post(id, mail, sign(secret, mail)),
      await post(id, mail, sign(secret, mail)),
    ];
    expect([first.status, second.status]).toEqual([202, 202]);
    const rows = await stored();
    expect(rows).toHaveLength(1);
    expect(await first.json()).toEqual({ rawMailId: rows[0]?.id });
    expect(rows[0]?.bytes.toString()).toBe(mail);
    expect(await published()).toHaveLength(1);
  });

  it('refuses what is not signed for it, and what it does not know', async () => {
    const connections = bench.app.get(MailConnections);
    const { id, secret } = await connections.open(bench.organizationId, 'Parse', {
      kind: 'system',
      id: null,
    });
    expect((await post(id, mail)).status).toBe(401);
    expect((await post(id, mail, sign('another secret', mail))).status).toBe(401);
    expect((await post(id, `${mail} `, sign(secret, mail))).status).toBe(401);
    expect((await post(newId(), mail, sign(secret, mail))).status).toBe(404);
    await connections.close(bench.organizationId, id, { kind: 'system', id: null });
    expect((await post(id, mail, sign(secret, mail))).status).toBe(404);
    expect(await stored()).toEqual([]);
  });
});

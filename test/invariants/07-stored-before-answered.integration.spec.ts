import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withClient } from '#platform/embedded-postgres';
import { AtsSender } from './ats-sender.fixture.js';
import { monday, Regards, type Tenant } from './regards.fixture.js';

interface Items<T> {
  readonly items: readonly T[];
}

describe('stored before answered', () => {
  let regards: Regards;
  let kestrel: Tenant;
  let ats: AtsSender;
  let replyTo: string;
  let mailHook: { id: string; secret: string };
  const person = { ref: '1', firstName: 'Hedy', lastName: 'Lamarr', address: 'hedy@candidates.example' };
  const rejected = JSON.stringify({
    type: 'application.rejected',
    timestamp: monday.toISOString(),
    data: AtsSender.rejected(person, monday),
  });
  const mail = (subject: string): string =>
    `From: ada@candidates.example\r\nSubject: ${subject}\r\n\r\nHello.\r\n`;

  beforeAll(async () => {
    regards = await Regards.start();
    kestrel = await regards.organization();
    ats = await AtsSender.connect(kestrel, regards.url, monday);
    mailHook = await kestrel.member.ask('POST', '/api/v1/mail-connections', { name: 'Inbound parse' });
    const { arrival } = await kestrel.send(await kestrel.applicant('Ada Lovelace'));
    replyTo = arrival.parsed.replyTo?.text ?? '';
  });

  afterAll(() => regards.stop());

  /** While `work` runs, no row of `table` survives its commit: an answer that was given earlier would be a lie. */
  async function withBrokenDisk<T>(table: string, work: () => Promise<T>): Promise<T> {
    const asOwner = (sql: string): Promise<unknown> =>
      withClient(regards.booted.testDatabase.ownerUrl, (client) => client.query(sql));
    await asOwner(`
      CREATE FUNCTION broken_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no space left on device'; END $$;
      CREATE CONSTRAINT TRIGGER broken_disk AFTER INSERT ON ${table} DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION broken_disk();`);
    try {
      return await work();
    } finally {
      await asOwner('DROP FUNCTION broken_disk CASCADE');
    }
  }

  const postMail = async (raw: string): Promise<number> => {
    const signature = `sha256=${createHmac('sha256', mailHook.secret).update(raw).digest('hex')}`;
    const headers = { 'content-type': 'message/rfc822', 'x-regards-signature': signature };
    const response = await fetch(`${regards.url}/hooks/mail/${mailHook.id}`, {
      method: 'POST',
      headers,
      body: raw,
    });
    return response.status;
  };

  it('answers a webhook with success only once it is stored, as the bytes it was', async () => {
    const failed = await withBrokenDisk('webhook_events', () => ats.post(rejected, 'msg_1'));
    expect(failed).toBeGreaterThanOrEqual(500);
    await expect(kestrel.rows('SELECT FROM webhook_events')).resolves.toEqual([]);
    await expect(ats.post(rejected, 'msg_1')).resolves.toBe(200);
    const [stored] = await kestrel.rows<{ bytes: Buffer }>('SELECT bytes FROM webhook_events');
    expect(stored?.bytes.toString('utf8')).toBe(rejected);
  });

  it('answers a mail over SMTP with 250 only once it is stored, as the bytes it was', async () => {
    const raw = mail('over SMTP');
    const envelope = { from: 'ada@candidates.example', to: replyTo };
    const refused = withBrokenDisk('raw_mails', () => regards.deliver(envelope, raw));
    await expect(refused).rejects.toMatchObject({ responseCode: 451 });
    await expect(kestrel.rows('SELECT FROM raw_mails')).resolves.toEqual([]);
    await expect(regards.deliver(envelope, raw)).resolves.toMatch(/^250 /);
    const [stored] = await kestrel.rows<{ bytes: Buffer }>('SELECT bytes FROM raw_mails');
    expect(stored?.bytes.toString('utf8')).toBe(raw);
  });

  it('answers a mail over HTTP with success only once it is stored', async () => {
    const raw = mail('over HTTP');
    const failed = await withBrokenDisk('raw_mails', () => postMail(raw));
    expect(failed).toBeGreaterThanOrEqual(500);
    await expect(postMail(raw)).resolves.toBe(202);
    const stored = await kestrel.rows(`SELECT received_by FROM raw_mails WHERE bytes = $1`, [
      Buffer.from(raw),
    ]);
    expect(stored).toEqual([{ received_by: 'http' }]);
  });

  it.each([
    ['no JSON', 'certainly { not JSON'],
    ['an unknown event', JSON.stringify({ type: 'moon.landed', timestamp: monday.toISOString(), data: {} })],
    [
      'an event without its facts',
      JSON.stringify({ type: 'application.rejected', timestamp: monday.toISOString(), data: {} }),
    ],
  ])('keeps a verified webhook that is %s, and shows it', async (_what, body) => {
    await expect(ats.post(body)).resolves.toBe(200);
    await regards.quiet();
    const { items } = await kestrel.member.ask<
      Items<{ id: string; status: string; errorCode: string | null }>
    >('GET', '/api/v1/webhook-events');
    const [newest] = items;
    expect(newest).toMatchObject({
      status: expect.stringMatching(/^(failed|ignored)$/),
      errorCode: expect.any(String),
    });
    const whole = await kestrel.member.ask<{ body: string }>('GET', `/api/v1/webhook-events/${newest?.id}`);
    expect(whole.body).toBe(body);
  });

  it('keeps what failed verification apart, and shows it too', async () => {
    await expect(ats.post(rejected, 'msg_2', `whsec_${Buffer.alloc(32).toString('base64')}`)).resolves.toBe(
      401,
    );
    const { items } = await kestrel.member.ask<Items<{ status: string }>>(
      'GET',
      '/api/v1/webhook-events?status=quarantined',
    );
    expect(items).toHaveLength(1);
  });

  it('knows no other connections and stores nothing for them', async () => {
    const before = await kestrel.rows('SELECT count(*) FROM webhook_events');
    const answer = await fetch(`${regards.url}/hooks/ats/${kestrel.organizationId}`, {
      method: 'POST',
      body: rejected,
    });
    expect(answer.status).toBe(404);
    await expect(kestrel.rows('SELECT count(*) FROM webhook_events')).resolves.toEqual(before);
  });

  it('drops no mail, whatever it is: each is in a conversation, in the inbox, or among those that could not be read', async () => {
    const strange = [
      'no header at all\r\n',
      `${mail('a stranger')}\r\nDo you still know me?`,
      'Content-Type: multipart/mixed; boundary="never closed"\r\n\r\n--never closed\r\nContent-Type: text/html\r\n\r\n<p>half',
      `Subject: =?utf-8?B?////?=\r\nMIME-Version: 1.0\r\nContent-Transfer-Encoding: base64\r\n\r\n\u0000\u0001 not base64`,
    ];
    for (const raw of strange) expect(await postMail(raw)).toBe(202);
    await regards.quiet();
    const [unseen] = await kestrel.rows<{ count: string }>(
      `SELECT count(*) FROM raw_mails r WHERE NOT EXISTS (SELECT FROM messages m WHERE m.raw_mail_id = r.id)`,
    );
    const inbox = await kestrel.member.ask<Items<unknown>>('GET', '/api/v1/inbox?limit=100');
    const waiting = await kestrel.member.ask<Items<unknown>>('GET', '/api/v1/raw-mails?limit=100');
    expect(waiting.items).toHaveLength(Number(unseen?.count));
    // These four and the one over HTTP came to no address of a conversation.
    expect(inbox.items.length + waiting.items.length).toBe(strange.length + 1);
  });
});

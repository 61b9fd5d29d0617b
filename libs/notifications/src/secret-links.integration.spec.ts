import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bounceAddress, storeRawMail } from '#mail';
import { newId } from '#platform/database';
import { withClient } from '#platform/embedded-postgres';
import { LINK_PLACE } from './domain/password-link-mail.js';
import { cookieOf, NotificationsTest, publicUrl } from './notifications.fixture.js';
import { codeOf, linkExpired, PasswordLinksTest } from './password-links.fixture.js';

describe('a link to choose a password is a secret', () => {
  let test: NotificationsTest;
  let links: PasswordLinksTest;

  beforeAll(async () => {
    test = await NotificationsTest.start();
    links = new PasswordLinksTest(test);
  });

  afterAll(() => test.stop());

  /** Where a text stands in the whole database, past every policy. */
  const whereIs = async (secret: string): Promise<string[]> =>
    withClient(test.booted.testDatabase.ownerUrl, async (client) => {
      const tables = await client.query<{ name: string; forced: boolean }>(
        `SELECT oid::regclass::text AS name, relforcerowsecurity AS forced FROM pg_class
            WHERE relkind = 'r' AND relnamespace IN ('public'::regnamespace, 'bullmq'::regnamespace)`,
      );
      await client.query('BEGIN');
      const found: string[] = [];
      for (const { name, forced } of tables.rows) {
        if (forced) await client.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
        const sql = `SELECT FROM ${name} AS t WHERE position($1 IN t::text) > 0 OR position($2 IN t::text) > 0`;
        const hex = Buffer.from(secret).toString('hex');
        if ((await client.query(sql, [secret, hex])).rowCount) found.push(name);
      }
      await client.query('ROLLBACK');
      return found;
    });

  it('that stands in no table, neither before nor after it is used', async () => {
    await links.begin();
    await links.forget(links.studio.adminAddress);
    const token = links.newestTo(links.studio.adminAddress, 'reset');
    expect(token).toHaveLength(43);
    expect(await whereIs(links.studio.adminAddress)).toContain('deliveries');
    expect(await whereIs(LINK_PLACE)).toEqual(['letters']);
    expect(await whereIs(token)).toEqual([]);
    await links.use(token);
    expect(await whereIs(token)).toEqual([]);
  });

  it('that no colleague finds in deliveries, letters or previews', async () => {
    await links.begin();
    const { email } = await links.invite();
    const recruiter = cookieOf((await links.use(links.newestTo(email, 'welcome'))).headers);
    await links.forget(links.studio.adminAddress);
    const token = links.newestTo(links.studio.adminAddress, 'reset');
    const ask = (path: string) => test.send('GET', path, { cookie: recruiter });
    const list = await ask('/deliveries?limit=100');
    const items = list.body['items'] as {
      id: string;
      ownerKind: string;
      letterId: string;
      toAddress: string;
    }[];
    const reset = items.find(({ toAddress }) => toAddress === links.studio.adminAddress);
    expect(reset?.ownerKind).toBe('password_link');
    const seen = [
      list,
      await ask(`/deliveries/${reset?.id}`),
      await ask(`/letters/${reset?.letterId}`),
      await ask(`/letters/${reset?.letterId}/preview`),
    ];
    expect(seen.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(JSON.stringify(seen.map(({ body }) => body))).not.toContain(token);
    expect(seen[2]?.body['body']).toContain(LINK_PLACE);
  });

  it('that opens nothing once its mail came back, and does not stand in the inbox that everybody reads', async () => {
    await links.begin();
    await links.forget(links.studio.adminAddress);
    const token = links.newestTo(links.studio.adminAddress, 'reset');
    const [delivery] = await test.query<{ id: string; message_id: string }>(
      links.studio,
      'SELECT id, message_id FROM deliveries',
    );
    const to = bounceAddress(delivery?.id ?? '', test.now);
    const report = (action: 'delayed' | 'failed', status: string) =>
      [
        'From: MAILER-DAEMON@kestrel.example',
        `To: ${to}`,
        `Message-ID: <${newId()}@kestrel.example>`,
        `Subject: Delivery Status Notification (${action})`,
        'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        `Your message to ${links.studio.adminAddress} is ${action}. It said: ${publicUrl}/reset/${token}`,
        '--b',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; kestrel.example',
        '',
        `Final-Recipient: rfc822; ${links.studio.adminAddress}`,
        `Action: ${action}`,
        `Status: ${status}`,
        '--b',
        'Content-Type: message/rfc822',
        '',
        `Message-ID: ${delivery?.message_id}`,
        'Subject: A new password',
        'Content-Type: text/html',
        '',
        `<a href="${publicUrl}/reset/${token}">Choose one</a>`,
        '--b--',
        '',
      ].join('\r\n');
    const arrive = async (raw: string) => {
      const incoming = {
        receivedBy: 'smtp',
        bytes: Buffer.from(raw),
        envelopeFrom: '',
        envelopeTo: [to],
      } as const;
      await test.tx(links.studio, (tx) => storeRawMail(tx, incoming, test.now));
      await test.quiet();
    };
    await arrive(report('delayed', '4.4.1'));
    expect((await links.read(token)).status).toBe(200);
    await arrive(report('failed', '5.2.2'));
    expect(await codeOf(links.read(token))).toBe(linkExpired);
    const inbox = await test.send('GET', '/inbox', { cookie: links.admin });
    expect(inbox.body['items']).toHaveLength(2);
    expect(JSON.stringify(inbox.body)).toContain('/reset/…');
    expect(JSON.stringify(inbox.body)).not.toContain(token);
  });

  it('that follows the mail mode, as all mail does', async () => {
    const redirecting = await NotificationsTest.start({
      environment: { MAIL_MODE: 'redirect', MAIL_REDIRECT_TO: 'tester@kestrel.example' },
    });
    try {
      const { adminAddress } = await redirecting.makeStudio();
      await redirecting.send('POST', '/password-resets', { body: { email: adminAddress } });
      await redirecting.quiet();
      expect(redirecting.mailboxes.arrivals.map(({ to }) => to)).toEqual(['tester@kestrel.example']);
      expect(redirecting.mailboxes.arrivals[0]?.parsed.subject).toMatch(/^\[redirected\]/);
    } finally {
      await redirecting.stop();
    }
  });
});

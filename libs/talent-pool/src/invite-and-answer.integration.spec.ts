import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { replyAddress, storeRawMail } from '#mail';
import { eventually } from '#platform/testing';
import { type Finalist, PoolTest } from './talent-pool.fixture.js';

const arrived: string[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  onData: (stream, _session, callback) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      arrived.push(Buffer.concat(chunks).toString('utf8'));
      callback(null);
    });
  },
});

let test: PoolTest;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  test = await PoolTest.start({ worker: true, smtpUrl: `smtp://127.0.0.1:${port}` });
});
afterAll(async () => {
  await test.stop();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

/** Invites the only member of an organization's pool to an opening that appears, over real SMTP. */
async function invite(own: PoolTest): Promise<{ id: string; conversationId: string }> {
  const openingId = await own.opening(true);
  const match = await eventually('the opening is matched by its own job', async () => {
    const { json } = await own.api('GET', `/openings/${openingId}/proposals`);
    return json.items[0] as { id: string } | undefined;
  });
  const draft = await own.api('POST', `/matches/${match.id}/invite`);
  const { invitation, letter } = draft.json;
  await own.api('POST', `/invitations/${invitation.id}/approve`, { letterVersion: letter.version });
  // Until now the approval could be taken back.
  await own.booted.clock.advanceTo(new Date(own.now.getTime() + 10 * 60_000));
  await eventually('the invitation is sent', () =>
    own.query(`SELECT 1 FROM invitations WHERE status = 'sent'`).then((rows) => rows[0]),
  );
  return { id: invitation.id, conversationId: invitation.conversationId };
}

async function reply(own: PoolTest, from: Finalist, conversationId: string, text: string): Promise<void> {
  const to = replyAddress(conversationId, own.now);
  const raw = [
    `From: Ada Okafor <${from.address}>`,
    `To: ${to}`,
    'Subject: Re: A new opening',
    `Message-ID: <${Math.random()}@example.org>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
  ].join('\r\n');
  await own.tx((tx) =>
    storeRawMail(
      tx,
      { receivedBy: 'smtp', envelopeFrom: from.address, envelopeTo: [to], bytes: Buffer.from(raw) },
      own.now,
    ),
  );
}

describe('an opening that appears', () => {
  it('is matched, invited to over SMTP with one-click unsubscribing, and answered by mail', async () => {
    const finalist = await test.member();
    const { id, conversationId } = await invite(test);
    const mail = arrived.find((raw) => raw.includes(finalist.address)) ?? '';
    expect(mail).toMatch(/^List-Unsubscribe:\s+<http:\/\/regards\.test\/u\//m);
    expect(mail).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);

    await reply(
      test,
      finalist,
      conversationId,
      'Hi Mara,\n\nyes, I would love to hear more about this role!\n\nAda',
    );
    await eventually('the yes is understood', () =>
      test
        .query(`SELECT 1 FROM invitations WHERE id = $1 AND status = 'accepted'`, [id])
        .then((rows) => rows[0]),
    );
  });

  it('is answered on the page of who was invited, and a yes opens the duty to get back to them', async () => {
    const own = await test.other();
    const finalist = await own.member();
    const stranger = await own.finalist();
    const { id } = await invite(own);
    const form = { invitation: id, answer: 'accepted' };
    expect((await own.request('GET', finalist.page)).text).toContain(`value="${id}"`);
    expect((await own.request('POST', `${stranger.page}/answer`, { form })).status).toBe(404);
    expect((await own.request('POST', `${finalist.page}/answer`, { form })).status).toBe(303);
    await own.request('POST', `${finalist.page}/answer`, { form });
    const [row] = await own.query('SELECT status, answered_at FROM invitations');
    expect(row).toEqual({ status: 'accepted', answered_at: own.now });
    const duties = `SELECT owner_id, status FROM duties WHERE subject_kind = 'invitation' AND subject_id = $1`;
    expect(await own.query(duties, [id])).toEqual([{ owner_id: own.memberId, status: 'open' }]);
  });

  it('leaves an unclear reply to a person', async () => {
    const own = await test.other();
    const finalist = await own.member();
    const { id, conversationId } = await invite(own);
    await reply(
      own,
      finalist,
      conversationId,
      'Hi Mara,\n\nwhat does the role pay, and where is the office?\n\nAda',
    );
    await eventually('the reply is read', () => own.query('SELECT 1 FROM messages').then((rows) => rows[0]));
    await test.booted.clock.advanceTo(new Date(test.now.getTime() + 60_000));
    expect(await own.query('SELECT status FROM invitations WHERE id = $1', [id])).toEqual([
      { status: 'sent' },
    ]);
  });
});

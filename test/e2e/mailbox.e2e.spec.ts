import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { eventually } from '#platform/testing';
import type { KeptMail } from '../../apps/local/src/mailbox/kept-mail.js';
import { MailStore } from '../../apps/local/src/mailbox/mail-store.js';
import { MailboxModule } from '../../apps/local/src/mailbox/mailbox.module.js';
import { MailboxServer } from '../../apps/local/src/mailbox/mailbox-server.js';
import {
  approveInvitation,
  draftInvitation,
  nominate,
  pathIn,
  sendForm,
} from '../invariants/pool.fixture.js';
import {
  type Applicant,
  leavesAt,
  monday,
  publicUrl,
  Regards,
  type Tenant,
} from '../invariants/regards.fixture.js';

interface Message {
  readonly kind: string;
  readonly intents: readonly string[];
  readonly conversationId: string | null;
  readonly replyText: string;
}

describe('the candidate’s mailbox', () => {
  let folder: string;
  let server: MailboxServer;
  let port: number;
  let regards: Regards;
  let kestrel: Tenant;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'regards-mailbox-'));
    server = new MailboxServer(await MailStore.open(folder));
    port = await server.open();
    regards = await Regards.start({
      besides: [MailboxModule.forRoot(server)],
      environment: { SMTP_URL: `smtp://127.0.0.1:${port}` },
    });
    kestrel = await regards.organization();
  });

  afterAll(async () => {
    await regards.stop();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  const post = (
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = { origin: publicUrl },
  ): Promise<Response> =>
    fetch(`${regards.url}/mailbox${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers,
      redirect: 'manual',
    });
  const page = async (path: string): Promise<string> => (await fetch(`${regards.url}/mailbox${path}`)).text();
  const inBox = (address: string, way: KeptMail['way']): KeptMail[] =>
    server.store.index
      .threads(address)
      .flatMap(({ id }) => server.store.index.mailsOf(id))
      .filter((mail) => mail.way === way);
  const setHabits = async (of: string, fields: Record<string, string>): Promise<void> => {
    expect((await post('/habits', { of, delivery: 'accept', ...fields })).status).toBe(303);
  };
  /** Lets a letter leave, and waits until SMTP has answered. */
  const tell = async (
    person: Applicant,
    status = 'sent',
  ): Promise<{ rejectionId: string; conversationId: string }> => {
    const { rejection } = await kestrel.approve(person);
    await regards.meanwhile(`the letter is ${status}`, leavesAt(rejection), async () => {
      const now = await kestrel.rejection(rejection.id);
      return now.rejection.status === status;
    });
    return { rejectionId: rejection.id, conversationId: rejection.conversationId };
  };
  const letterTo = ({ address }: Applicant): KeptMail => {
    const letter = inBox(address, 'received').at(-1);
    if (!letter) throw new Error('No letter arrived.');
    return letter;
  };
  const messagesOf = (conversationId: string): Promise<Message[]> =>
    kestrel.rows<Message>(
      `SELECT kind, intents, conversation_id AS "conversationId", reply_text AS "replyText" FROM messages WHERE conversation_id = $1`,
      [conversationId],
    );
  const openDuties = async ({ candidateId }: Applicant): Promise<string[]> => {
    const path = `/api/v1/duties?candidateId=${candidateId}&limit=100`;
    const { items } = await kestrel.member.ask<{ items: { kind: string; status: string }[] }>('GET', path);
    return items.filter(({ status }) => status === 'open').map(({ kind }) => kind);
  };

  it('shows a letter as its receiver’s mail program would', async () => {
    const ada = await kestrel.applicant('Ada Lovelace');
    await tell(ada);
    const letter = letterTo(ada);
    expect(letter).toMatchObject({ owner: ada.address, to: { name: 'Ada Lovelace' }, owes: null });
    expect(await page('')).toContain(letter.subject);
    const thread = await page(`/threads/${letter.threadId}`);
    for (const part of [
      `src="/mailbox/mails/${letter.id}/html"`,
      letter.from.name,
      letter.messageId ?? '',
      'DKIM-Signature',
      'Reply to',
    ])
      expect(thread).toContain(part);
    const framed = await fetch(`${regards.url}/mailbox/mails/${letter.id}/html`);
    expect(framed.headers.get('content-security-policy')).toMatch(
      /^sandbox allow-popups[^;]*; default-src 'none'; style-src 'unsafe-inline'; img-src data:/,
    );
    expect(await framed.text()).toContain('<head><base target="_blank">');
    const raw = await fetch(`${regards.url}/mailbox/mails/${letter.id}/raw`);
    expect(raw.headers.get('content-disposition')).toBe(`attachment; filename="${letter.id}.eml"`);
    expect(await raw.text()).toContain(`Message-ID: <${letter.messageId}>`);
    const { items } = (await (await fetch(`${regards.url}/mailbox/mails?to=${ada.address}`)).json()) as {
      items: unknown[];
    };
    expect(items).toMatchObject([{ id: letter.id, to: ada.address, subject: letter.subject }]);
  });

  it('answers over SMTP, and the answer stands in the conversation without its quote', async () => {
    const grace = await kestrel.applicant('Grace Hopper');
    const { conversationId } = await tell(grace);
    const letter = letterTo(grace);
    const words = 'Thank you for the kind letter.\nCould you tell me what was missing? ¡Olé! 🌿 שלום';
    const answer = await post(`/mails/${letter.id}/reply`, { text: words.replace('\n', '\r\n') });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toMatch(
      new RegExp(`^/mailbox/threads/${letter.threadId}\\?done=sent#mail-`),
    );
    const [message] = await eventually('the answer is taken in', async () => {
      const messages = await messagesOf(conversationId);
      return messages.length > 0 && messages;
    });
    expect(message).toMatchObject({ kind: 'human', replyText: words });
    expect(message?.intents).toEqual(expect.arrayContaining(['gratitude', 'feedback_request']));
    await regards.quiet();
    expect(await openDuties(grace)).toContain('give_feedback');
    const thread = await page(`/threads/${letter.threadId}`);
    expect(thread).toMatch(/You wrote[\s\S]*Could you tell me what was missing\?[\s\S]*Delivered to Regards/);
  });

  it('shows a refusal with its SMTP answer, and keeps what was written', async () => {
    const answer = await post('/write', {
      fromName: 'Mallory\r\nBcc: everybody@mail.example',
      from: 'Mallory@mail.example',
      to: 'nobody-there@mail.regards.test',
      subject: 'Hello\r\nX-Injected: yes',
      text: 'Is anybody there?',
    });
    expect(answer.headers.get('location')).toContain('done=refused');
    const [sent] = inBox('mallory@mail.example', 'written');
    expect(sent).toMatchObject({ subject: 'Hello X-Injected: yes', fate: { accepted: false } });
    const raw = (await server.store.raw(sent?.id ?? ''))?.toString() ?? '';
    expect(raw).not.toMatch(/^(x-injected|bcc):/im);
    expect(await page(`/threads/${sent?.threadId}`)).toMatch(/Regards refused it: <code>550 5\.1\.1/);
  });

  it('answers for somebody who is away: recorded as a machine’s answer, and nothing else', async () => {
    const mary = await kestrel.applicant('Mary Shelley');
    await setHabits(mary.address, { outOfOffice: 'yes', backOn: '2026-03-16' });
    const { conversationId } = await tell(mary);
    const [message] = await eventually('the note is taken in', async () => {
      const messages = await messagesOf(conversationId);
      return messages.length > 0 && messages;
    });
    expect(message).toMatchObject({ kind: 'auto_reply', intents: [] });
    await regards.quiet();
    expect(await openDuties(mary)).toEqual([]);
    const [note] = inBox(mary.address, 'out_of_office');
    expect(note).toMatchObject({ threadId: letterTo(mary).threadId, fate: { accepted: true } });
    const raw = (await server.store.raw(note?.id ?? ''))?.toString() ?? '';
    expect(raw).toMatch(/^Auto-Submitted: auto-replied\r$/m);
    expect(raw).toContain('until Monday 16 March');
  });

  it('bounces an address: the outcome is owed again', async () => {
    const lost = await kestrel.applicant('Lost Address');
    await setHabits(lost.address, { delivery: 'bounce' });
    await tell(lost);
    await eventually('the outcome is owed again', async () =>
      (await openDuties(lost)).includes('tell_outcome'),
    );
    expect(inBox(lost.address, 'bounce')).toMatchObject([{ fate: { accepted: true } }]);
    const suppressed = await kestrel.member.ask<{ items: { reason: string }[] }>(
      'GET',
      '/api/v1/suppressions?limit=100',
    );
    expect(suppressed.items.map(({ reason }) => reason)).toContain('hard_bounce');
  });

  it('refuses at once: nothing arrives, and the refusal is counted', async () => {
    const closed = await kestrel.applicant('Closed Door');
    await setHabits(closed.address, { delivery: 'refuse' });
    const { rejection } = await kestrel.approve(closed);
    await regards.meanwhile('it is refused', leavesAt(rejection), async () => {
      const box = server.store.index.box(closed.address);
      return box?.refused.count === 1;
    });
    await regards.quiet();
    expect(inBox(closed.address, 'received')).toEqual([]);
    expect(await openDuties(closed)).toContain('tell_outcome');
    expect(await page(`?of=${closed.address}`)).toContain('Refused one mail');
  });

  it('unsubscribes with one click, as mail programs do', async () => {
    const joan = await kestrel.applicant('Joan Clarke');
    await kestrel.member.ask('PATCH', `/api/v1/applications/${joan.applicationId}`, { finalist: true });
    const { letter } = await kestrel.draft(joan);
    await nominate(kestrel, joan.candidateId, joan.applicationId);
    await sendForm(regards, `${pathIn(letter.body, '/c/')}/stay`);
    await approveInvitation(kestrel, await draftInvitation(regards, kestrel, joan.candidateId));
    const invitation = await regards.meanwhile(
      'the invitation arrives',
      new Date(monday.getTime() + 3 * 86_400_000),
      async () => inBox(joan.address, 'received').at(-1),
    );
    expect(await page(`/threads/${invitation.threadId}`)).toContain('Unsubscribe</button>');
    const answer = await post(`/mails/${invitation.id}/unsubscribe`, {});
    expect(answer.headers.get('location')).toContain('done=unsubscribe_done');
    await expect(
      kestrel.rows('SELECT withdrawn_at IS NULL AS current FROM consents WHERE candidate_id = $1', [
        joan.candidateId,
      ]),
    ).resolves.toEqual([{ current: false }]);
    const ada = inBox('ada.lovelace@candidates.example', 'received')[0];
    const none = await post(`/mails/${ada?.id}/unsubscribe`, {});
    expect(none.headers.get('location')).toContain('done=unsubscribe_none');
  });

  it('takes forms of its own pages only, and says what is wrong in them', async () => {
    const letter = inBox('ada.lovelace@candidates.example', 'received')[0];
    const strangers: Record<string, string>[] = [{}, { origin: 'https://evil.example' }, { origin: 'null' }];
    for (const headers of strangers) {
      const answer = await post(`/mails/${letter?.id}/reply`, { text: 'x' }, headers);
      expect(answer.status).toBe(403);
    }
    const empty = await post(`/mails/${letter?.id}/reply`, { text: ' \r\n ' });
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('Write something first.');
    const wrong = await post('/write', { from: 'me', to: 'a@b.example, c@d.example', text: 'Kept words' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toMatch(/Give one mail address[\s\S]*Kept words/);
    expect((await post('/habits', { of: '../../etc', delivery: 'accept' })).status).toBe(422);
    for (const path of ['/mails/..%2f..%2fsecret-key/raw', '/mails/x/html', '/threads/none', '/none'])
      expect((await fetch(`${regards.url}/mailbox${path}`)).status).toBe(404);
  });

  it('takes whatever is sent: broken MIME, scripts, large mail, names in any script', async () => {
    const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
    const envelope = { from: '', to: ['nasty@mail.example'] };
    const nasty = [
      'no headers at all',
      'Subject: =?utf-8?B?////?=\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--y\r\n\r\nlost',
      'From: <script>alert(1)</script>\r\nTo: "><img src=x onerror=alert(1)> <nasty@mail.example>\r\nSubject: <script>alert(1)</script>\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script><p>Hi</p>',
      `Subject: large\r\n\r\n${`${'x'.repeat(900)}\r\n`.repeat(3_000)}`,
      'From: =?utf-8?B?15zXmdeQ15XXqA==?= <l@mail.example>\r\nSubject: =?utf-8?B?8J+Mvw==?=\r\nMessage-ID: <a@b>\r\nReferences: <a@b> <a@b>\r\n\r\nHi',
    ];
    for (const raw of nasty) await transport.sendMail({ envelope, raw });
    transport.close();
    const kept = inBox('nasty@mail.example', 'received');
    expect(kept).toHaveLength(nasty.length);
    for (const { threadId } of kept) {
      const shown = await page(`/threads/${threadId}`);
      expect(shown).toContain('</html>');
      expect(shown).not.toMatch(/<script>alert|<img/);
    }
  });

  it('knows everything again after it was killed', async () => {
    const again = await MailStore.open(folder);
    const { index } = server.store;
    expect(again.index.boxes()).toEqual(index.boxes());
    expect(again.index.threads(null)).toEqual(index.threads(null));
    await again.close();
  });
});

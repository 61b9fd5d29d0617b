import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/database';
import { eventually } from '#platform/testing';
import { ConversationsTest } from './conversations.fixture.js';

let test: ConversationsTest;

beforeAll(async () => {
  test = await ConversationsTest.start();
}, 60_000);

afterAll(() => test.stop());

interface Listed<T = { id: string }> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

const list = <T = { id: string }>(path: string): Promise<Listed<T>> => test.json('GET', `/api/v1/${path}`);

describe('the list of conversations', () => {
  it('is paged newest first, filtered by what is owed, and searched by name or address', async () => {
    const fresh = await test.asOther();
    const [ada, bob, eve] = [
      await fresh.apply('ada@list.example'),
      await fresh.apply('bob@list.example'),
      await fresh.apply('eve@list.example'),
    ];
    await fresh.query(
      `UPDATE candidates SET full_name = 'Zoë Müller', name_key = 'zoe muller' WHERE id = $1`,
      [bob.candidateId],
    );
    await fresh.receive({ from: ada.address, to: ada.replyTo, text: 'Could you tell me what was missing?' });
    await fresh.receive({
      from: eve.address,
      to: eve.replyTo,
      text: 'You are all idiots and should be ashamed.',
    });
    const all = [eve, bob, ada].map(({ conversationId }) => conversationId);
    const get = <T>(query: string): Promise<Listed<T>> => fresh.json('GET', `/api/v1/conversations${query}`);
    const first = await get<{ id: string }>('?limit=2');
    const second = await get<{ id: string }>(`?limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ id }) => id).sort()).toEqual(all.sort());
    expect(second.nextCursor).toBeNull();

    const owed = await get<{ id: string; dueAt: string | null; openingTitle: string }>('?needsAnswer=true');
    expect(owed.items.map(({ id }) => id).sort()).toEqual([ada.conversationId, eve.conversationId].sort());
    expect(owed.items.find(({ id }) => id === ada.conversationId)).toMatchObject({
      dueAt: '2026-03-09T09:00:00.000Z',
      openingTitle: 'Lighting Designer',
      candidateName: 'Ada Okafor',
      lastReply: { excerpt: 'Could you tell me what was missing?', intents: ['feedback_request'] },
    });
    expect(owed.items.find(({ id }) => id === eve.conversationId)).toMatchObject({
      lastReply: { excerpt: '' },
    });

    for (const search of ['zoe', 'ZOË M', 'bob@', 'Bob@List'])
      expect(
        (await get<{ id: string }>(`?search=${encodeURIComponent(search)}`)).items.map(({ id }) => id),
      ).toEqual([bob.conversationId]);
    for (const search of ['müller', '%', 'list.example'])
      expect((await get(`?search=${encodeURIComponent(search)}`)).items).toEqual([]);
    expect((await get<{ id: string }>(`?candidateId=${bob.candidateId}`)).items.map(({ id }) => id)).toEqual([
      bob.conversationId,
    ]);
    expect((await fresh.request('GET', '/api/v1/conversations?needsAnswer=maybe')).status).toBe(400);
    expect((await fresh.request('GET', '/api/v1/conversations?cursor=made-up')).status).toBe(400);
    expect((await fresh.request('GET', '/api/v1/conversations', undefined, 'nobody')).status).toBe(401);
  });

  it('uses an index for every table that grows', async () => {
    const plan = async (sql: string): Promise<string> => {
      const rows = await test.tx(async (tx) => {
        await tx.manager.query('SET LOCAL enable_seqscan = off');
        return tx.manager.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${sql}`);
      });
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    };
    const org = `'${test.tenant.organizationId}'`;
    expect(
      await plan(
        `SELECT id FROM conversations WHERE organization_id = ${org} ORDER BY last_message_at DESC, id DESC LIMIT 25`,
      ),
    ).toContain('conversations_last');
    expect(
      await plan(
        `SELECT id FROM messages WHERE organization_id = ${org} AND conversation_id IS NULL ORDER BY received_at DESC, id DESC LIMIT 25`,
      ),
    ).toContain('messages_unmatched');
    expect(
      await plan(
        `SELECT id FROM messages WHERE organization_id = ${org} AND conversation_id = '${newId()}' AND kind = 'human' AND duplicate_of IS NULL ORDER BY received_at DESC LIMIT 1`,
      ),
    ).toContain('messages_conversation');
    expect(
      await plan(
        `SELECT id FROM feedback_requests WHERE organization_id = ${org} AND status IN ('requested', 'given') ORDER BY due_at, id LIMIT 25`,
      ),
    ).toContain('feedback_requests_open');
  });
});

describe('one conversation', () => {
  it('shows letters, messages, drafts, feedback and what is owed, newest first', async () => {
    const ada = await test.apply();
    const { deliveryId } = await test.rejected(ada);
    const message = await test.receive({
      from: ada.address,
      to: ada.replyTo,
      text: 'Could you tell me what was missing?\n\nOn Monday, Mara wrote:\n> We will not offer you the role.',
      attachments: [{ filename: 'study.pdf', content: 'x' }],
    });
    const answer = await test.json<{ id: string }>(
      'POST',
      `/api/v1/conversations/${ada.conversationId}/answers`,
      {
        body: 'Dear Ada,\n\nTom will write.\n\nMara',
        inAnswerTo: message.id,
      },
    );
    const shown = await test.json<{ timeline: { entry: string; id: string }[] }>(
      'GET',
      `/api/v1/conversations/${ada.conversationId}`,
    );
    expect(new Set(shown.timeline.map(({ entry, id }) => `${entry} ${id}`))).toEqual(
      new Set([`letter ${deliveryId}`, `message ${message.id}`, `answer ${answer.id}`]),
    );
    expect(shown).toMatchObject({
      candidate: { fullName: 'Ada Okafor', addresses: [ada.address] },
      openingTitle: 'Lighting Designer',
      truncated: false,
      feedback: [{ status: 'requested', hiringManagerId: test.tenant.hiringManagerId, ask: null }],
      openDuties: [{ kind: 'give_feedback', dueAt: '2026-03-09T09:00:00.000Z' }],
    });
    expect(shown.timeline.find(({ entry }) => entry === 'message')).toMatchObject({
      replyText: 'Could you tell me what was missing?',
      fullText: expect.stringContaining('We will not offer'),
      hasHtml: false,
      senderConfirmed: true,
      shielded: false,
      attachments: [{ filename: 'study.pdf' }],
    });
    expect(shown.timeline.find(({ entry }) => entry === 'letter')).toMatchObject({
      body: expect.stringContaining('Dear Ada'),
    });
  });

  it('shows nothing of hostile HTML but its text', async () => {
    const ada = await test.apply();
    await test.receive({
      from: ada.address,
      to: ada.replyTo,
      html: '<p onclick="x()">Are expenses paid?</p><script>alert(1)</script><img src="https://t.example/o.gif"><form action="https://e.example"><input></form><a href="javascript:alert(1)">x</a><p style="background:url(https://t.example)">y</p>',
    });
    const shown = await test.request('GET', `/api/v1/conversations/${ada.conversationId}`);
    const { timeline } = (await shown.json()) as {
      timeline: { entry: string; id: string; hasHtml: boolean }[];
    };
    const message = timeline.find(({ hasHtml }) => hasHtml);
    const text = await (await test.request('GET', `/api/v1/messages/${message?.id}/html`)).text();
    expect(JSON.stringify(timeline)).not.toContain('<p>');
    for (const sign of [
      '<script',
      'onclick',
      'javascript:',
      't.example',
      '<form',
      '<input',
      '<img',
      'style=',
    ])
      expect(text).not.toContain(sign);
    expect(text).toContain('<p>Are expenses paid?</p>');
  });

  it('is bounded to its newest 200 entries', async () => {
    const ada = await test.apply();
    await test.query(
      `WITH raw AS (INSERT INTO raw_mails (organization_id, id, received_by, sha256, bytes, envelope_from, envelope_to, received_at, status)
         SELECT $1, gen_random_uuid(), 'smtp', sha256(('bulk' || n)::bytea), '', '', '{}', $3::timestamptz + n * interval '1 minute', 'processed'
           FROM generate_series(1, 250) AS n RETURNING id, received_at)
       INSERT INTO messages (organization_id, id, conversation_id, raw_mail_id, body_hash, kind, matched_by, received_at)
         SELECT $1, gen_random_uuid(), $2, id, '', 'human', 'reply_address', received_at FROM raw`,
      [test.tenant.organizationId, ada.conversationId, test.now],
    );
    const shown = await test.json<{ timeline: { at: string }[]; truncated: boolean }>(
      'GET',
      `/api/v1/conversations/${ada.conversationId}`,
    );
    expect([shown.timeline.length, shown.truncated]).toEqual([200, true]);
    expect(shown.timeline[0]?.at).toBe('2026-03-02T13:10:00.000Z');
  });

  it('is unknown to another organization', async () => {
    const ada = await test.apply();
    const message = await test.receive({
      from: 'x@nowhere.example',
      to: 'jobs@kestrel.example',
      text: 'Hello there',
    });
    const other = await test.asOther();
    const theirs = await other.apply();
    expect((await other.request('GET', `/api/v1/conversations/${ada.conversationId}`)).status).toBe(404);
    expect((await other.json<Listed>('GET', '/api/v1/inbox')).items).toEqual([]);
    const { conversationId } = theirs;
    expect(
      (await other.request('POST', `/api/v1/messages/${message.id}/assign`, { conversationId })).status,
    ).toBe(404);
    expect(
      (await test.request('POST', `/api/v1/messages/${message.id}/assign`, { conversationId })).status,
    ).toBe(404);
    expect((await other.request('POST', `/api/v1/raw-mails/${message.rawMailId}/replay`)).status).toBe(404);
  });
});

describe('the inbox', () => {
  it('keeps what no rule matched until a person assigns it, which is then acted on once', async () => {
    const ada = await test.apply();
    await test.rejected(ada);
    const message = await test.receive({
      from: 'other@private.example',
      to: 'jobs@kestrel.example',
      text: 'Could you tell me what was missing?',
    });
    expect((await list<{ id: string }>('inbox')).items.map(({ id }) => id)).toContain(message.id);
    expect(await test.dutiesOf(ada)).toEqual([]);
    const { conversationId } = ada;
    const path = `/api/v1/messages/${message.id}/assign`;
    expect((await test.request('POST', path, { conversationId })).status).toBe(204);
    expect((await test.request('POST', path, { conversationId })).status).toBe(409);
    expect((await list<{ id: string }>('inbox')).items.map(({ id }) => id)).not.toContain(message.id);
    expect(await test.dutiesOf(ada)).toEqual(['give_feedback open']);
    expect(await test.published('conversations.reply-received', 'messageId', message.id)).toBe(1);
    const trail = await test.query(
      `SELECT actor_id, details FROM audit_entries WHERE action = 'conversations.message-assigned' AND subject_id = $1`,
      [message.id],
    );
    expect(trail).toEqual([{ actor_id: test.tenant.recruiterId, details: { conversationId } }]);
  });

  it('is matched again when a mail is replayed and its conversation exists by now', async () => {
    const address = 'late@private.example';
    const message = await test.receive({
      from: address,
      to: 'jobs@kestrel.example',
      text: 'When will I hear?',
    });
    expect(message.conversationId).toBeNull();
    const late = await test.apply(address);
    expect((await test.request('POST', `/api/v1/raw-mails/${message.rawMailId}/replay`)).status).toBe(202);
    expect(await test.published('conversations.take-in-mail', 'rawMailId', message.rawMailId)).toBe(1);
    await test.takeIn(message.rawMailId);
    await test.takeIn(message.rawMailId);
    expect(await test.dutiesOf(late)).toEqual(['answer open']);
    expect((await test.request('POST', `/api/v1/raw-mails/${newId()}/replay`)).status).toBe(404);
  });
});

describe('requests for feedback', () => {
  it('are listed by due date until they are answered', async () => {
    const fresh = await test.asOther();
    const ada = await fresh.apply();
    await fresh.receive({ from: ada.address, to: ada.replyTo, text: 'May I ask for feedback?' });
    await fresh.receive({ from: ada.address, to: ada.replyTo, text: 'May I ask for feedback on my study?' });
    const page = await fresh.json<Listed>('GET', '/api/v1/feedback-requests?limit=1');
    const next = await fresh.json<Listed>(
      'GET',
      `/api/v1/feedback-requests?limit=1&cursor=${page.nextCursor}`,
    );
    expect(page.items).toMatchObject([
      { candidateName: 'Ada Okafor', openingTitle: 'Lighting Designer', asked: false, status: 'requested' },
    ]);
    expect([next.items.length, next.nextCursor]).toEqual([1, null]);
  });
});

describe('with the jobs running', () => {
  it('takes a stored mail in and writes to the hiring manager by itself', async () => {
    const running = await ConversationsTest.start(true);
    try {
      const ada = await running.apply();
      await running.store({
        from: ada.address,
        to: ada.replyTo,
        text: 'Could you tell me what was missing?',
      });
      await eventually('the mail to the hiring manager', async () => {
        const rows = await running.query(`SELECT id FROM deliveries WHERE owner_kind = 'feedback_ask'`);
        return rows.length === 1;
      });
      expect(await running.dutiesOf(ada)).toEqual(['give_feedback open']);
    } finally {
      await running.stop();
    }
  }, 60_000);
});

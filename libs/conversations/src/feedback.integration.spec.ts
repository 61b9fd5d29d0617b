import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordCandidate } from '#hiring';
import { readDelivery } from '#mail';
import { ConversationsTest } from './conversations.fixture.js';
import { FeedbackAskLetterOwner } from './feedback-ask-letter-owner.js';
import { asked, draftOf, linkOf, sentences, settle } from './feedback.fixture.js';

let test: ConversationsTest;

beforeAll(async () => {
  test = await ConversationsTest.start();
}, 60_000);

afterAll(() => test.stop());

describe('asking the hiring manager', () => {
  it('writes once, to them alone, with a link and without the name of the candidate', async () => {
    const { ada, requestId } = await asked(test);
    await linkOf(test, requestId);
    await linkOf(test, requestId);
    const deliveries = await test.query(
      `SELECT d.stream, d.to_address, d.candidate_id, l.body LIKE '%Okafor%' AS named FROM deliveries d
         JOIN letters l ON l.id = d.letter_id WHERE d.owner_id = $1`,
      [requestId],
    );
    expect(deliveries).toEqual([
      { stream: 'internal', to_address: `tom-${test.tenant.email}`, candidate_id: null, named: false },
    ]);
    const { feedback } = await test.json<{ feedback: unknown }>(
      'GET',
      `/api/v1/conversations/${ada.conversationId}`,
    );
    expect(feedback).toMatchObject([
      {
        ask: { status: 'queued', toAddress: `tom-${test.tenant.email}`, sentAt: null },
        linkExpiresAt: expect.any(String),
      },
    ]);
  });

  it('is not sent once the feedback is there', async () => {
    const { requestId } = await asked(test);
    await linkOf(test, requestId);
    await test.json('POST', `/api/v1/feedback-requests/${requestId}/give`, { cannotShare: true });
    const [row] = await test.query<{ id: string }>('SELECT id FROM deliveries WHERE owner_id = $1', [
      requestId,
    ]);
    await test.tx(async (tx) => {
      const delivery = await readDelivery(tx, row?.id ?? '');
      if (!delivery) throw new Error('There is no such delivery.');
      const proof = await test.booted.app.get(FeedbackAskLetterOwner).proveOne(tx, delivery);
      expect(proof).toMatchObject({ go: false, reason: 'conversations.feedback_given' });
    });
  });
});

describe('the feedback page', () => {
  it('takes the feedback without signing in, once, and drafts an answer that a person can release', async () => {
    const { ada, message, requestId } = await asked(test);
    const path = await linkOf(test, requestId);
    const page = await test.request('GET', path, undefined, 'nobody');
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toBe('no-store');
    const html = await page.text();
    expect(html).toContain('Lighting Designer');
    expect(html).toContain('Ada Okafor');
    expect(html).not.toContain('<script');

    const missing = await test.request(
      'POST',
      path,
      new URLSearchParams({ wentWell: '<b>clear</b>' }).toString(),
      'nobody',
    );
    expect(missing.status).toBe(422);
    expect(await missing.text()).toContain('&lt;b&gt;clear&lt;/b&gt;');

    const form = new URLSearchParams(sentences).toString();
    const thanks = await test.request('POST', path, form, 'nobody');
    expect([thanks.status, await thanks.text()]).toEqual([200, expect.stringContaining('Thank you')]);
    const again = await test.request('POST', path, form, 'nobody');
    expect(await again.text()).toContain('is recorded');
    const [request] = await test.query(
      'SELECT status, given_by, went_well FROM feedback_requests WHERE id = $1',
      [requestId],
    );
    expect(request).toEqual({
      status: 'given',
      given_by: test.tenant.hiringManagerId,
      went_well: sentences.wentWell,
    });

    const { id, body, findings } = await draftOf(test, requestId);
    expect(body).toContain(sentences.decidedBy);
    expect(body).toContain('Mara Lindqvist');
    expect(findings.filter(({ severity }) => severity !== 'advice')).toEqual([]);

    const { deliveryId } = await test.json<{ deliveryId: string }>('POST', `/api/v1/answers/${id}/approve`);
    const [delivery] = await test.query(
      `SELECT to_address, from_name, in_reply_to, reference_ids, stream, status, candidate_id, conversation_id
         FROM deliveries WHERE id = $1`,
      [deliveryId],
    );
    expect(delivery).toEqual({
      to_address: ada.address,
      from_name: 'Mara Lindqvist',
      in_reply_to: `<${message.messageId}>`,
      reference_ids: [...message.referenceIds.map((known) => `<${known}>`), `<${message.messageId}>`],
      stream: 'outcome',
      status: 'queued',
      candidate_id: ada.candidateId,
      conversation_id: ada.conversationId,
    });
    expect(await test.dutiesOf(ada)).toEqual(['give_feedback open']);
    await settle(test, deliveryId);
    expect(await test.dutiesOf(ada)).toEqual(['give_feedback closed']);
    const [answered] = await test.query('SELECT status FROM feedback_requests WHERE id = $1', [requestId]);
    expect(answered).toEqual({ status: 'answered' });
    const approvals = await test.query(
      `SELECT actor_id FROM audit_entries WHERE subject_id = $1 AND action = 'conversations.answer-approved'`,
      [id],
    );
    expect(approvals).toEqual([{ actor_id: test.tenant.recruiterId }]);
  });

  it('takes "we cannot share more" and words it kindly', async () => {
    const { requestId } = await asked(test);
    const path = await linkOf(test, requestId);
    expect((await test.request('POST', path, 'cannotShare=yes', 'nobody')).status).toBe(200);
    const { body, findings } = await draftOf(test, requestId);
    expect(body).toContain('nothing more that I can share');
    expect(findings.filter(({ severity }) => severity !== 'advice')).toEqual([]);
  });

  it('opens for nobody without the token, and no more after two weeks', async () => {
    const later = await ConversationsTest.start();
    try {
      expect((await later.request('GET', `/f/${'a'.repeat(43)}`, undefined, 'nobody')).status).toBe(404);
      const path = await linkOf(later, (await asked(later)).requestId);
      await later.booted.clock.advanceTo(new Date('2026-03-16T08:59:59Z'));
      expect((await later.request('GET', path, undefined, 'nobody')).status).toBe(200);
      await later.booted.clock.advanceTo(new Date('2026-03-16T09:00:00Z'));
      expect((await later.request('GET', path, undefined, 'nobody')).status).toBe(410);
      expect((await later.request('POST', path, 'cannotShare=yes', 'nobody')).status).toBe(410);
    } finally {
      await later.stop();
    }
  }, 30_000);
});

describe('feedback of a member who is signed in', () => {
  it('is refused when something is missing, and recorded under their name', async () => {
    const { requestId } = await asked(test);
    const path = `/api/v1/feedback-requests/${requestId}/give`;
    const refused = await test.request('POST', path, { wentWell: 'The study.' });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ code: 'conversations.feedback_invalid' });
    const { answerId } = await test.json<{ answerId: string }>('POST', path, sentences);
    expect((await draftOf(test, requestId)).id).toBe(answerId);
    const [row] = await test.query('SELECT given_by FROM feedback_requests WHERE id = $1', [requestId]);
    expect(row).toEqual({ given_by: test.tenant.recruiterId });
    expect((await test.request('POST', path, sentences)).status).toBe(409);
    expect((await test.request('POST', path, sentences, 'nobody')).status).toBe(401);
  });

  it('greets nobody by a guessed name', async () => {
    const ada = await test.apply();
    const known = { candidateId: ada.candidateId };
    const made = await test.tx((tx) =>
      recordCandidate(tx, {
        fullName: 'ada',
        provenance: 'imported',
        addresses: [{ address: 'ada@guessed.example' }],
        at: test.now,
      }),
    );
    expect(made.id).not.toBe(known.candidateId);
    const eve = await test.apply('ada@guessed.example', made.id);
    const { id: messageId } = await test.receive({
      from: eve.address,
      to: eve.replyTo,
      text: 'May I ask for feedback?',
    });
    const [row] = await test.query<{ id: string }>('SELECT id FROM feedback_requests WHERE message_id = $1', [
      messageId,
    ]);
    await test.json('POST', `/api/v1/feedback-requests/${row?.id}/give`, { cannotShare: true });
    expect((await draftOf(test, row?.id ?? '')).body.startsWith('Hello,')).toBe(true);
  });
});

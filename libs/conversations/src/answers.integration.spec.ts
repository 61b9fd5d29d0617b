import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readDelivery } from '#mail';
import { newId } from '#platform/database';
import { AnswerLetterOwner } from './answer-letter-owner.js';
import { type Applicant, ConversationsTest } from './conversations.fixture.js';
import { asked, draftOf, sentences, settle } from './feedback.fixture.js';

let test: ConversationsTest;

beforeAll(async () => {
  test = await ConversationsTest.start();
}, 60_000);

afterAll(() => test.stop());

const body =
  'Dear Ada,\n\nThank you for your question about the role of Lighting Designer, for the two interviews and for your lighting study. Your expenses were paid today. The decision is open until Friday, because the last conversation was moved. If anything is unclear, do write back.\n\nKind regards,\nMara Lindqvist\nRecruiter, Kestrel Studio';

async function drafted(ada: Applicant, inAnswerTo: string, text = body): Promise<string> {
  const path = `/api/v1/conversations/${ada.conversationId}/answers`;
  return (await test.json<{ id: string }>('POST', path, { body: text, inAnswerTo })).id;
}

describe('an answer', () => {
  it('leaves only once approved, and serves everything asked since the one before it', async () => {
    const ada = await test.apply();
    const { address: from, replyTo: to } = ada;
    const first = await test.receive({ from, to, subject: 'Expenses', text: 'Are expenses paid?' });
    await test.receive({ from, to, text: 'And when will I hear?' });
    expect(await test.dutiesOf(ada)).toEqual(['answer open', 'answer open']);
    const id = await drafted(ada, first.id);
    const [letter] = await test.query(
      'SELECT l.subject FROM answers a JOIN letters l ON l.id = a.letter_id WHERE a.id = $1',
      [id],
    );
    expect(letter).toEqual({ subject: 'Re: Expenses' });
    expect(await test.query('SELECT id FROM deliveries WHERE owner_id = $1', [id])).toEqual([]);
    const { deliveryId } = await test.json<{ deliveryId: string }>('POST', `/api/v1/answers/${id}/approve`);
    expect((await test.request('POST', `/api/v1/answers/${id}/approve`)).status).toBe(409);
    expect((await test.request('PATCH', `/api/v1/answers/${id}`, { body: 'Changed' })).status).toBe(409);
    await settle(test, deliveryId);
    expect(await test.dutiesOf(ada)).toEqual(['answer closed', 'answer closed']);
  });

  it('is refused with the rules that block it, can be edited, and can be discarded', async () => {
    const ada = await test.apply();
    const { id: messageId } = await test.receive({
      from: ada.address,
      to: ada.replyTo,
      text: 'Are expenses paid?',
    });
    const id = await drafted(ada, messageId, 'Dear {{ first_name }},\n\nThey are paid.\n\nMara Lindqvist');
    const refused = await test.request('POST', `/api/v1/answers/${id}/approve`);
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({
      code: 'letters.blocking_findings',
      rules: ['unresolved-placeholder'],
    });
    const [row] = await test.query('SELECT status, approved_by FROM answers WHERE id = $1', [id]);
    expect(row).toEqual({ status: 'drafted', approved_by: null });
    expect(await test.json('PATCH', `/api/v1/answers/${id}`, { body })).toMatchObject({ version: 2 });
    expect((await test.request('POST', `/api/v1/answers/${id}/cancel`)).status).toBe(204);
    expect((await test.request('POST', `/api/v1/answers/${id}/approve`)).status).toBe(409);
    expect(await test.dutiesOf(ada)).toEqual(['answer open']);
  });

  it('owes again what it served when it bounces for good, and can then be sent once more', async () => {
    const { ada, requestId } = await asked(test);
    await test.json('POST', `/api/v1/feedback-requests/${requestId}/give`, sentences);
    const { id } = await draftOf(test, requestId);
    const { deliveryId } = await test.json<{ deliveryId: string }>('POST', `/api/v1/answers/${id}/approve`);
    await settle(test, deliveryId);
    const bounce = (hard: boolean): Promise<void> =>
      test.tx(async (tx) => {
        const delivery = await readDelivery(tx, deliveryId);
        if (delivery) await test.booted.app.get(AnswerLetterOwner).bounced(tx, delivery, { hard }, test.now);
      });
    await bounce(false);
    expect(await test.dutiesOf(ada)).toEqual(['give_feedback closed']);
    await bounce(true);
    await bounce(true);
    expect(await test.dutiesOf(ada)).toEqual(['give_feedback open']);
    const [request] = await test.query('SELECT status FROM feedback_requests WHERE id = $1', [requestId]);
    expect(request).toEqual({ status: 'given' });
    await test.query(`UPDATE deliveries SET status = 'bounced' WHERE id = $1`, [deliveryId]);
    const address = 'ada.new@example.org';
    await test.query(
      'UPDATE candidate_addresses SET address = $1, address_key = $1 WHERE candidate_id = $2',
      [address, ada.candidateId],
    );
    const next = await test.json<{ deliveryId: string }>('POST', `/api/v1/answers/${id}/approve`);
    const [delivery] = await test.query('SELECT to_address FROM deliveries WHERE id = $1', [next.deliveryId]);
    expect(delivery).toEqual({ to_address: address });
  });

  it('does not leave to somebody whose data was erased, or who must not be mailed', async () => {
    const ada = await test.apply();
    const { id: messageId } = await test.receive({
      from: ada.address,
      to: ada.replyTo,
      text: 'Are expenses paid?',
    });
    const { deliveryId } = await test.json<{ deliveryId: string }>(
      'POST',
      `/api/v1/answers/${await drafted(ada, messageId)}/approve`,
    );
    const later = await drafted(ada, messageId);
    await test.query('UPDATE candidates SET can_email = false WHERE id = $1', [ada.candidateId]);
    await test.tx(async (tx) => {
      const delivery = await readDelivery(tx, deliveryId);
      if (!delivery) throw new Error('There is no such delivery.');
      expect(await test.booted.app.get(AnswerLetterOwner).proveOne(tx, delivery)).toMatchObject({
        go: false,
        reason: 'conversations.candidate_unreachable',
      });
    });
    const refused = await test.request('POST', `/api/v1/answers/${later}/approve`);
    expect(await refused.json()).toMatchObject({ code: 'conversations.candidate_unreachable' });
  });

  it('needs a named person, a conversation and a message of it', async () => {
    const ada = await test.apply();
    const bob = await test.apply();
    const message = await test.receive({ from: bob.address, to: bob.replyTo, text: 'Are expenses paid?' });
    const path = `/api/v1/conversations/${ada.conversationId}/answers`;
    expect((await test.request('POST', path, { body, inAnswerTo: message.id })).status).toBe(400);
    expect((await test.request('POST', `/api/v1/conversations/${newId()}/answers`, { body })).status).toBe(
      404,
    );
    expect((await test.request('POST', path, { body }, 'nobody')).status).toBe(401);
    const { key } = await test.json<{ key: string }>('POST', '/api/v1/api-keys', {
      name: 'bot',
      scope: 'write',
    });
    const url = await test.booted.app.getUrl();
    const byKey = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ body }),
    });
    expect(await byKey.json()).toMatchObject({ code: 'access.member_required' });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eraseCandidate } from '#hiring';
import { askForFeedbackOnPage } from './ask-on-page.js';
import { type Applicant, ConversationsTest } from './conversations.fixture.js';
import { EraseConversations } from './erase-conversations.js';
import { asked, draftOf, linkOf, sentences, settle } from './feedback.fixture.js';

let test: ConversationsTest;
beforeAll(async () => {
  test = await ConversationsTest.start();
});
afterAll(async () => {
  await test.stop();
});

function askOnPage({ candidateId, applicationId }: Applicant, question = ''): Promise<void> {
  const page = { candidateId, applicationId, toldAt: test.now, question };
  return test.tx((tx) => askForFeedbackOnPage(tx, page, test.now));
}

function requestsOf({ conversationId }: Applicant): Promise<{ id: string; message_id: string | null }[]> {
  return test.query('SELECT id, message_id FROM feedback_requests WHERE conversation_id = $1', [
    conversationId,
  ]);
}

describe('a request for feedback from the page', () => {
  it('reaches the hiring manager with its question, is answered in the conversation, and closes its duty', async () => {
    const ada = await test.apply();
    await test.rejected(ada);
    await askOnPage(ada, 'Was it <my> portfolio?');
    const [request] = await requestsOf(ada);
    const path = await linkOf(test, request?.id ?? '');
    const page = await (await test.request('GET', path, undefined, 'nobody')).text();
    expect(page).toContain('<blockquote dir="auto">Was it &lt;my&gt; portfolio?</blockquote>');
    await test.request('POST', path, new URLSearchParams(sentences).toString(), 'nobody');
    const { id } = await draftOf(test, request?.id ?? '');
    const { deliveryId } = await test.json<{ deliveryId: string }>('POST', `/api/v1/answers/${id}/approve`);
    const [delivery] = await test.query(
      'SELECT to_address, candidate_id, conversation_id FROM deliveries WHERE id = $1',
      [deliveryId],
    );
    const { address, candidateId, conversationId } = ada;
    expect(delivery).toEqual({
      to_address: address,
      candidate_id: candidateId,
      conversation_id: conversationId,
    });
    expect(await test.dutiesOf(ada)).toEqual(['give_feedback open']);
    await settle(test, deliveryId);
    expect(await test.dutiesOf(ada)).toEqual(['give_feedback closed']);
  });

  it('is one with a mail that asks afterwards: the answer is then one to that mail', async () => {
    const ada = await test.apply();
    await test.rejected(ada);
    await askOnPage(ada, 'Was it my portfolio?');
    const { id } = await test.receive({
      from: ada.address,
      to: ada.replyTo,
      text: 'Thank you for telling me. Could you share what was missing?',
    });
    expect(await requestsOf(ada)).toEqual([{ id: expect.any(String), message_id: id }]);
    expect((await test.dutiesOf(ada)).filter((duty) => duty === 'give_feedback open')).toHaveLength(1);
  });

  it('is one with a mail that asked before', async () => {
    const { ada, requestId, message } = await asked(test);
    await askOnPage(ada, 'And again');
    expect(await requestsOf(ada)).toEqual([{ id: requestId, message_id: message.id }]);
  });

  it('opens a closed conversation again', async () => {
    const ada = await test.apply();
    await test.rejected(ada);
    await test.query(`UPDATE conversations SET status = 'closed' WHERE id = $1`, [ada.conversationId]);
    await askOnPage(ada);
    const status = 'SELECT status FROM conversations WHERE id = $1';
    expect(await test.query(status, [ada.conversationId])).toEqual([{ status: 'open' }]);
  });

  it('keeps no word of its question when the person is erased', async () => {
    const ada = await test.apply();
    await test.rejected(ada);
    await askOnPage(ada, 'Was it my portfolio?');
    await test.tx((tx) => eraseCandidate(tx, ada.candidateId, test.now));
    await test.booted.app.get(EraseConversations).execute(test.tenant.organizationId, ada.candidateId);
    expect(
      await test.query('SELECT question, status FROM feedback_requests WHERE conversation_id = $1', [
        ada.conversationId,
      ]),
    ).toEqual([{ question: null, status: 'declined' }]);
  });
});

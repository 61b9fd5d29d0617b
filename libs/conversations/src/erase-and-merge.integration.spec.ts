import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eraseCandidate, mergeCandidates } from '#hiring';
import { ConversationsTest } from './conversations.fixture.js';
import { EraseConversations } from './erase-conversations.js';
import { MoveConversationsJob } from './job-handlers.js';

let test: ConversationsTest;

beforeAll(async () => {
  test = await ConversationsTest.start();
}, 60_000);

afterAll(() => test.stop());

describe('people who are erased or merged', () => {
  it('leave no words behind', async () => {
    const ada = await test.apply();
    const message = await test.receive({
      from: ada.address,
      to: ada.replyTo,
      subject: 'From Ada',
      html: '<p>Ada Okafor: what was missing?</p>',
    });
    const [request] = await test.query<{ id: string }>(
      'SELECT id FROM feedback_requests WHERE message_id = $1',
      [message.id],
    );
    await test.json('POST', `/api/v1/feedback-requests/${request?.id}/give`, {
      wentWell: 'Ada shone.',
      decidedBy: 'The site.',
      wouldHelp: 'A plan.',
    });
    await test.tx((tx) => eraseCandidate(tx, ada.candidateId, test.now));
    const erase = (): Promise<void> =>
      test.booted.app.get(EraseConversations).execute(test.tenant.organizationId, ada.candidateId);
    await erase();
    await erase();
    const left = await test.query(
      `SELECT row_to_json(m)::text || coalesce(row_to_json(f)::text, '') || coalesce(row_to_json(l)::text, '') AS all
         FROM messages m LEFT JOIN feedback_requests f ON f.message_id = m.id
         LEFT JOIN answers a ON a.feedback_request_id = f.id LEFT JOIN letters l ON l.id = a.letter_id WHERE m.id = $1`,
      [message.id],
    );
    expect(left).toHaveLength(1);
    const raw = await test.query(
      'SELECT octet_length(bytes) AS size, envelope_to FROM raw_mails WHERE id = $1',
      [message.rawMailId],
    );
    expect(raw).toEqual([{ size: 0, envelope_to: [] }]);
    await test.takeIn(message.rawMailId);
    for (const word of ['Ada', 'Okafor', ada.address, 'missing', 'shone', 'lighting study'])
      expect(JSON.stringify(left)).not.toContain(word);
    expect(
      await test.query('SELECT status FROM answers WHERE feedback_request_id = $1', [request?.id]),
    ).toEqual([{ status: 'cancelled' }]);
  });

  it('keep their conversations under the surviving row', async () => {
    const [ada, twin] = [await test.apply(), await test.apply()];
    const { candidateId } = twin;
    const intoCandidateId = ada.candidateId;
    await test.tx((tx) => mergeCandidates(tx, { candidateId, intoCandidateId }));
    await test.booted.app
      .get(MoveConversationsJob)
      .handle(test.tenant.organizationId, { candidateId, intoCandidateId });
    const message = await test.receive({ from: ada.address, to: twin.replyTo, text: 'When will I hear?' });
    expect(message).toMatchObject({ conversationId: twin.conversationId, matchedBy: 'reply_address' });
  });

  it('are erased also when the erasure comes before their conversations have followed the merge', async () => {
    const [ada, twin] = [await test.apply(), await test.apply()];
    const merge = { candidateId: twin.candidateId, intoCandidateId: ada.candidateId };
    const message = await test.receive({ from: twin.address, to: twin.replyTo, text: 'When will I hear?' });
    await test.tx((tx) => mergeCandidates(tx, merge));
    const { organizationId } = test.tenant;
    await test.booted.app.get(EraseConversations).execute(organizationId, ada.candidateId);
    await test.booted.app.get(MoveConversationsJob).handle(organizationId, merge);
    expect(await test.messageOf(message.rawMailId)).toMatchObject({ replyText: '', fromAddress: null });
  });
});

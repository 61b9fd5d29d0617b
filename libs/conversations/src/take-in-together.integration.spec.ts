import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/database';
import { ConversationsTest } from './conversations.fixture.js';

let test: ConversationsTest;

beforeAll(async () => {
  test = await ConversationsTest.start();
}, 60_000);

afterAll(() => test.stop());

const asks = (text = 'Could I have feedback on my interview?') => ({ text });

describe('mails that are taken in together', () => {
  it('each come to their own conversation, and what they ask for is owed once', async () => {
    const people = [await test.apply(), await test.apply(), await test.apply()];
    for (const one of people) await test.rejected(one);
    const ids: string[] = [];
    for (const { address, replyTo } of people)
      ids.push(await test.store({ from: address, to: replyTo, ...asks() }));
    await test.takeIn(...ids);
    await test.takeIn(...ids);
    for (const [index, one] of people.entries()) {
      expect(await test.messageOf(ids[index] ?? '')).toMatchObject({
        conversationId: one.conversationId,
        matchedBy: 'reply_address',
        intents: ['feedback_request'],
      });
      expect(await test.dutiesOf(one)).toEqual(['give_feedback open']);
    }
    const contacts = await test.query('SELECT last_contact_at FROM candidates WHERE id = ANY($1)', [
      people.map(({ candidateId }) => candidateId),
    ]);
    expect(contacts).toEqual(people.map(() => ({ last_contact_at: test.now })));
  });

  it('may be several of one person: a mail, the same again, and an answer to it from another address', async () => {
    const ada = await test.apply();
    const messageId = `<${newId()}@home.example>`;
    const mail = { from: ada.address, to: ada.replyTo, messageId, ...asks('When will I hear?') };
    const first = await test.store(mail);
    const again = await test.store({ ...mail, headers: { 'X-Way': 'imap' } });
    const answer = await test.store({
      from: 'second@elsewhere.example',
      to: 'jobs@kestrel.example',
      inReplyTo: messageId,
      ...asks('I forgot: will there be feedback too?'),
    });
    await test.takeIn(first, again, answer);
    const original = await test.messageOf(first);
    expect(await test.messageOf(again)).toMatchObject({
      duplicateOf: original.id,
      conversationId: ada.conversationId,
    });
    // Matched by the message that was stored a moment before it.
    expect(await test.messageOf(answer)).toMatchObject({
      matchedBy: 'in_reply_to_other_sender',
      conversationId: ada.conversationId,
    });
    expect(await test.published('conversations.reply-received', 'messageId', original.id)).toBe(1);
    expect((await test.dutiesOf(ada)).length).toBe(2);
  });

  it('fail together when one cannot be read, and none is lost: each is tried alone', async () => {
    const ada = await test.apply();
    const good = await test.store({ from: ada.address, to: ada.replyTo, ...asks() });
    const bad = await test.storeBytes(Buffer.from(' '), [ada.replyTo]);
    const unreadable = { code: 'conversations.mail_unreadable' };
    await expect(test.takeIn(good, bad)).rejects.toMatchObject(unreadable);
    const statusOf = async (id: string) =>
      test.query('SELECT status, error_code AS code FROM raw_mails WHERE id = $1', [id]);
    expect(await statusOf(good)).toEqual([{ status: 'received', code: null }]);
    expect(await statusOf(bad)).toEqual([{ status: 'received', code: null }]);
    await test.takeIn(good);
    await expect(test.takeIn(bad)).rejects.toMatchObject(unreadable);
    expect(await test.dutiesOf(ada)).toEqual(['answer open', 'give_feedback open']);
    expect(await statusOf(bad)).toEqual([{ status: 'failed', ...unreadable }]);
  });

  it('are not all in memory at once when they are large', async () => {
    const ada = await test.apply();
    const content = Buffer.alloc(9 * 1024 * 1024, 'x');
    const ids: string[] = [];
    for (const name of ['one', 'two', 'three'])
      ids.push(
        await test.store({
          from: ada.address,
          to: ada.replyTo,
          attachments: [{ filename: `${name}.txt`, content }],
          ...asks(`My portfolio, part ${name}. When will I hear?`),
        }),
      );
    await test.takeIn(...ids);
    for (const id of ids) expect((await test.messageOf(id)).conversationId).toBe(ada.conversationId);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { replyAddress } from '#mail';
import { ConversationsTest } from './conversations.fixture.js';
import { openConversation } from './open-conversation.js';

let test: ConversationsTest;

beforeAll(async () => {
  test = await ConversationsTest.start();
}, 60_000);

afterAll(() => test.stop());

const inbox = 'jobs@kestrel.example';

describe('opening a conversation', () => {
  it('opens one per application, however often it is asked', async () => {
    const { candidateId, applicationId, conversationId } = await test.apply();
    const at = test.now;
    const again = (): Promise<string> =>
      test.tx((tx) => openConversation(tx, { candidateId, applicationId, at }));
    expect(await Promise.all([again(), again()])).toEqual([conversationId, conversationId]);
    const without = (): Promise<string> =>
      test.tx((tx) => openConversation(tx, { candidateId, applicationId: null, at }));
    const [first, second] = await Promise.all([without(), without()]);
    expect(first).toBe(second);
    expect(first).not.toBe(conversationId);
  });
});

describe('finding the conversation of a mail', () => {
  it('goes by the signed reply address of the envelope', async () => {
    const ada = await test.apply();
    await test.apply(ada.address, ada.candidateId);
    const message = await test.receive({
      from: ada.address,
      to: inbox,
      envelopeTo: [ada.replyTo],
      text: 'Hello?',
    });
    expect(message).toMatchObject({ conversationId: ada.conversationId, matchedBy: 'reply_address' });
  });

  it('goes by the signed address of a header where the envelope names another', async () => {
    const ada = await test.apply();
    const message = await test.receive({
      from: ada.address,
      to: ada.replyTo,
      envelopeTo: [inbox],
      text: 'Hello?',
    });
    expect(message.matchedBy).toBe('reply_address');
  });

  it('does not believe a forged or an expired reply address', async () => {
    const ada = await test.apply();
    const forged = ada.replyTo.replace(/(?<=\+.{40})./, (letter) => (letter === 'a' ? 'b' : 'a'));
    const expired = replyAddress(ada.conversationId, new Date('2020-01-01T00:00:00Z'));
    for (const to of [forged, expired]) {
      const message = await test.receive({ from: 'x@example.net', to, text: 'Hello?' });
      expect(message).toMatchObject({ conversationId: null, matchedBy: 'unmatched' });
    }
  });

  it('goes by In-Reply-To, then by References, also to earlier mail of theirs', async () => {
    const ada = await test.apply();
    const { messageId } = await test.rejected(ada);
    const { address: from } = ada;
    await test.apply(from, ada.candidateId);
    const first = await test.receive({
      from,
      to: inbox,
      inReplyTo: `<${messageId}>`,
      text: 'Thank you.',
      messageId: '<one@x>',
    });
    expect(first).toMatchObject({ conversationId: ada.conversationId, matchedBy: 'in_reply_to' });
    const references = [`<${messageId}>`, '<unknown@y>'];
    const second = await test.receive({
      from,
      to: inbox,
      inReplyTo: '<unknown@y>',
      references,
      text: 'And?',
    });
    expect(second).toMatchObject({ conversationId: ada.conversationId, matchedBy: 'references' });
    const third = await test.receive({ from, to: inbox, inReplyTo: '<one@x>', text: 'Hello?' });
    expect(third).toMatchObject({ conversationId: ada.conversationId, matchedBy: 'in_reply_to' });
  });

  it('goes by a known sender with one live conversation, not with two', async () => {
    const ada = await test.apply();
    const one = await test.receive({
      from: `Ada <${ada.address.toUpperCase()}>`,
      to: inbox,
      text: 'Any news?',
    });
    expect(one).toMatchObject({ conversationId: ada.conversationId, matchedBy: 'known_sender' });
    await test.apply(ada.address, ada.candidateId);
    const two = await test.receive({ from: ada.address, to: inbox, text: 'Any news today?' });
    expect(two).toMatchObject({ conversationId: null, matchedBy: 'unmatched' });
  });

  it('matches another sender to the signed conversation, says so, and counts it as no contact', async () => {
    const ada = await test.apply();
    const message = await test.receive({
      from: 'somebody@example.net',
      to: ada.replyTo,
      text: 'When will I hear?',
    });
    expect(message).toMatchObject({
      conversationId: ada.conversationId,
      matchedBy: 'reply_address_other_sender',
    });
    expect(await test.dutiesOf(ada)).toEqual(['answer open']);
    const [row] = await test.query('SELECT last_contact_at FROM candidates WHERE id = $1', [ada.candidateId]);
    expect(row).toEqual({ last_contact_at: null });
  });

  it('never crosses to another organization', async () => {
    const other = await test.asOther();
    const theirs = await other.apply();
    const message = await test.receive({ from: theirs.address, to: theirs.replyTo, text: 'Hello?' });
    expect(message).toMatchObject({ conversationId: null, matchedBy: 'unmatched' });
    expect(await other.dutiesOf(theirs)).toEqual([]);
    const { messageId } = await other.rejected(theirs);
    const quoting = await test.receive({
      from: theirs.address,
      to: inbox,
      inReplyTo: `<${messageId}>`,
      text: 'Hi',
    });
    expect(quoting.conversationId).toBeNull();
  });
});

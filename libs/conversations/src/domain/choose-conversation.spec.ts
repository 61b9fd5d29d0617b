import { describe, expect, it } from '@jest/globals';
import type { ConversationEvidence } from './choose-conversation.js';
import { chooseConversation } from './choose-conversation.js';

function evidence(overrides: Partial<ConversationEvidence>): ConversationEvidence {
  return {
    signedConversationIds: [],
    inReplyTo: null,
    references: [],
    conversationByMessageId: new Map([
      ['first@ours', 'conversation-1'],
      ['second@ours', 'conversation-2'],
    ]),
    conversationsOfSender: [
      { conversationId: 'conversation-1', live: true },
      { conversationId: 'conversation-2', live: true },
    ],
    ...overrides,
  };
}

describe('chooseConversation', () => {
  it('believes a signed reply address before the headers', () => {
    expect(
      chooseConversation(evidence({ signedConversationIds: ['conversation-2'], inReplyTo: 'first@ours' })),
    ).toEqual({ rule: 'signed_reply_address', conversationId: 'conversation-2', senderUnconfirmed: false });
  });

  it('falls back to the headers when two signed addresses disagree', () => {
    const choice = chooseConversation(
      evidence({ signedConversationIds: ['conversation-2', 'conversation-1'], inReplyTo: 'first@ours' }),
    );
    expect(choice).toMatchObject({ rule: 'in_reply_to', conversationId: 'conversation-1' });
  });

  it('takes the newest known reference', () => {
    const choice = chooseConversation(
      evidence({ references: ['first@ours', 'second@ours', 'unknown@else'] }),
    );
    expect(choice).toMatchObject({ rule: 'references', conversationId: 'conversation-2' });
  });

  it('takes the only live conversation of a known sender', () => {
    const choice = chooseConversation(
      evidence({
        conversationsOfSender: [
          { conversationId: 'conversation-1', live: false },
          { conversationId: 'conversation-2', live: true },
        ],
      }),
    );
    expect(choice).toMatchObject({ rule: 'only_live_conversation', conversationId: 'conversation-2' });
  });

  it('leaves a sender with two live conversations to a person', () => {
    expect(chooseConversation(evidence({}))).toMatchObject({ rule: 'unmatched', conversationId: null });
  });

  it('says so when the mail answers a conversation that is not the sender’s', () => {
    const choice = chooseConversation(evidence({ inReplyTo: 'first@ours', conversationsOfSender: [] }));
    expect(choice).toEqual({
      rule: 'in_reply_to',
      conversationId: 'conversation-1',
      senderUnconfirmed: true,
    });
  });
});

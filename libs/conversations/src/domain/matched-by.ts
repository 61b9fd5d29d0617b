import type { ConversationChoice, MatchingRule } from './choose-conversation.js';

const WAYS = {
  signed_reply_address: 'reply_address',
  in_reply_to: 'in_reply_to',
  references: 'references',
  only_live_conversation: 'known_sender',
  unmatched: 'unmatched',
} as const satisfies Record<MatchingRule, string>;

type Way = (typeof WAYS)[MatchingRule];

/**
 * How a message came to its conversation. `_other_sender`: the address that wrote is not the candidate's (a second address, a
 * forwarded mail, a forged one), and the reader is told so. `reported_delivery`: a bounce or complaint about a letter of
 * ours. `assigned`: a person chose.
 */
export type MatchedBy = Way | `${Way}_other_sender` | 'reported_delivery' | 'assigned';

/** The record of a choice, such as `reply_address` or `reply_address_other_sender`. */
export function matchedBy(choice: ConversationChoice): MatchedBy {
  const way = WAYS[choice.rule];
  return choice.conversationId !== null && choice.senderUnconfirmed ? `${way}_other_sender` : way;
}

/** False when somebody else than the candidate may have written. */
export function isSenderConfirmed(how: MatchedBy): boolean {
  return how !== 'unmatched' && !how.endsWith('_other_sender');
}

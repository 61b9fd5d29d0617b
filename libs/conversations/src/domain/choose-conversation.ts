/** The rule that answered, or `unmatched`: the mail goes to the inbox that people look through. */
export type MatchingRule =
  'signed_reply_address' | 'in_reply_to' | 'references' | 'only_live_conversation' | 'unmatched';

/** What the rules may look at: headers of the mail, and rows already loaded for them. */
export interface ConversationEvidence {
  /** Conversations named by verified signed reply addresses among the recipients, in the order of the headers. */
  readonly signedConversationIds: readonly string[];
  /** Message-ID of the parent, without angle brackets; null when absent. */
  readonly inReplyTo: string | null;
  /** Message-IDs as they stand in References: oldest first (RFC 5322 §3.6.4). */
  readonly references: readonly string[];
  /** Conversation of each of our stored Message-IDs. */
  readonly conversationByMessageId: ReadonlyMap<string, string>;
  /** Conversations with the candidate whom the sender's address belongs to. */
  readonly conversationsOfSender: readonly { readonly conversationId: string; readonly live: boolean }[];
}

export interface ConversationChoice {
  readonly rule: MatchingRule;
  /** Null only for `unmatched`. */
  readonly conversationId: string | null;
  /**
   * True when the sender's address is not one of the candidate's of that conversation (a forwarded mail, a second
   * address, a forged one): a person confirms who wrote before anything is done.
   */
  readonly senderUnconfirmed: boolean;
}

/**
 * Chooses the conversation that a mail belongs to. The first rule that answers wins: signed reply address, In-Reply-To,
 * References newest first, known sender with exactly one live conversation. Never guesses from subjects.
 */
export function chooseConversation(evidence: ConversationEvidence): ConversationChoice {
  const signed = new Set(evidence.signedConversationIds);
  const [onlySigned] = signed;
  // Two signed addresses that disagree prove nothing about which one the person answered.
  if (signed.size === 1 && onlySigned) return chosen('signed_reply_address', onlySigned, evidence);

  const parent = evidence.inReplyTo && evidence.conversationByMessageId.get(evidence.inReplyTo);
  if (parent) return chosen('in_reply_to', parent, evidence);

  for (const messageId of [...evidence.references].reverse()) {
    const conversationId = evidence.conversationByMessageId.get(messageId);
    if (conversationId) return chosen('references', conversationId, evidence);
  }

  const live = new Set(
    evidence.conversationsOfSender.filter((one) => one.live).map((one) => one.conversationId),
  );
  const [onlyLive] = live;
  if (live.size === 1 && onlyLive) return chosen('only_live_conversation', onlyLive, evidence);

  return {
    rule: 'unmatched',
    conversationId: null,
    senderUnconfirmed: evidence.conversationsOfSender.length === 0,
  };
}

function chosen(
  rule: MatchingRule,
  conversationId: string,
  { conversationsOfSender }: ConversationEvidence,
): ConversationChoice {
  const senderUnconfirmed = !conversationsOfSender.some((one) => one.conversationId === conversationId);
  return { rule, conversationId, senderUnconfirmed };
}

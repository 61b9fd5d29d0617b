import type { TenantTransaction } from '#platform/database';
import type { Intent } from './domain/intents.js';
import { Message } from './message.entity.js';

/** A message as other libraries read it. */
export interface MessageFacts {
  readonly id: string;
  readonly conversationId: string | null;
  readonly kind: Message['kind'];
  readonly intents: readonly Intent[];
  /** What the person newly wrote. */
  readonly replyText: string;
  /** ISO 639-1, or `und`; null for what no person wrote. */
  readonly language: string | null;
  readonly receivedAt: Date;
  /** Without angle brackets, as are the others. */
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly duplicateOf: string | null;
}

/** One message of the open tenant, or `null`. */
export async function readMessage(tx: TenantTransaction, id: string): Promise<MessageFacts | null> {
  const message = await tx.manager.findOneBy(Message, { organizationId: tx.organizationId, id });
  if (!message) return null;
  const { conversationId, kind, intents, replyText, language, receivedAt, duplicateOf } = message;
  const { messageId, inReplyTo, referenceIds: references } = message;
  return {
    id,
    conversationId,
    kind,
    intents,
    replyText,
    language,
    receivedAt,
    messageId,
    inReplyTo,
    references,
    duplicateOf,
  };
}

import { In } from 'typeorm';
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

/** Those with these ids that exist in the open tenant, by id: one query. */
export async function findMessages(
  tx: TenantTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MessageFacts>> {
  const rows = await tx.manager.findBy(Message, { organizationId: tx.organizationId, id: In([...ids]) });
  return new Map(rows.map((row) => [row.id, factsOf(row)]));
}

function factsOf(message: Message): MessageFacts {
  const { id, conversationId, kind, intents, replyText, language, receivedAt, duplicateOf } = message;
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

import type { AttachmentMeta } from '#mail';
import type { Intent } from './domain/intents.js';
import { isSenderConfirmed } from './domain/matched-by.js';
import type { Message } from './message.entity.js';

/** A message as it may be shown: what was newly written, and the rest of the mail beside it. */
export interface MessageView {
  readonly id: string;
  readonly conversationId: string | null;
  readonly kind: Message['kind'];
  readonly at: Date;
  readonly from: { readonly address: string | null; readonly name: string | null };
  readonly subject: string | null;
  /** What the person newly wrote, without quotes and signature. */
  readonly replyText: string;
  /** The whole mail as text, as far as {@link LISTED_TEXT}. */
  readonly fullText: string;
  /** Whether there is more text than that. */
  readonly textCut: boolean;
  /** Whether it came with HTML, which is asked for apart. */
  readonly hasHtml: boolean;
  readonly intents: readonly Intent[];
  readonly language: string | null;
  readonly matchedBy: string;
  /** False when somebody else than the candidate may have written. */
  readonly senderConfirmed: boolean;
  /** Hostile: show what it is about first, its words on request. */
  readonly shielded: boolean;
  /** The message that this one repeats. */
  readonly duplicateOf: string | null;
  readonly attachments: readonly AttachmentMeta[];
  readonly rawMailId: string;
}

/** How much of the text of one mail a list carries, in characters: a thread that quotes itself would grow with its square. */
export const LISTED_TEXT = 20_000;

/** Makes a stored message fit to leave the API in a list. */
export function viewOfMessage(message: Message): MessageView {
  const { id, conversationId, kind, subject, replyText, intents, language, matchedBy, duplicateOf } = message;
  return {
    id,
    conversationId,
    kind,
    at: message.receivedAt,
    from: { address: message.fromAddress, name: message.fromName },
    subject,
    replyText,
    fullText: message.fullText.slice(0, LISTED_TEXT),
    textCut: message.fullText.length > LISTED_TEXT,
    hasHtml: message.hasHtml,
    intents,
    language,
    matchedBy,
    senderConfirmed: isSenderConfirmed(matchedBy),
    shielded: intents.includes('hostility'),
    duplicateOf,
    attachments: message.attachments,
    rawMailId: message.rawMailId,
  };
}

import { Column, Entity, VirtualColumn } from 'typeorm';
import type { AttachmentMeta, MailKind } from '#mail';
import { TenantRow } from '#platform/database';
import type { Intent } from './domain/intents.js';
import type { MatchedBy } from './domain/matched-by.js';

/** One mail that came in, read and understood. The mail as it arrived is kept by #mail. */
@Entity('messages')
export class Message extends TenantRow {
  /** Null while it waits in the inbox of unmatched mail. */
  @Column({ name: 'conversation_id', type: 'uuid', nullable: true })
  conversationId!: string | null;

  @Column({ name: 'raw_mail_id', type: 'uuid' })
  rawMailId!: string;

  /** Without angle brackets. */
  @Column({ name: 'message_id', type: 'text', nullable: true })
  messageId!: string | null;

  @Column({ name: 'in_reply_to', type: 'text', nullable: true })
  inReplyTo!: string | null;

  /** Oldest first (RFC 5322 §3.6.4). */
  @Column({ name: 'reference_ids', type: 'text', array: true })
  referenceIds!: string[];

  /** SHA-256 of the decoded body; with the Message-ID it tells the same mail by two ways. */
  @Column({ name: 'body_hash', type: 'bytea' })
  bodyHash!: Buffer;

  @Column({ name: 'from_address', type: 'text', nullable: true })
  fromAddress!: string | null;

  @Column({ name: 'from_name', type: 'text', nullable: true })
  fromName!: string | null;

  @Column({ type: 'text', nullable: true })
  subject!: string | null;

  /** What the person newly wrote. */
  @Column({ name: 'reply_text', type: 'text' })
  replyText!: string;

  @Column({ name: 'full_text', type: 'text' })
  fullText!: string;

  /** As received: never leaves without `sanitizeReceivedHtml`. Long, so it is read only where it is named in `select`. */
  @Column({ type: 'text', nullable: true, select: false })
  html?: string | null;

  @VirtualColumn({ query: (alias) => `${alias}.html IS NOT NULL` })
  readonly hasHtml!: boolean;

  @Column({ type: 'text' })
  kind!: MailKind;

  @Column({ type: 'text', array: true })
  intents!: Intent[];

  /** ISO 639-1, or `und`. */
  @Column({ type: 'text', nullable: true })
  language!: string | null;

  @Column({ name: 'matched_by', type: 'text' })
  matchedBy!: MatchedBy;

  /** The message that this one repeats: the same mail came by two ways. */
  @Column({ name: 'duplicate_of', type: 'uuid', nullable: true })
  duplicateOf!: string | null;

  /** Names, types and sizes as the sender claims them. */
  @Column({ type: 'jsonb' })
  attachments!: readonly AttachmentMeta[];

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;
}

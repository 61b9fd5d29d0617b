import { ApiProperty } from '@nestjs/swagger';
import type { MailKind } from '#mail';
import { type Intent, INTENTS } from '../domain/intents.js';

class FromDto {
  @ApiProperty({ type: String, nullable: true })
  address!: string | null;

  @ApiProperty({ type: String, nullable: true })
  name!: string | null;
}

class AttachmentDto {
  @ApiProperty({ type: String, nullable: true })
  filename!: string | null;

  @ApiProperty()
  contentType!: string;

  @ApiProperty({ description: 'Bytes.' })
  size!: number;

  @ApiProperty()
  inline!: boolean;
}

/** A mail that came in. */
export class MessageDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'null: in the inbox, unmatched.',
  })
  conversationId!: string | null;

  @ApiProperty({ enum: ['human', 'auto_reply', 'bounce', 'feedback_report'] })
  kind!: MailKind;

  @ApiProperty({ format: 'date-time' })
  at!: Date;

  @ApiProperty()
  from!: FromDto;

  @ApiProperty({ type: String, nullable: true })
  subject!: string | null;

  @ApiProperty({ description: 'What the person newly wrote, without quotes and signature.' })
  replyText!: string;

  @ApiProperty({ description: 'The whole mail as text: its first 20,000 characters.' })
  fullText!: string;

  @ApiProperty({ description: 'True when the text goes on.' })
  textCut!: boolean;

  @ApiProperty({ description: 'Whether it came with HTML; GET /api/v1/messages/{id}/html has it.' })
  hasHtml!: boolean;

  @ApiProperty({ enum: INTENTS, isArray: true })
  intents!: readonly Intent[];

  @ApiProperty({ type: String, nullable: true, description: 'ISO 639-1, or "und".' })
  language!: string | null;

  @ApiProperty({ description: 'The rule that found the conversation, such as "reply_address".' })
  matchedBy!: string;

  @ApiProperty({ description: 'False when somebody else than the candidate may have written.' })
  senderConfirmed!: boolean;

  @ApiProperty({ description: 'Hostile: show what it is about first, its words on request.' })
  shielded!: boolean;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The message that this one repeats.',
  })
  duplicateOf!: string | null;

  @ApiProperty({ type: [AttachmentDto] })
  attachments!: readonly AttachmentDto[];

  @ApiProperty({ format: 'uuid' })
  rawMailId!: string;
}

/** The HTML of one mail. */
export class MessageHtmlDto {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Sanitized: no scripts, forms, styles or images. null when it came without HTML.',
  })
  html!: string | null;
}

export class InboxPageDto {
  @ApiProperty({ type: [MessageDto] })
  items!: MessageDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

class WaitingMailDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['smtp', 'imap', 'http'] })
  receivedBy!: string;

  @ApiProperty({ format: 'date-time' })
  receivedAt!: Date;

  @ApiProperty({ enum: ['received', 'failed'] })
  status!: 'received' | 'failed';

  @ApiProperty({ type: String, nullable: true })
  errorCode!: string | null;

  @ApiProperty({ description: 'Bytes.' })
  size!: number;
}

export class WaitingMailPageDto {
  @ApiProperty({ type: [WaitingMailDto] })
  items!: WaitingMailDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

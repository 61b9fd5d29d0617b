import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';
import type {
  DeliveryFacts,
  DeliveryOwnerKind,
  DeliveryStatus,
  FailureCode,
  MailStream,
} from './domain/delivery/delivery.js';

/** One letter on its way to one recipient, with all its tries. */
@Entity('deliveries')
export class Delivery extends TenantRow {
  @Column({ name: 'owner_kind', type: 'text' })
  ownerKind!: DeliveryOwnerKind;

  @Column({ name: 'owner_id', type: 'uuid' })
  ownerId!: string;

  /** 1, then one more for each corrected address or new try after a bounce. */
  @Column({ name: 'attempt_of', type: 'int' })
  attemptOf!: number;

  @Column({ type: 'text' })
  stream!: MailStream;

  @Column({ name: 'letter_id', type: 'uuid', nullable: true })
  letterId!: string | null;

  @Column({ name: 'candidate_id', type: 'uuid', nullable: true })
  candidateId!: string | null;

  @Column({ name: 'conversation_id', type: 'uuid', nullable: true })
  conversationId!: string | null;

  @Column({ name: 'to_address', type: 'text' })
  toAddress!: string;

  @Column({ name: 'to_name', type: 'text', nullable: true })
  toName!: string | null;

  @Column({ name: 'from_name', type: 'text' })
  fromName!: string;

  @Column({ name: 'message_id', type: 'text' })
  messageId!: string;

  @Column({ name: 'in_reply_to', type: 'text', nullable: true })
  inReplyTo!: string | null;

  @Column({ name: 'reference_ids', type: 'text', array: true })
  referenceIds!: string[];

  @Column({ name: 'unsubscribe_url', type: 'text', nullable: true })
  unsubscribeUrl!: string | null;

  @Column({ type: 'text' })
  status!: DeliveryStatus;

  /** Machine time: until then one worker is sending it. */
  @Column({ name: 'sending_until', type: 'timestamptz', nullable: true })
  sendingUntil!: Date | null;

  @Column({ type: 'int' })
  attempts!: number;

  @Column({ name: 'first_tried_at', type: 'timestamptz', nullable: true })
  firstTriedAt!: Date | null;

  @Column({ name: 'maybe_repeated', type: 'boolean' })
  maybeRepeated!: boolean;

  @Column({ name: 'hold_reason', type: 'text', nullable: true })
  holdReason!: string | null;

  @Column({ name: 'failure_code', type: 'text', nullable: true })
  failureCode!: FailureCode | null;

  @Column({ name: 'smtp_code', type: 'int', nullable: true })
  smtpCode!: number | null;

  @Column({ name: 'smtp_status', type: 'text', nullable: true })
  smtpStatus!: string | null;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;

  @Column({ name: 'bounced_at', type: 'timestamptz', nullable: true })
  bouncedAt!: Date | null;

  /** Business time: when it is its turn, while a limit makes it wait. */
  @Column({ name: 'slot_at', type: 'timestamptz', nullable: true })
  slotAt!: Date | null;

  /** Whose turn: that of the recipient's provider, or the organization's. */
  @Column({ name: 'slot_limit', type: 'text', nullable: true })
  slotLimit!: 'domain' | 'organization' | null;

  /** When a receiver last refused it by policy (5.7.x). */
  @Column({ name: 'policy_refused_at', type: 'timestamptz', nullable: true })
  policyRefusedAt!: Date | null;

  /** The pause of its stream that it was last seen to wait for. */
  @Column({ name: 'stream_pause_id', type: 'uuid', nullable: true })
  streamPauseId!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}

/** The row as plain data, without what only the sending itself needs. */
export function factsOf(row: Delivery): DeliveryFacts {
  return {
    id: row.id,
    ownerKind: row.ownerKind,
    ownerId: row.ownerId,
    stream: row.stream,
    letterId: row.letterId,
    candidateId: row.candidateId,
    conversationId: row.conversationId,
    to: { address: row.toAddress, name: row.toName },
    fromName: row.fromName,
    messageId: row.messageId,
    inReplyTo: row.inReplyTo,
    references: row.referenceIds,
    unsubscribeUrl: row.unsubscribeUrl,
    status: row.status,
    attempts: row.attempts,
    maybeRepeated: row.maybeRepeated,
    holdReason: row.holdReason,
    failureCode: row.failureCode,
    smtpCode: row.smtpCode,
    smtpStatus: row.smtpStatus,
    createdAt: row.createdAt,
    sentAt: row.sentAt,
    bouncedAt: row.bouncedAt,
  };
}

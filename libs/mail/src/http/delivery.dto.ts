import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '#platform/http';
import type { DeliveryFacts, DeliveryStatus } from '../domain/delivery/delivery.js';

const statuses = [
  'queued',
  'sending',
  'sent',
  'held',
  'failed',
  'bounced',
] as const satisfies DeliveryStatus[];

export class DeliveriesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: statuses, description: 'Only deliveries that are in this state.' })
  @IsOptional()
  @IsIn(statuses)
  status?: DeliveryStatus;
}

/** One letter on its way to one recipient. Times are ISO 8601 in UTC. */
export class DeliveryDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({
    enum: ['rejection', 'deciding_note', 'answer', 'invitation', 'feedback_ask', 'notice', 'password_link'],
  })
  ownerKind!: string;

  @ApiProperty({ format: 'uuid' })
  ownerId!: string;

  @ApiProperty({ enum: ['outcome', 'pool', 'internal'] })
  stream!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  letterId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  candidateId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  conversationId!: string | null;

  @ApiProperty()
  toAddress!: string;

  @ApiProperty({ enum: statuses })
  status!: DeliveryStatus;

  @ApiProperty({ description: 'How many times it was handed to SMTP.' })
  attempts!: number;

  @ApiProperty({ description: 'A try ended without an answer, so the recipient may have got it twice.' })
  maybeRepeated!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Why it is held: a code.' })
  holdReason!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    enum: ['smtp_refused', 'gave_up', 'unsendable', 'unsafe_header'],
  })
  failureCode!: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'The last SMTP reply code.' })
  smtpCode!: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'The last enhanced status code (RFC 3463).' })
  smtpStatus!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  sentAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  bouncedAt!: string | null;
}

export class DeliveriesPage {
  @ApiProperty({ type: [DeliveryDto] })
  items!: DeliveryDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export function toDeliveryDto(facts: DeliveryFacts): DeliveryDto {
  return {
    id: facts.id,
    ownerKind: facts.ownerKind,
    ownerId: facts.ownerId,
    stream: facts.stream,
    letterId: facts.letterId,
    candidateId: facts.candidateId,
    conversationId: facts.conversationId,
    toAddress: facts.to.address,
    status: facts.status,
    attempts: facts.attempts,
    maybeRepeated: facts.maybeRepeated,
    holdReason: facts.holdReason,
    failureCode: facts.failureCode,
    smtpCode: facts.smtpCode,
    smtpStatus: facts.smtpStatus,
    createdAt: facts.createdAt.toISOString(),
    sentAt: facts.sentAt?.toISOString() ?? null,
    bouncedAt: facts.bouncedAt?.toISOString() ?? null,
  };
}

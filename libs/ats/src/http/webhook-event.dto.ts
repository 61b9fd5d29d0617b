import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '#platform/http';
import type { WebhookMeta } from '../read-webhook-events.js';
import { webhookStatuses, type WebhookStatus } from '../webhook-event.entity.js';

/** Which events to list. */
export class WebhookEventsQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  connectionId?: string;

  @ApiPropertyOptional({ enum: webhookStatuses })
  @IsOptional()
  @IsIn(webhookStatuses)
  status?: WebhookStatus;
}

export class WebhookEventView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  connectionId!: string;

  @ApiProperty({ enum: webhookStatuses })
  status!: WebhookStatus;

  @ApiProperty({ format: 'date-time' })
  receivedAt!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Why it failed or was ignored or quarantined.' })
  errorCode!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'payload.application.id' })
  errorPath!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'application:greenhouse:265293',
    description: 'What it speaks of and we have not heard of; it is applied when that comes.',
  })
  waitsFor!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'greenhouse:265293' })
  applicationRef!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  candidateId!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it happened.' })
  occurredAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  appliedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  erasedAt!: string | null;
}

export class WebhookEventWithBody extends WebhookEventView {
  @ApiProperty({ type: String, nullable: true, description: 'As it came. Only for admins, else null.' })
  body!: string | null;
}

export class WebhookEventPage {
  @ApiProperty({ type: [WebhookEventView] })
  items!: WebhookEventView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class ReplayedWebhook {
  @ApiProperty({ description: 'False when it was applied before: then nothing is done.' })
  replayed!: boolean;
}

export function webhookEventView(row: WebhookMeta): WebhookEventView {
  const { id, connectionId, status, errorCode, errorPath, waitsFor, applicationRef, candidateId } = row;
  return {
    id,
    connectionId,
    status,
    receivedAt: row.receivedAt.toISOString(),
    errorCode,
    errorPath,
    waitsFor,
    applicationRef,
    candidateId,
    occurredAt: row.saidAt?.toISOString() ?? null,
    appliedAt: row.appliedAt?.toISOString() ?? null,
    erasedAt: row.erasedAt?.toISOString() ?? null,
  };
}

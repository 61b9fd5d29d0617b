import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { Page } from '#platform/database';
import { PageQuery } from '#platform/http';
import type { AuditEntry } from '../audit-entry.entity.js';
import type { Actor } from '../domain/principal.js';

export class AuditQuery extends PageQuery {
  @ApiPropertyOptional({ example: 'rejection', description: 'Only what was done to this kind of thing.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  subjectKind?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only what was done to this one.' })
  @IsOptional()
  @IsUUID()
  subjectId?: string;
}

const actorKinds = ['member', 'api_key', 'candidate', 'ats', 'system'] as const;

export class AuditEntryView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ enum: actorKinds })
  actorKind!: Actor['kind'];

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  actorId!: string | null;

  @ApiProperty({ example: 'rejections.approved' })
  action!: string;

  @ApiProperty({ example: 'rejection' })
  subjectKind!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  subjectId!: string | null;

  @ApiProperty({ type: Object, description: 'Ids, codes and names of fields.' })
  details!: Readonly<Record<string, unknown>>;
}

export class AuditPage {
  @ApiProperty({ type: [AuditEntryView] })
  items!: AuditEntryView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export function auditPage({ items, nextCursor }: Page<AuditEntry>): AuditPage {
  return {
    items: items.map(({ id, at, actorKind, actorId, action, subjectKind, subjectId, details }) => ({
      id,
      at: at.toISOString(),
      actorKind,
      actorId,
      action,
      subjectKind,
      subjectId,
      details,
    })),
    nextCursor,
  };
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches, ValidateIf } from 'class-validator';
import type { Page } from '#platform/database';
import { PageQuery } from '#platform/http';
import { type DutyKind, dutyKinds, type DutyStatus, isOverdue } from '../domain/duty.js';
import type { Duty } from '../duty.entity.js';

const lists = ['open', 'overdue', 'mine'] as const;

export class DutyQuery extends PageQuery {
  @ApiPropertyOptional({
    enum: lists,
    default: 'open',
    description: 'Which duties; "mine" are the open ones of the member who asks. Ignored with candidateId.',
  })
  @IsOptional()
  @IsIn(lists)
  list: (typeof lists)[number] = 'open';

  @ApiPropertyOptional({ format: 'uuid', description: 'Everything owed to this candidate, closed ones too.' })
  @IsOptional()
  @IsUUID()
  candidateId?: string;
}

export class CloseDutyBody {
  @ApiProperty({ example: 'Told by phone', maxLength: 500 })
  @IsString()
  @Length(1, 500)
  // At least one character that is no white space. Example: "x" in "  x".
  @Matches(/\S/)
  reason!: string;
}

export class AssignDutyBody {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null: nobody.' })
  @ValidateIf((body: AssignDutyBody) => body.ownerId !== null)
  @IsUUID()
  ownerId!: string | null;
}

export class DutyView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: dutyKinds })
  kind!: DutyKind;

  @ApiProperty({ description: 'What it is about: application, message, …' })
  subjectKind!: string;

  @ApiProperty({ format: 'uuid' })
  subjectId!: string;

  @ApiProperty({ format: 'uuid' })
  candidateId!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  ownerId!: string | null;

  @ApiProperty({ enum: ['open', 'closed'] })
  status!: DutyStatus;

  @ApiProperty({ description: 'Open, and past its due date.' })
  overdue!: boolean;

  @ApiProperty({ format: 'date-time' })
  openedAt!: string;

  @ApiProperty({ format: 'date-time' })
  dueAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt!: string | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The delivery that satisfied it.',
  })
  satisfiedBy!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The member who closed it.' })
  closedBy!: string | null;

  @ApiProperty({ type: String, nullable: true })
  closeReason!: string | null;
}

export class DutyPage {
  @ApiProperty({ type: [DutyView] })
  items!: DutyView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export function dutyView(duty: Duty, now: Date): DutyView {
  const {
    id,
    kind,
    subjectKind,
    subjectId,
    candidateId,
    ownerId,
    status,
    satisfiedBy,
    closedBy,
    closeReason,
  } = duty;
  return {
    id,
    kind,
    subjectKind,
    subjectId,
    candidateId,
    ownerId,
    status,
    overdue: isOverdue(duty, now),
    openedAt: duty.openedAt.toISOString(),
    dueAt: duty.dueAt.toISOString(),
    closedAt: duty.closedAt?.toISOString() ?? null,
    satisfiedBy,
    closedBy,
    closeReason,
  };
}

export function dutyPage({ items, nextCursor }: Page<Duty>, now: Date): DutyPage {
  return { items: items.map((duty) => dutyView(duty, now)), nextCursor };
}

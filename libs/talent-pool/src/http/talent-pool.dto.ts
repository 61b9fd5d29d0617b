import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min, MinLength } from 'class-validator';
import { IsLine, PageQuery, SearchedPageQuery } from '#platform/http';
import { invitationStatuses, type InvitationStatus } from '../domain/invitation-states.js';
import type { InvitationAnswer } from '../domain/invitation-answer.js';
import { membershipStatuses, type MembershipStatus } from '../domain/membership.js';

/** Which silver medalists to list. */
export class ListPoolQuery extends SearchedPageQuery {
  @ApiPropertyOptional({ enum: membershipStatuses, default: 'in_pool' })
  @IsOptional()
  @IsIn(membershipStatuses)
  status: MembershipStatus = 'in_pool';

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'The row of this candidate, whatever its status; nobody has two.',
  })
  @IsOptional()
  @IsUUID()
  candidateId?: string;
}

/** Whom to keep, and why, in the panel's words. */
export class NominateBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  candidateId!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'What they were nearly hired for.' })
  @IsOptional()
  @IsUUID()
  applicationId?: string;

  @ApiProperty({ minLength: 10, maxLength: 4_000, description: 'What was good, as who met them says it.' })
  @IsString()
  @MinLength(10)
  @MaxLength(4_000)
  strengths!: string;

  @ApiPropertyOptional({ maxLength: 4_000, description: 'What the panel was unsure of; never sent.' })
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  concerns?: string;

  @ApiPropertyOptional({ maxLength: 2_000, description: 'What the candidate wants next.' })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  wishes?: string;
}

/** Corrected words; what is absent stays. */
export class ChangeMedalistBody {
  @ApiPropertyOptional({ minLength: 10, maxLength: 4_000 })
  @IsOptional()
  @IsString()
  @MinLength(10)
  @MaxLength(4_000)
  strengths?: string;

  @ApiPropertyOptional({ maxLength: 4_000 })
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  concerns?: string;

  @ApiPropertyOptional({ maxLength: 2_000 })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  wishes?: string;
}

/** Why somebody is not invited. */
export class DismissBody {
  @ApiProperty({ minLength: 3, maxLength: 500 })
  @IsString()
  @MinLength(3)
  @MaxLength(500)
  reason!: string;
}

/** Which invitations to list. */
export class ListInvitationsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: invitationStatuses })
  @IsOptional()
  @IsIn(invitationStatuses)
  status?: InvitationStatus;
}

/** New words, and the version they replace. */
export class ChangeInvitationLetterBody {
  @ApiProperty({ maxLength: 300 })
  @IsString()
  @IsLine()
  @MaxLength(300)
  subject!: string;

  @ApiProperty({ maxLength: 20_000 })
  @IsString()
  @MaxLength(20_000)
  body!: string;

  @ApiProperty({ minimum: 1, description: 'The version that was read.' })
  @IsInt()
  @Min(1)
  version!: number;
}

/** What is approved: the letter in the version that was read. */
export class ApproveInvitationBody {
  @ApiProperty({ minimum: 1 })
  @IsInt()
  @Min(1)
  letterVersion!: number;
}

/** What the candidate said. */
export class InvitationAnswerBody {
  @ApiProperty({ enum: ['accepted', 'declined'] })
  @IsIn(['accepted', 'declined'])
  answer!: InvitationAnswer;
}

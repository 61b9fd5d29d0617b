import { ApiProperty } from '@nestjs/swagger';
import { LetterView, letterView } from '#letters';
import type { Page } from '#platform/database';
import { invitationStatuses, type InvitationStatus } from '../domain/invitation-states.js';
import type { Invitation } from '../invitation.entity.js';
import type { InvitationView as InvitationRead, NamedInvitation } from '../read-invitations.js';

/** The state of one invitation to one opening. */
export class InvitationStateView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  openingId!: string;

  @ApiProperty({ format: 'uuid' })
  candidateId!: string;

  @ApiProperty({ format: 'uuid', description: 'The proposal that it came from.' })
  matchId!: string;

  @ApiProperty({ format: 'uuid' })
  conversationId!: string;

  @ApiProperty({ format: 'uuid' })
  letterId!: string;

  @ApiProperty({ format: 'uuid', description: 'The member whose name stands under the letter.' })
  signerId!: string;

  @ApiProperty({ enum: invitationStatuses })
  status!: InvitationStatus;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The member.' })
  approvedBy!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  approvedAt!: Date | null;

  @ApiProperty({ type: Number, nullable: true, description: 'The version of the letter that was approved.' })
  approvedLetterVersion!: number | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When an approved one leaves; until then the approval can be taken back.',
  })
  leavesAt!: Date | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  sentAt!: Date | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answeredAt!: Date | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'A code: why it was cancelled, failed, or is a draft again.',
  })
  endedReason!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: Date;
}

/** An invitation on the page of the person. */
export class InvitationOfPersonView extends InvitationStateView {
  @ApiProperty({ description: 'The title of the opening.' })
  role!: string;
}

/** An invitation with the names that a person reads. */
class NamedInvitationView extends InvitationOfPersonView {
  @ApiProperty({ description: 'Empty when unknown or erased.' })
  candidateName!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The row of the person in the pool.',
  })
  medalistId!: string | null;
}

export class InvitationPage {
  @ApiProperty({ type: [NamedInvitationView] })
  items!: NamedInvitationView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** An invitation with its letter and the findings of the respect check. */
export class InvitationView {
  @ApiProperty()
  invitation!: NamedInvitationView;

  @ApiProperty()
  letter!: LetterView;
}

export function invitationState(row: Invitation): InvitationStateView {
  const { organizationId: _, ...invitation } = row;
  return invitation;
}

export function invitationPage({ items, nextCursor }: Page<NamedInvitation>): InvitationPage {
  return { items: items.map(namedInvitation), nextCursor };
}

export function invitationView({ invitation, letter }: InvitationRead): InvitationView {
  return { invitation: namedInvitation(invitation), letter: letterView(letter) };
}

function namedInvitation({ candidateName, role, medalistId, ...row }: NamedInvitation): NamedInvitationView {
  return Object.assign(invitationState(row), { candidateName, role, medalistId });
}

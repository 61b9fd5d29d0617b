import { ApiProperty } from '@nestjs/swagger';
import type { Page } from '#platform/database';
import type { Consent } from '../consent.entity.js';
import type { ConsentState } from '../domain/consent.js';
import { membershipStatuses, type MembershipStatus } from '../domain/membership.js';
import type { MedalistCard, MedalistView as MedalistRead, PersonCard } from '../read-talent-pool.js';
import type { SilverMedalist } from '../silver-medalist.entity.js';
import { InvitationStateView, invitationState } from './invitation.view.js';

class PersonView implements PersonCard {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Empty when unknown or erased.' })
  fullName!: string;

  @ApiProperty({ type: String, nullable: true })
  headline!: string | null;
}

/** A candidate kept, or proposed to be kept, for future openings. */
export class SilverMedalistView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  candidateId!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'What they were nearly hired for.',
  })
  applicationId!: string | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'null while only the candidate proposes it, or after a member took the nomination back.',
  })
  nominatedBy!: string | null;

  @ApiProperty({ format: 'date-time' })
  nominatedAt!: Date;

  @ApiProperty({ description: "The panel's words." })
  strengths!: string;

  @ApiProperty({ description: 'What the panel was unsure of; never sent.' })
  concerns!: string;

  @ApiProperty({ description: 'What the candidate wants next.' })
  wishes!: string;

  @ApiProperty({ enum: membershipStatuses })
  status!: MembershipStatus;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'The end of the consent.' })
  expiresAt!: Date | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  leftAt!: Date | null;
}

class MedalistRowView extends SilverMedalistView {
  @ApiProperty({ type: PersonView, nullable: true })
  candidate!: PersonView | null;
}

export class MedalistPage {
  @ApiProperty({ type: [MedalistRowView] })
  items!: MedalistRowView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** A yes to being kept, with the words that were agreed to. */
class ConsentView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  textVersion!: string;

  @ApiProperty()
  text!: string;

  @ApiProperty({ description: 'BCP 47.' })
  locale!: string;

  @ApiProperty({ enum: ['candidate_page', 'mail', 'recorded_by_member'] })
  channel!: Consent['channel'];

  @ApiProperty({ format: 'date-time' })
  givenAt!: Date;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  withdrawnAt!: Date | null;

  @ApiProperty({
    enum: ['candidate_page', 'unsubscribe', 'member', 'renewed', 'expired', 'erased', 'merged'],
    nullable: true,
  })
  withdrawnChannel!: Consent['withdrawnChannel'];
}

class ConsentStandingView {
  @ApiProperty({ enum: ['not_asked', 'asked', 'active', 'renewal_due', 'expired', 'withdrawn'] })
  state!: ConsentState;

  @ApiProperty({ type: ConsentView, nullable: true, description: 'The newest.' })
  record!: ConsentView | null;
}

/** One silver medalist with consent and invitations. */
export class MedalistView {
  @ApiProperty()
  medalist!: SilverMedalistView;

  @ApiProperty()
  candidate!: PersonView;

  @ApiProperty()
  consent!: ConsentStandingView;

  @ApiProperty({ type: [InvitationStateView], description: 'The newest first, at most 100.' })
  invitations!: InvitationStateView[];
}

export function silverMedalistView(row: SilverMedalist): SilverMedalistView {
  const { organizationId: _, ...medalist } = row;
  return medalist;
}

export function medalistPage({ items, nextCursor }: Page<MedalistCard>): MedalistPage {
  return {
    items: items.map((row) => Object.assign(silverMedalistView(row), { candidate: row.candidate })),
    nextCursor,
  };
}

export function medalistView({ medalist, candidate, consent, invitations }: MedalistRead): MedalistView {
  return {
    medalist: silverMedalistView(medalist),
    candidate,
    consent: { state: consent.state, record: consent.record && consentView(consent.record) },
    invitations: invitations.map(invitationState),
  };
}

function consentView(row: Consent): ConsentView {
  const { id, textVersion, text, locale, channel, givenAt, expiresAt, withdrawnAt, withdrawnChannel } = row;
  return { id, textVersion, text, locale, channel, givenAt, expiresAt, withdrawnAt, withdrawnChannel };
}

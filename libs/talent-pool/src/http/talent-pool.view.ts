import { ApiProperty } from '@nestjs/swagger';
import { type CandidateCard, type Stage, stages } from '#hiring';
import type { Page } from '#platform/database';
import type { Consent } from '../consent.entity.js';
import { type ConsentState, consentStates } from '../domain/consent.js';
import { membershipStatuses, type MembershipStatus } from '../domain/membership.js';
import type { MedalistListed } from '../list-talent-pool.js';
import type {
  MedalistConversation,
  MedalistView as MedalistRead,
  NearlyHiredFor,
} from '../read-talent-pool.js';
import type { SilverMedalist } from '../silver-medalist.entity.js';
import { InvitationOfPersonView, invitationState } from './invitation.view.js';

class PersonView implements Pick<CandidateCard, 'id' | 'fullName' | 'headline' | 'location'> {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Empty when unknown or erased.' })
  fullName!: string;

  @ApiProperty({ type: String, nullable: true })
  headline!: string | null;

  @ApiProperty({ type: String, nullable: true })
  location!: string | null;
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

  @ApiProperty({ enum: consentStates })
  consentState!: ConsentState;
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
  @ApiProperty({ enum: consentStates })
  state!: ConsentState;

  @ApiProperty({ type: ConsentView, nullable: true, description: 'The newest.' })
  record!: ConsentView | null;
}

/** What they were nearly hired for, as it is known today. */
class NearlyHiredForView implements Record<keyof NearlyHiredFor, unknown> {
  @ApiProperty({ format: 'uuid' })
  applicationId!: string;

  @ApiProperty({ format: 'uuid' })
  openingId!: string;

  @ApiProperty({ description: 'Of the opening.' })
  title!: string;

  @ApiProperty({ type: String, nullable: true })
  department!: string | null;

  @ApiProperty({ enum: stages })
  stage!: Stage;

  @ApiProperty()
  interviewsHeld!: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastInterviewAt!: Date | null;

  @ApiProperty()
  finalist!: boolean;

  @ApiProperty({ type: [String], example: ['take-home task'] })
  effort!: readonly string[];

  @ApiProperty({ format: 'date-time' })
  appliedAt!: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  rejectedAt!: Date | null;
}

class MedalistConversationView implements MedalistConversation {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  applicationId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  openingTitle!: string | null;

  @ApiProperty({ format: 'date-time' })
  lastMessageAt!: Date;
}

/** One silver medalist: the panel's words, what they were nearly hired for, consent, invitations and conversations. */
export class MedalistView {
  @ApiProperty()
  medalist!: SilverMedalistView;

  @ApiProperty()
  candidate!: PersonView;

  @ApiProperty()
  consent!: ConsentStandingView;

  @ApiProperty({ type: NearlyHiredForView, nullable: true, description: 'null when nobody said.' })
  nearlyHiredFor!: NearlyHiredForView | null;

  @ApiProperty({ type: [InvitationOfPersonView], maxItems: 100, description: 'The newest first.' })
  invitations!: InvitationOfPersonView[];

  @ApiProperty({ type: [MedalistConversationView], maxItems: 100, description: 'Written last, first.' })
  conversations!: readonly MedalistConversationView[];
}

export function silverMedalistView(row: SilverMedalist): SilverMedalistView {
  const { organizationId: _, ...medalist } = row;
  return medalist;
}

export function medalistPage({ items, nextCursor }: Page<MedalistListed>): MedalistPage {
  return {
    items: items.map(({ candidate, ...row }) => ({ ...row, candidate: candidate && personView(candidate) })),
    nextCursor,
  };
}

export function medalistView(read: MedalistRead): MedalistView {
  const { consent, invitations, nearlyHiredFor, conversations } = read;
  return {
    medalist: silverMedalistView(read.medalist),
    candidate: personView(read.candidate),
    consent: { state: consent.state, record: consent.record && consentView(consent.record) },
    nearlyHiredFor,
    invitations: invitations.map(({ role, ...row }) => Object.assign(invitationState(row), { role })),
    conversations,
  };
}

function personView({ id, fullName, headline, location }: CandidateCard): PersonView {
  return { id, fullName, headline, location };
}

function consentView(row: Consent): ConsentView {
  const { id, textVersion, text, locale, channel, givenAt, expiresAt, withdrawnAt, withdrawnChannel } = row;
  return { id, textVersion, text, locale, channel, givenAt, expiresAt, withdrawnAt, withdrawnChannel };
}

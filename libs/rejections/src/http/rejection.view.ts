import { ApiProperty } from '@nestjs/swagger';
import { LetterView, letterView } from '#letters';
import type { DeliveryFacts } from '#mail';
import { rejectionStatuses, type RejectionStatus } from '../domain/rejection-states.js';
import type { Foreseen } from '../domain/foresee.js';
import { type Hold, holdKinds, type HoldKind } from '../domain/release.js';
import type { HeldBy, RejectionDetails } from '../read-rejections.js';
import type { Rejection } from '../rejection.entity.js';

/** What a rejection is, in a list and alone. */
export class RejectionBase {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: rejectionStatuses })
  status!: RejectionStatus;

  @ApiProperty({ format: 'uuid' })
  applicationId!: string;

  @ApiProperty({ format: 'uuid' })
  candidateId!: string;

  @ApiProperty({ description: 'Empty when unknown or erased.' })
  candidateName!: string;

  @ApiProperty({ format: 'uuid' })
  openingId!: string;

  @ApiProperty({ description: 'The title of the opening.' })
  role!: string;

  @ApiProperty({ format: 'uuid' })
  conversationId!: string;

  @ApiProperty({
    minimum: 1,
    description: 'The decision round of the application; an un-reject opens the next.',
  })
  round!: number;

  @ApiProperty({ format: 'date-time' })
  decidedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  approvedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'If nothing holds it.' })
  leavesAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When SMTP accepted it.' })
  sentAt!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'rejections.hired', description: 'A code.' })
  endedReason!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

/** The state of one rejection. */
class RejectionStateView extends RejectionBase {
  @ApiProperty({ format: 'uuid' })
  letterId!: string;

  @ApiProperty({ format: 'uuid', description: 'The member whose name stands under the letter.' })
  signerId!: string;

  @ApiProperty({ type: String, nullable: true })
  personalSentence!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The member.' })
  approvedBy!: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'The version of the letter that was approved.' })
  approvedLetterVersion!: number | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  undoUntil!: string | null;
}

class HoldView implements Hold {
  @ApiProperty({ enum: holdKinds })
  kind!: HoldKind;

  @ApiProperty({ description: 'One plain sentence.' })
  reason!: string;
}

/** A hold on a rejection that waits. */
class OpenHoldView extends HoldView implements HeldBy {
  @ApiProperty({
    description: 'Whether a person can release it: not the ones that are dates, nor the pause of all mail.',
  })
  releasable!: boolean;
}

/** When it leaves, by the rules of the approval and the release. */
class DepartureView {
  @ApiProperty({ format: 'date-time', description: 'Until then the approval can be taken back.' })
  undoUntil!: string;

  @ApiProperty({
    format: 'date-time',
    description: 'It never leaves before: the undo window, and two hours after the decision.',
  })
  earliest!: string;

  @ApiProperty({
    format: 'date-time',
    description: "The first moment after that in the candidate's working hours.",
  })
  at!: string;

  @ApiProperty({
    type: [HoldView],
    description: 'What would hold it; what holds it already stands in "holds".',
  })
  holds!: HoldView[];
}

const deliveryStatuses = ['queued', 'sending', 'sent', 'held', 'failed', 'bounced'] as const;

/** What became of the letter on its way. */
class RejectionDeliveryView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: deliveryStatuses })
  status!: DeliveryFacts['status'];

  @ApiProperty({ description: 'How often it was tried.' })
  attempts!: number;

  @ApiProperty({ description: 'It may have arrived more than once.' })
  maybeRepeated!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'RFC 3463.', example: '5.1.1' })
  smtpStatus!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  bouncedAt!: string | null;
}

/** A rejection with its letter, its newest delivery and what keeps it from leaving. */
export class RejectionView {
  @ApiProperty()
  rejection!: RejectionStateView;

  @ApiProperty()
  letter!: LetterView;

  @ApiProperty({ type: RejectionDeliveryView, nullable: true, description: 'null before it was let go.' })
  delivery!: RejectionDeliveryView | null;

  @ApiProperty({ type: [OpenHoldView] })
  holds!: OpenHoldView[];

  @ApiProperty({ description: "IANA; the candidate's, else the organization's.", example: 'Europe/Lisbon' })
  zone!: string;

  @ApiProperty({
    type: DepartureView,
    nullable: true,
    description: 'Of a draft: as if it were approved now. null for what does not wait.',
  })
  departure!: DepartureView | null;
}

export function rejectionView(details: RejectionDetails): RejectionView {
  const { letter, delivery, holds, zone, departure } = details;
  return {
    rejection: stateView(details),
    letter: letterView(letter),
    delivery: delivery && deliveryView(delivery),
    holds: [...holds],
    zone,
    departure: departure && departureView(departure),
  };
}

function stateView({
  rejection,
  candidateName,
  role,
}: Pick<RejectionDetails, 'rejection' | 'candidateName' | 'role'>): RejectionStateView {
  const { id, status, applicationId, candidateId, openingId, conversationId, round, letterId } = rejection;
  const { signerId, personalSentence, approvedBy, approvedLetterVersion, endedReason } = rejection;
  return {
    id,
    status,
    applicationId,
    candidateId,
    candidateName,
    openingId,
    role,
    conversationId,
    round,
    letterId,
    signerId,
    personalSentence,
    decidedAt: rejection.decidedAt.toISOString(),
    approvedBy,
    approvedLetterVersion,
    undoUntil: rejection.undoUntil?.toISOString() ?? null,
    ...datesOf(rejection),
    endedReason,
  };
}

/** Its instants as ISO 8601. */
export function datesOf(row: Pick<Rejection, 'approvedAt' | 'leavesAt' | 'sentAt' | 'createdAt'>) {
  return {
    approvedAt: row.approvedAt?.toISOString() ?? null,
    leavesAt: row.leavesAt?.toISOString() ?? null,
    sentAt: row.sentAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}

function departureView({ undoUntil, earliest, leavesAt, holds }: Foreseen): DepartureView {
  return {
    undoUntil: undoUntil.toISOString(),
    earliest: earliest.toISOString(),
    at: leavesAt.toISOString(),
    holds: holds.map(({ kind, reason }) => ({ kind, reason })),
  };
}

function deliveryView(delivery: DeliveryFacts): RejectionDeliveryView {
  const { id, status, attempts, maybeRepeated, smtpStatus, bouncedAt } = delivery;
  return { id, status, attempts, maybeRepeated, smtpStatus, bouncedAt: bouncedAt?.toISOString() ?? null };
}

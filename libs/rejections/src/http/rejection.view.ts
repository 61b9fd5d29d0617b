import { ApiProperty } from '@nestjs/swagger';
import { type DecisionReason, decisionReasons, type Letter, LetterView, letterView } from '#letters';
import type { DeliveryFacts } from '#mail';
import { rejectionStatuses, type RejectionStatus } from '../domain/rejection-states.js';
import type { Foreseen } from '../domain/foresee.js';
import { type Hold, holdKinds, type HoldKind } from '../domain/release.js';
import type { ComposedAgain } from '../compose-again.js';
import type { HeldBy, RejectionDetails } from '../read-rejections.js';
import type { PlannedDeparture } from '../plan-departures.js';
import type { Rejection } from '../rejection.entity.js';
import { DeparturePlanView, departurePlanView } from './departure.view.js';
import { SourceSaidView, sourceSaidView } from './source-said.view.js';

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

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The batch that it is part of, which has not ended.',
  })
  batchId!: string | null;

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

  @ApiProperty({ enum: decisionReasons, description: 'Why the answer is no; never a label of the ATS.' })
  reason!: DecisionReason;

  @ApiProperty({ type: String, nullable: true, description: 'What the job needed, as a person recorded it.' })
  reasonSentence!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The member.' })
  approvedBy!: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'The version of the letter that was approved.' })
  approvedLetterVersion!: number | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  undoUntil!: string | null;
}

export class HoldView implements Hold {
  @ApiProperty({ enum: holdKinds })
  kind!: HoldKind;

  @ApiProperty({ description: 'One plain sentence.' })
  reason!: string;
}

/** A hold on a rejection that waits. */
class OpenHoldView extends HoldView {
  @ApiProperty({
    description: 'Whether a person can release it: not the ones that are dates, nor the pause of all mail.',
  })
  releasable!: boolean;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the ATS is asked again by itself; the hold ends when it bears the decision out.',
  })
  askedAgainAt!: string | null;
}

/** When it leaves and why then, by the rules of the approval and the release. */
class DepartureView extends DeparturePlanView {
  @ApiProperty({ format: 'date-time', description: 'Until then the approval can be taken back.' })
  undoUntil!: string;

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

  @ApiProperty({
    type: SourceSaidView,
    nullable: true,
    description: 'null when its ATS was not asked, or cannot be.',
  })
  sourceSaid!: SourceSaidView | null;
}

/** The words of a person that a newly composed letter replaced. */
class ReplacedWords implements Letter {
  @ApiProperty()
  subject!: string;

  @ApiProperty()
  body!: string;
}

/** A draft that was written again. */
export class ComposedAgainView {
  @ApiProperty()
  letter!: LetterView;

  @ApiProperty({ type: ReplacedWords, nullable: true, description: 'null when no person had edited it.' })
  replaced!: ReplacedWords | null;
}

export function composedAgainView({ letter, replaced }: ComposedAgain): ComposedAgainView {
  return { letter: letterView(letter), replaced };
}

export function rejectionView(details: RejectionDetails): RejectionView {
  const { letter, delivery, holds, zone, departure, sourceSaid } = details;
  return {
    rejection: stateView(details),
    letter: letterView(letter),
    delivery: delivery && deliveryView(delivery),
    holds: holds.map(holdView),
    zone,
    departure: departure && departureView(departure),
    sourceSaid: sourceSaid && sourceSaidView(sourceSaid),
  };
}

function holdView({ kind, reason, releasable, askedAgainAt }: HeldBy): OpenHoldView {
  return { kind, reason, releasable, askedAgainAt: askedAgainAt?.toISOString() ?? null };
}

function stateView({
  rejection,
  candidateName,
  role,
}: Pick<RejectionDetails, 'rejection' | 'candidateName' | 'role'>): RejectionStateView {
  const { id, status, applicationId, candidateId, openingId, conversationId, round, letterId } = rejection;
  const {
    signerId,
    personalSentence,
    reason,
    reasonSentence,
    approvedBy,
    approvedLetterVersion,
    endedReason,
    batchId,
  } = rejection;
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
    reason,
    reasonSentence,
    decidedAt: rejection.decidedAt.toISOString(),
    approvedBy,
    approvedLetterVersion,
    undoUntil: rejection.undoUntil?.toISOString() ?? null,
    ...datesOf(rejection),
    endedReason,
    batchId,
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

function departureView({ plan, holds }: Foreseen<PlannedDeparture>): DepartureView {
  return Object.assign(departurePlanView(plan), {
    undoUntil: plan.undoUntil.toISOString(),
    holds: holds.map(({ kind, reason }) => ({ kind, reason })),
  });
}

function deliveryView(delivery: DeliveryFacts): RejectionDeliveryView {
  const { id, status, attempts, maybeRepeated, smtpStatus, bouncedAt } = delivery;
  return { id, status, attempts, maybeRepeated, smtpStatus, bouncedAt: bouncedAt?.toISOString() ?? null };
}

import { ApiProperty } from '@nestjs/swagger';
import { type Intent, INTENTS } from '#conversations';
import { type Stage, stages } from '#hiring';
import type { Page } from '#platform/database';
import type { ApprovalBatch } from '../batches/approval-batch.entity.js';
import type { Wave } from '../batches/approval-batch-letter.entity.js';
import { type LetterOutcome, letterOutcomes } from '../batches/batch-letters-sql.js';
import type { BatchDetails, BatchListed } from '../batches/read-batch.js';
import { type BatchStatus, batchStatuses, canBeStopped } from '../domain/batch-states.js';
import { type SecondReason, secondReasons } from '../domain/second-person.js';
import { HoldView } from './rejection.view.js';

/** Letters that are approved together. */
export class BatchRowView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: batchStatuses })
  status!: BatchStatus;

  @ApiProperty({ description: 'How many letters are in it.' })
  letters!: number;

  @ApiProperty({ description: 'How many were asked for and could not be taken.' })
  leftOut!: number;

  @ApiProperty({ description: 'How many openings they are about.' })
  openings!: number;

  @ApiProperty({ description: 'The title of the opening that most of them are about.' })
  role!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null: an API key.' })
  createdBy!: string | null;

  @ApiProperty({ description: 'Whether something of it may still leave.' })
  stoppable!: boolean;
}

export class BatchPage {
  @ApiProperty({ type: [BatchRowView] })
  items!: BatchRowView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

class BatchOpeningView {
  @ApiProperty({ format: 'uuid' })
  openingId!: string;

  @ApiProperty()
  role!: string;

  @ApiProperty()
  letters!: number;
}

class BatchKindView {
  @ApiProperty({ enum: stages })
  stage!: Stage;

  @ApiProperty({ description: 'BCP 47.' })
  locale!: string;

  @ApiProperty()
  letters!: number;

  @ApiProperty({ format: 'uuid', description: 'The first rejection of this kind.' })
  sampleId!: string;
}

class OverriddenView {
  @ApiProperty({ description: 'The rule of the respect check.' })
  rule!: string;

  @ApiProperty()
  letters!: number;
}

class LeftOutView {
  @ApiProperty({ example: 'letters.blocking_findings', description: 'Why.' })
  code!: string;

  @ApiProperty()
  letters!: number;
}

class FirstLeavesView {
  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ description: 'IANA; where that candidate is.', example: 'Europe/Lisbon' })
  zone!: string;
}

/** Why two people have to approve, and what that was concluded from. */
class SecondPersonView {
  @ApiProperty({
    enum: secondReasons,
    isArray: true,
    description:
      'Empty when one person is enough. unusual_day: over 200 letters, and over five times usualDay.',
  })
  reasons!: readonly SecondReason[];

  @ApiProperty({ description: 'More letters than this need two people.' })
  above!: number;

  @ApiProperty({ description: 'The most letters that were approved on one of the last 30 days.' })
  usualDay!: number;

  @ApiProperty({ description: 'Letters that tell a decision older than 90 days.' })
  oldDecisions!: number;
}

class BatchApprovalView {
  @ApiProperty({ format: 'uuid', description: 'The member.' })
  by!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}

/** Who stopped it, and why. */
class BatchStopView {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null: an API key.' })
  by!: string | null;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty()
  reason!: string;
}

/** A batch with everything that is read before and after it is approved. */
export class BatchView extends BatchRowView {
  @ApiProperty({ description: 'What an approval says yes to; SHA-256 over the letters in their order.' })
  hash!: string;

  @ApiProperty({ description: 'How many leave before it pauses.' })
  canarySize!: number;

  @ApiProperty({ description: 'How many have been approved, or refused, one by one.' })
  handled!: number;

  @ApiProperty()
  secondPerson!: SecondPersonView;

  @ApiProperty({ type: [BatchApprovalView], maxItems: 2 })
  approvals!: BatchApprovalView[];

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  pausedAt!: string | null;

  @ApiProperty({ type: BatchApprovalView, nullable: true, description: 'Who let the rest leave.' })
  continued!: BatchApprovalView | null;

  @ApiProperty({ type: BatchStopView, nullable: true })
  stopped!: BatchStopView | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt!: string | null;

  @ApiProperty({ type: [BatchOpeningView], maxItems: 20, description: 'Those that most letters are about.' })
  openingList!: readonly BatchOpeningView[];

  @ApiProperty({ type: [BatchKindView] })
  kinds!: readonly BatchKindView[];

  @ApiProperty({ type: [OverriddenView], description: 'Warnings that people decided to send in spite of.' })
  overridden!: readonly OverriddenView[];

  @ApiProperty({ type: [LeftOutView] })
  leftOutWhy!: readonly LeftOutView[];

  @ApiProperty({
    type: 'object',
    properties: Object.fromEntries(letterOutcomes.map((outcome) => [outcome, { type: 'integer' }])),
    required: [...letterOutcomes],
    selfRequired: true,
    description: 'How many letters each outcome has.',
  })
  outcomes!: Readonly<Record<LetterOutcome, number>>;

  @ApiProperty({
    type: FirstLeavesView,
    nullable: true,
    description: 'Of the first few; before the approval as if it were approved now.',
  })
  firstLeaves!: FirstLeavesView | null;
}

class BatchOverrideView {
  @ApiProperty()
  rule!: string;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ format: 'uuid', description: 'The member.' })
  by!: string;
}

/** One letter of a batch, and what became of it. */
export class BatchLetterView {
  @ApiProperty({ format: 'uuid', description: 'Of the rejection.' })
  id!: string;

  @ApiProperty({ minimum: 0 })
  position!: number;

  @ApiProperty({ enum: ['canary', 'rest'] })
  wave!: Wave;

  @ApiProperty({ enum: letterOutcomes })
  outcome!: LetterOutcome;

  @ApiProperty({ format: 'uuid' })
  candidateId!: string;

  @ApiProperty({ description: 'Empty when unknown or erased.' })
  candidateName!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Where it was mailed to.' })
  address!: string | null;

  @ApiProperty({ format: 'uuid' })
  conversationId!: string;

  @ApiProperty({ format: 'uuid' })
  openingId!: string;

  @ApiProperty()
  role!: string;

  @ApiProperty({ enum: stages })
  stage!: Stage;

  @ApiProperty({ description: 'BCP 47; empty for one that was left out.' })
  locale!: string;

  @ApiProperty({ minimum: 0, description: '0 for one that was left out.' })
  letterVersion!: number;

  @ApiProperty({ type: [BatchOverrideView] })
  overrides!: readonly BatchOverrideView[];

  @ApiProperty({ type: [HoldView] })
  holds!: readonly HoldView[];

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  leavesAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  sentAt!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'A code: why it was left out, or ended.' })
  why!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'RFC 3463.', example: '5.1.1' })
  smtpStatus!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the person last wrote to us since the batch was approved.',
  })
  wroteAt!: string | null;

  @ApiProperty({ enum: INTENTS, isArray: true, description: 'What they wrote about.' })
  wroteIntents!: readonly Intent[];
}

export class BatchLetterPage {
  @ApiProperty({ type: [BatchLetterView] })
  items!: BatchLetterView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

function rowView({ batch, role }: BatchListed) {
  const { id, status, letters, leftOut, openings, createdBy } = batch;
  const createdAt = batch.createdAt.toISOString();
  return {
    id,
    status,
    letters,
    leftOut,
    openings,
    role,
    createdAt,
    createdBy,
    stoppable: canBeStopped(status),
  };
}

export function batchPage({ items, nextCursor }: Page<BatchListed>): BatchPage {
  return { items: items.map(rowView), nextCursor };
}

export function batchView(details: BatchDetails): BatchView {
  const { batch, firstLeaves, openings, kinds, overridden, leftOut, outcomes } = details;
  return {
    ...rowView(details),
    hash: batch.hash,
    canarySize: batch.canarySize,
    handled: batch.handled,
    secondPerson: {
      reasons: batch.secondReasons,
      above: batch.secondPersonAbove,
      usualDay: batch.usualDay,
      oldDecisions: batch.oldDecisions,
    },
    approvals: approvalsOf(batch),
    pausedAt: batch.pausedAt?.toISOString() ?? null,
    continued: actOf(batch.continuedBy, batch.continuedAt),
    stopped: batch.stoppedAt && {
      by: batch.stoppedBy,
      at: batch.stoppedAt.toISOString(),
      reason: batch.stopReason ?? '',
    },
    endedAt: batch.endedAt?.toISOString() ?? null,
    openingList: openings,
    kinds,
    overridden,
    leftOutWhy: leftOut,
    outcomes,
    firstLeaves: firstLeaves && { at: firstLeaves.at.toISOString(), zone: firstLeaves.zone },
  };
}

function approvalsOf(batch: ApprovalBatch): BatchApprovalView[] {
  const first = actOf(batch.firstApprovedBy, batch.firstApprovedAt);
  const second = actOf(batch.secondApprovedBy, batch.secondApprovedAt);
  return [first, second].flatMap((approval) => approval ?? []);
}

function actOf(by: string | null, at: Date | null): BatchApprovalView | null {
  return by !== null && at ? { by, at: at.toISOString() } : null;
}

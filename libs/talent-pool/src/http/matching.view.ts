import { ApiProperty } from '@nestjs/swagger';
import type { CandidateCard } from '#hiring';
import { invitationStatuses, type InvitationStatus } from '../domain/invitation-states.js';
import { type NotNow, notNowReasons } from '../domain/not-now.js';
import type { MatchCriteria, MatchRun } from '../match-run.entity.js';
import type { Match, MatchStatus } from '../match.entity.js';
import type { Proposal, Proposals } from '../read-proposals.js';

export class MatchRunStarted {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

/** A silver medalist proposed for an opening. */
export class MatchView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  matchRunId!: string;

  @ApiProperty({ format: 'uuid' })
  openingId!: string;

  @ApiProperty({ format: 'uuid' })
  candidateId!: string;

  @ApiProperty({ minimum: 1 })
  rank!: number;

  @ApiProperty({ minimum: 0, maximum: 100, description: 'Orders this search and means nothing elsewhere.' })
  score!: number;

  @ApiProperty({ type: [String] })
  reasonsFor!: readonly string[];

  @ApiProperty({ type: [String] })
  reasonsAgainst!: readonly string[];

  @ApiProperty({ enum: ['proposed', 'invited', 'dismissed'] })
  status!: MatchStatus;

  @ApiProperty({ type: String, nullable: true })
  dismissedReason!: string | null;
}

class ProposedPerson {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Empty when unknown or erased.' })
  fullName!: string;

  @ApiProperty({ type: String, nullable: true })
  headline!: string | null;

  @ApiProperty({ type: String, nullable: true })
  location!: string | null;
}

/** Why somebody may not be invited now. */
class NotNowView implements NotNow {
  @ApiProperty({ enum: notNowReasons })
  reason!: NotNow['reason'];

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it ends by itself; null when it does not.',
  })
  until!: Date | null;
}

class LiveApplicationView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  openingId!: string;
}

class ProposalView extends MatchView {
  @ApiProperty({ type: ProposedPerson, nullable: true })
  candidate!: ProposedPerson | null;

  @ApiProperty({ description: 'False once the person left the pool: they cannot be invited any more.' })
  inPool!: boolean;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The row of the person in the pool.',
  })
  medalistId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Once it was drafted.' })
  invitationId!: string | null;

  @ApiProperty({ enum: invitationStatuses, nullable: true })
  invitationStatus!: InvitationStatus | null;

  @ApiProperty({
    type: NotNowView,
    nullable: true,
    description: 'Why an approval would be refused now; null when nothing is in the way.',
  })
  notNow!: NotNowView | null;

  @ApiProperty({
    type: LiveApplicationView,
    nullable: true,
    description: 'An application of theirs that is still open: to this opening before any other.',
  })
  liveApplication!: LiveApplicationView | null;
}

class CriteriaView implements MatchCriteria {
  @ApiProperty()
  title!: string;

  @ApiProperty({ type: String, nullable: true })
  department!: string | null;

  @ApiProperty({ type: String, nullable: true })
  location!: string | null;

  @ApiProperty()
  remote!: boolean;

  @ApiProperty({ type: [String] })
  mustHave!: readonly string[];

  @ApiProperty({ type: [String] })
  niceToHave!: readonly string[];

  @ApiProperty({ type: [String], description: 'What was looked up, heaviest first.' })
  terms!: readonly string[];
}

/** The record of one search over the pool. */
class MatchRunView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  openingId!: string;

  @ApiProperty()
  criteria!: CriteriaView;

  @ApiProperty({ description: 'The rules that ranked.' })
  rulesVersion!: string;

  @ApiProperty({ description: 'How many were in the pool.' })
  poolSize!: number;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The member; null when the opening itself caused it.',
  })
  startedBy!: string | null;

  @ApiProperty({ format: 'date-time' })
  at!: Date;
}

export class ProposalPage {
  @ApiProperty({
    type: MatchRunView,
    nullable: true,
    description: 'The newest search; null before the first.',
  })
  run!: MatchRunView | null;

  @ApiProperty({ type: [ProposalView] })
  items!: ProposalView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export function matchView(row: Match): MatchView {
  const { organizationId: _, ...match } = row;
  return match;
}

export function proposalPage({ run, items, nextCursor }: Proposals): ProposalPage {
  return {
    run: run && runView(run),
    items: items.map(proposalView),
    nextCursor,
  };
}

function proposalView(proposal: Proposal): ProposalView {
  const { organizationId: _, candidate, ...row } = proposal;
  return Object.assign(row, { candidate: candidate && proposedPerson(candidate) });
}

function runView(row: MatchRun): MatchRunView {
  const { organizationId: _, ...run } = row;
  return run;
}

function proposedPerson({ id, fullName, headline, location }: CandidateCard): ProposedPerson {
  return { id, fullName, headline, location };
}

import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import {
  afterDate,
  Database,
  type Page,
  type PageRequest,
  type TenantTransaction,
  toPage,
} from '#platform/database';
import {
  lawFor,
  lawfulDay,
  type OutcomeLaw,
  outcomeLaws,
  type OutcomePolicy,
  warningDays,
} from './domain/outcome-limits.js';
import type { RejectionStatus } from './domain/rejection-states.js';
import { longSince } from './domain/waiting.js';
import { wasToldRecently } from './domain/deciding-note.js';
import { type DecidingNoteStatus, leavingStatuses } from './domain/deciding-note-states.js';
import { readOutcomePolicy } from './outcome/outcome-policies.js';
import {
  everybody,
  isHeldAsFinalist,
  lastNote,
  lastNotice,
  stillDeciding,
  undecided,
  untold,
} from './waiting-sql.js';

/** Somebody who was interviewed and has not heard how it ended. */
export interface Waiting {
  /** Of the row, for the cursor. */
  readonly id: string;
  readonly applicationId: string;
  readonly candidateId: string;
  readonly candidateName: string;
  readonly openingId: string;
  readonly role: string;
  /** Our last word, if that was that nothing is decided; else the last interview; the decision where no interview has a date. */
  readonly since: Date;
  /** By when they should have heard. */
  readonly dueAt: Date;
  /** When they were last told, since the interview, that nothing is decided. */
  readonly toldStillDecidingAt: Date | null;
  /** The law under which they are to hear, and by when; null when there is none, or when it was kept. */
  readonly law: (Pick<OutcomeLaw, 'id' | 'name'> & { readonly by: Date }) | null;
  /** The letter that will tell them; null while nothing is decided. */
  readonly rejectionId: string | null;
  readonly rejectionStatus: RejectionStatus | null;
  /** The newest note to them that was let go in this wait. */
  readonly note: WaitingNote | null;
  /** Whether a note that nothing is decided yet is offered: it would be true, it is time, and it would arrive as far as is known here. */
  readonly mayTellStillDeciding: boolean;
}

/** A note that nothing is decided yet, as far as it came. */
export interface WaitingNote {
  readonly id: string;
  readonly status: DecidingNoteStatus;
  readonly leavesAt: string | null;
  /** A code: why it did not leave, or came back. */
  readonly endedReason: string | null;
}

/** As the query says it. */
interface WaitingRow extends Omit<Waiting, 'law' | 'mayTellStillDeciding'> {
  readonly lastInterviewAt: Date | null;
  readonly location: string | null;
  readonly canEmail: boolean;
  readonly isHeldAsFinalist: boolean;
}

export interface WaitingCounts {
  readonly waiting: number;
  /** Longer than the organization calls long. */
  readonly long: number;
  /** Whose day under a law is past, or comes within the first warning. */
  readonly byLaw: number;
  readonly longWaitDays: number;
}

/** How far is counted: more than this is "many" for a person. */
const COUNTED_AT_MOST = 1_000;

const day = 86_400_000;

/** Everybody who was interviewed and waits to hear, whose day is nearest first. */
@Injectable()
export class ListWaiting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `request.cursor_invalid` */
  async execute(organizationId: string, request: PageRequest): Promise<Page<Waiting>> {
    const now = this.clock.now();
    const rows = await this.database.inTenant(organizationId, async (tx) => {
      const { policy } = await readOutcomePolicy(tx);
      const { sql, parameters } = waitingQuery(organizationId, request, now, policy);
      const found = await tx.manager.query<WaitingRow[]>(sql, parameters);
      return found.map((row) => toWaiting(row, policy, now));
    });
    return toPage(rows, request, ({ dueAt }) => dueAt.toISOString(), 'waiting.due_at');
  }

  /** How many wait, each counted up to 1,000. */
  async counts(organizationId: string): Promise<WaitingCounts> {
    const now = this.clock.now();
    return this.database.inTenant(organizationId, async (tx) => {
      const { policy } = await readOutcomePolicy(tx);
      return {
        waiting: await countWaiting(tx, now, now),
        long: await countWaiting(tx, now, longSince(now, policy)),
        byLaw: await countByLaw(tx, now, policy),
        longWaitDays: policy.longWaitDays,
      };
    });
  }
}

function toWaiting(found: WaitingRow, policy: OutcomePolicy, now: Date): Waiting {
  const { lastInterviewAt: _at, location: _place, canEmail: _may, isHeldAsFinalist: _held, ...row } = found;
  return { ...row, law: openLaw(found, policy), mayTellStillDeciding: isNoteOffered(found, policy, now) };
}

/** Of an undecided person at once; of a finalist when the hold has grown long. */
function isNoteOffered(row: WaitingRow, policy: OutcomePolicy, now: Date): boolean {
  if (!row.canEmail || wasToldRecently(row.toldStillDecidingAt, now)) return false;
  if (row.note && leavingStatuses.includes(row.note.status)) return false;
  return row.rejectionId === null || (row.isHeldAsFinalist && row.since <= longSince(now, policy));
}

/** The law that is still to be kept towards somebody. */
function openLaw(
  {
    lastInterviewAt,
    location,
    toldStillDecidingAt,
  }: Pick<WaitingRow, 'lastInterviewAt' | 'location' | 'toldStillDecidingAt'>,
  policy: OutcomePolicy,
): Waiting['law'] {
  const law = lastInterviewAt && lawFor(location, lastInterviewAt, policy);
  if (!law || (law.noDecisionCounts && toldStillDecidingAt)) return null;
  return { id: law.id, name: law.name, by: lawfulDay(law, lastInterviewAt) };
}

/** The query of one page and one row more; apart, so that a test can ask PostgreSQL for its plan. */
export function waitingQuery(
  organizationId: string,
  request: PageRequest,
  now: Date,
  { tellWithinDays }: Pick<OutcomePolicy, 'tellWithinDays'>,
): { sql: string; parameters: unknown[] } {
  const [after, afterId] = afterDate(request, 'waiting.due_at');
  const parameters: unknown[] = [organizationId, now, tellWithinDays, request.limit + 1];
  if (after) parameters.push(after, afterId);
  const from = (key: string) => (after ? `AND (${key}) > ($5::timestamptz, $6::uuid)` : '');
  // Of the column itself, for the index is of it.
  const fromStart = (start: string) =>
    after ? `AND (${start}) > ($5::timestamptz - $3 * interval '24 hours', $6::uuid)` : '';
  return {
    sql: `
      WITH page AS (
        SELECT * FROM (
          (${undecided} ${fromStart('a.last_interview_at, a.id')} ORDER BY a.last_interview_at, a.id LIMIT $4)
          UNION ALL
          (${stillDeciding} ${fromStart('n.told_at, n.application_id')} ORDER BY n.told_at, n.application_id LIMIT $4)
          UNION ALL
          (${untold} ${from('d.due_at, d.id')} ORDER BY d.due_at, d.id LIMIT $4)) AS all_kinds
         ORDER BY due_at, id LIMIT $4)
      SELECT p.id, p.application_id AS "applicationId", p.candidate_id AS "candidateId", c.full_name AS "candidateName",
             p.opening_id AS "openingId", o.title AS role, p.since, p.due_at AS "dueAt",
             p.last_interview_at AS "lastInterviewAt", p.location, ${lastNotice} AS "toldStillDecidingAt",
             p.rejection_id AS "rejectionId", p.rejection_status AS "rejectionStatus", noted.note,
             c.can_email AS "canEmail", ${isHeldAsFinalist} AS "isHeldAsFinalist"
        FROM page p
        JOIN candidates c ON (c.organization_id, c.id) = ($1, p.candidate_id)
        JOIN openings o ON (o.organization_id, o.id) = ($1, p.opening_id)
        ${lastNote}
       ORDER BY p.due_at, p.id`,
    parameters,
  };
}

/** Whose work is counted: what has their name, or that of nobody who is there to act. */
export interface CountedFor {
  readonly memberId: string;
  readonly colleagueIds: readonly string[];
}

const theirs = (member: string, colleagues: string): string =>
  `AND (owner_id = ${member} OR owner_id IS NULL OR NOT owner_id = ANY (${colleagues}::uuid[]))`;

/**
 * How many wait since an instant or longer, counted up to 1,000.
 *
 * @param of counts what is theirs alone
 */
export async function countWaiting(
  tx: TenantTransaction,
  now: Date,
  since: Date,
  of?: CountedFor,
): Promise<number> {
  const parameters: unknown[] = [tx.organizationId, now, 0, since, COUNTED_AT_MOST];
  if (of) parameters.push(of.memberId, of.colleagueIds);
  const [row] = await tx.manager.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM (
       SELECT FROM (${everybody}) AS all_kinds WHERE since <= $4 ${of ? theirs('$6', '$7') : ''} LIMIT $5) AS found`,
    parameters,
  );
  return row?.n ?? 0;
}

/**
 * How many people's day under a law is past or comes within the first of the warnings, of at most 1,000 who were interviewed long enough ago.
 *
 * @param of counts what is theirs alone
 */
export async function countByLaw(
  tx: TenantTransaction,
  now: Date,
  policy: OutcomePolicy,
  of?: CountedFor,
): Promise<number> {
  if (policy.laws.every(({ applies }) => applies === 'nowhere')) return 0;
  const soon = new Date(now.getTime() + warningDays[0] * day);
  const strictest = Math.min(...policy.laws.map(({ law }) => outcomeLaws[law].days));
  const interviewedBy = new Date(soon.getTime() - strictest * day);
  const parameters: unknown[] = [tx.organizationId, now, 0, interviewedBy, COUNTED_AT_MOST];
  if (of) parameters.push(of.memberId, of.colleagueIds);
  const rows = await tx.manager.query<
    Pick<WaitingRow, 'lastInterviewAt' | 'location' | 'toldStillDecidingAt'>[]
  >(
    `SELECT p.last_interview_at AS "lastInterviewAt", p.location, ${lastNotice} AS "toldStillDecidingAt"
       FROM (${undecided} UNION ALL ${untold}) AS p
      WHERE p.last_interview_at <= $4 ${of ? theirs('$6', '$7') : ''}
      ORDER BY p.last_interview_at LIMIT $5`,
    parameters,
  );
  return rows.filter((row) => {
    const law = openLaw(row, policy);
    return law !== null && law.by <= soon;
  }).length;
}

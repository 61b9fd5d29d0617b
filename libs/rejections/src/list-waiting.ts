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
import type { RejectionStatus } from './domain/rejection-states.js';
import { longSince, outcomeHours } from './domain/waiting.js';

/** Somebody who was interviewed and has not heard how it ended. */
export interface Waiting {
  /** Of the row, for the cursor. */
  readonly id: string;
  readonly applicationId: string;
  readonly candidateId: string;
  readonly candidateName: string;
  readonly openingId: string;
  readonly role: string;
  /** The last interview; the decision where no interview has a date. */
  readonly since: Date;
  /** By when they should have heard. */
  readonly dueAt: Date;
  /** The letter that will tell them; null while nothing is decided. */
  readonly rejectionId: string | null;
  readonly rejectionStatus: RejectionStatus | null;
}

/** How far is counted: more than this is "many" for a person. */
const COUNTED_AT_MOST = 1_000;

/**
 * Interviewed, and nothing is decided: there is no letter yet and so no duty; the clock runs from the last interview. Who is asked to come again or was
 * made an offer is not waiting for us. Index: applications_waiting. Of `$2` the time now.
 */
const undecided = `
  SELECT a.id, a.id AS application_id, a.candidate_id, a.opening_id, a.last_interview_at AS since,
         a.last_interview_at + interval '${outcomeHours} hours' AS due_at,
         NULL::uuid AS rejection_id, NULL AS rejection_status, o.recruiter_id AS owner_id
    FROM applications a
    JOIN openings o ON (o.organization_id, o.id) = (a.organization_id, a.opening_id)
   WHERE a.organization_id = $1 AND a.status = 'active' AND a.last_interview_at IS NOT NULL
     AND a.last_interview_at <= $2 AND (a.next_interview_at IS NULL OR a.next_interview_at <= $2)
     AND a.offer_status IS NULL
     AND EXISTS (SELECT FROM candidates c WHERE (c.organization_id, c.id) = (a.organization_id, a.candidate_id)
                    AND c.erased_at IS NULL AND c.merged_into IS NULL)`;

/** Interviewed and decided, and the letter has not left: the duty to tell is open. Index: duties_open. */
const untold = `
  SELECT d.id, r.application_id, r.candidate_id, r.opening_id, coalesce(a.last_interview_at, r.decided_at) AS since,
         d.due_at, r.id AS rejection_id, r.status AS rejection_status, d.owner_id
    FROM duties d
    JOIN rejections r ON (r.organization_id, r.id) = (d.organization_id, d.subject_id)
    JOIN applications a ON (a.organization_id, a.id) = (r.organization_id, r.application_id)
   WHERE d.organization_id = $1 AND d.status = 'open' AND d.kind = 'tell_outcome' AND d.subject_kind = 'rejection'
     AND r.decided_at <= $2 AND (a.interviews_held > 0 OR a.last_interview_at IS NOT NULL)`;

/** Everybody who was interviewed and waits to hear, whose day is nearest first. */
@Injectable()
export class ListWaiting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `request.cursor_invalid` */
  async execute(organizationId: string, request: PageRequest): Promise<Page<Waiting>> {
    const { sql, parameters } = waitingQuery(organizationId, request, this.clock.now());
    const rows = await this.database.inTenant(organizationId, (tx) =>
      tx.manager.query<Waiting[]>(sql, parameters),
    );
    return toPage(rows, request, ({ dueAt }) => dueAt.toISOString(), 'waiting.due_at');
  }

  /** How many wait, and how many of them long, each counted up to 1,000. */
  async counts(organizationId: string): Promise<{ waiting: number; long: number }> {
    const now = this.clock.now();
    return this.database.inTenant(organizationId, async (tx) => ({
      waiting: await countWaiting(tx, now, now),
      long: await countWaiting(tx, now, longSince(now)),
    }));
  }
}

/** The query of one page and one row more; apart, so that a test can ask PostgreSQL for its plan. */
export function waitingQuery(
  organizationId: string,
  request: PageRequest,
  now: Date,
): { sql: string; parameters: unknown[] } {
  const [after, afterId] = afterDate(request, 'waiting.due_at');
  const parameters: unknown[] = [organizationId, now, request.limit + 1];
  if (after) parameters.push(after, afterId);
  const from = (key: string) => (after ? `AND (${key}) > ($4::timestamptz, $5::uuid)` : '');
  // Of the column itself, for the index is of it.
  const fromInterview = after
    ? `AND (a.last_interview_at, a.id) > ($4::timestamptz - interval '${outcomeHours} hours', $5::uuid)`
    : '';
  return {
    sql: `
      WITH page AS (
        SELECT * FROM (
          (${undecided} ${fromInterview} ORDER BY a.last_interview_at, a.id LIMIT $3)
          UNION ALL
          (${untold} ${from('d.due_at, d.id')} ORDER BY d.due_at, d.id LIMIT $3)) AS both_kinds
         ORDER BY due_at, id LIMIT $3)
      SELECT p.id, p.application_id AS "applicationId", p.candidate_id AS "candidateId", c.full_name AS "candidateName",
             p.opening_id AS "openingId", o.title AS role, p.since, p.due_at AS "dueAt",
             p.rejection_id AS "rejectionId", p.rejection_status AS "rejectionStatus"
        FROM page p
        JOIN candidates c ON (c.organization_id, c.id) = ($1, p.candidate_id)
        JOIN openings o ON (o.organization_id, o.id) = ($1, p.opening_id)
       ORDER BY p.due_at, p.id`,
    parameters,
  };
}

/**
 * How many wait since an instant or longer, counted up to 1,000.
 *
 * @param of counts what is theirs alone: what has their name, or that of nobody who is there to act
 */
export async function countWaiting(
  tx: TenantTransaction,
  now: Date,
  since: Date,
  of?: { readonly memberId: string; readonly colleagueIds: readonly string[] },
): Promise<number> {
  const parameters: unknown[] = [tx.organizationId, now, since, COUNTED_AT_MOST];
  if (of) parameters.push(of.memberId, of.colleagueIds);
  const theirs = of ? 'AND (owner_id = $5 OR owner_id IS NULL OR NOT owner_id = ANY ($6::uuid[]))' : '';
  const [row] = await tx.manager.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM (
       SELECT FROM (${undecided} UNION ALL ${untold}) AS both_kinds WHERE since <= $3 ${theirs} LIMIT $4) AS found`,
    parameters,
  );
  return row?.n ?? 0;
}

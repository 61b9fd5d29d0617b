import { Injectable } from '@nestjs/common';
import { candidatesBeginningWith, type Stage } from '#hiring';
import { afterDate, Database, type Page, type PageRequest, toPage } from '#platform/database';
import { rejectionErrors } from './domain/errors.js';
import { type RejectionStatus, rejectionStatuses } from './domain/rejection-states.js';
import type { HoldKind } from './domain/release.js';

/** `newest`: drafted last, first. `leaves_next`: approved ones by the hour at which they are to leave. */
export const rejectionOrders = ['newest', 'leaves_next'] as const;
export type RejectionOrder = (typeof rejectionOrders)[number];

export interface RejectionFilter extends PageRequest {
  readonly status: RejectionStatus;
  readonly order: RejectionOrder;
  readonly openingId?: string | undefined;
  /** Only those that are no part of a batch: what is to be looked at one by one. */
  readonly outsideBatches?: boolean | undefined;
  readonly stage?: Stage | undefined;
  /** All of this candidate, whatever their status. */
  readonly candidateId?: string | undefined;
  /** The beginning of the candidate's name or of one of their addresses. */
  readonly search?: string | undefined;
}

/** A rejection as a list shows it. */
export interface RejectionListed {
  readonly id: string;
  readonly status: RejectionStatus;
  readonly applicationId: string;
  readonly candidateId: string;
  readonly candidateName: string;
  readonly openingId: string;
  readonly role: string;
  readonly stage: Stage;
  readonly interviewsHeld: number;
  readonly finalist: boolean;
  readonly conversationId: string;
  readonly round: number;
  readonly decidedAt: Date;
  readonly approvedAt: Date | null;
  readonly leavesAt: Date | null;
  readonly sentAt: Date | null;
  readonly endedReason: string | null;
  readonly batchId: string | null;
  readonly createdAt: Date;
  /** Open ones that were placed; the dated ones are seen from `leavesAt`. */
  readonly holds: readonly HoldKind[];
  /** What the respect check says: rules that block, and warnings that nobody has overridden. */
  readonly findings: { readonly block: number; readonly warn: number };
}

/** How far is counted: more than this is "many" for a person. */
export const COUNTED_AT_MOST = 1_000;

/** Rejections by status, each up to {@link COUNTED_AT_MOST}. */
export type RejectionCounts = Readonly<Record<RejectionStatus, number>>;

// Each order has an index: rejections_status, rejections_opening_status, rejections_leaving; of one candidate rejections_candidate.
const ORDERS = {
  newest: { key: 'created_at', by: 'createdAt', direction: 'DESC', after: '<' },
  leaves_next: { key: 'leaves_at', by: 'leavesAt', direction: 'ASC', after: '>' },
} as const;

/** The page is cut before anything is joined, so that the joins cost a page and not the table. */
const rowsOfPage = (order: string): string => `
  SELECT p.id, p.status, p.application_id AS "applicationId", p.candidate_id AS "candidateId",
         c.full_name AS "candidateName", p.opening_id AS "openingId", o.title AS role,
         a.stage, a.interviews_held AS "interviewsHeld", a.finalist,
         p.conversation_id AS "conversationId", p.round, p.decided_at AS "decidedAt",
         p.approved_at AS "approvedAt", p.leaves_at AS "leavesAt", p.sent_at AS "sentAt",
         p.ended_reason AS "endedReason", p.batch_id AS "batchId", p.created_at AS "createdAt",
         ARRAY(SELECT h.kind FROM rejection_holds h
                WHERE h.organization_id = $1 AND h.rejection_id = p.id AND h.released_at IS NULL
                ORDER BY h.placed_at, h.id) AS holds,
         (SELECT json_build_object(
                   'block', count(*) FILTER (WHERE f.value ->> 'severity' = 'block'),
                   'warn', count(*) FILTER (WHERE f.value ->> 'severity' = 'warn' AND NOT EXISTS (
                     SELECT FROM jsonb_array_elements(l.overrides) g WHERE g.value ->> 'rule' = f.value ->> 'rule')))
            FROM jsonb_array_elements(l.findings) f) AS findings
    FROM page p
    JOIN candidates c ON (c.organization_id, c.id) = (p.organization_id, p.candidate_id)
    JOIN openings o ON (o.organization_id, o.id) = (p.organization_id, p.opening_id)
    JOIN applications a ON (a.organization_id, a.id) = (p.organization_id, p.application_id)
    JOIN letters l ON (l.organization_id, l.id) = (p.organization_id, p.letter_id)
   ORDER BY ${order}`;

/** An index is read up to the limit and no further. */
const COUNTS = `
  SELECT s.status, counted.n
    FROM unnest($2::text[]) AS s (status)
   CROSS JOIN LATERAL (
     SELECT count(*)::int AS n FROM (
       SELECT FROM rejections r WHERE r.organization_id = $1 AND r.status = s.status LIMIT $3) AS found) AS counted`;

/** Rejections in rows, for the dashboard and other software. */
@Injectable()
export class ListRejections {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `request.cursor_invalid`, `rejections.order_of_approved` */
  async execute(organizationId: string, filter: RejectionFilter): Promise<Page<RejectionListed>> {
    const { status, order, candidateId } = filter;
    if (order === 'leaves_next' && status !== 'approved') throw rejectionErrors.orderOfApproved();
    const { key, by } = ORDERS[order];
    // The status belongs to the name: a cursor of the drafts is no place among the sent.
    const list = `rejections.${candidateId === undefined ? status : 'candidate'}.${key}`;
    const { sql, parameters } = rejectionQuery(organizationId, filter, afterDate(filter, list));
    const rows = await this.database.inTenant(organizationId, (tx) =>
      tx.manager.query<RejectionListed[]>(sql, parameters),
    );
    // Only those with an hour to leave are listed by it.
    return toPage(rows, filter, (row) => (row[by] ?? row.createdAt).toISOString(), list);
  }

  /** How many there are in each status, counted up to {@link COUNTED_AT_MOST}. */
  async counts(organizationId: string): Promise<RejectionCounts> {
    const rows = await this.database.inTenant(organizationId, (tx) =>
      tx.manager.query<{ status: RejectionStatus; n: number }[]>(COUNTS, [
        organizationId,
        rejectionStatuses,
        COUNTED_AT_MOST,
      ]),
    );
    const counted = new Map(rows.map(({ status, n }) => [status, n]));
    const of = (status: RejectionStatus) => counted.get(status) ?? 0;
    return {
      drafted: of('drafted'),
      approved: of('approved'),
      sending: of('sending'),
      sent: of('sent'),
      cancelled: of('cancelled'),
      failed: of('failed'),
      superseded: of('superseded'),
    };
  }
}

/** The query of one page and one row more; apart, so that a test can ask PostgreSQL for its plan. */
export function rejectionQuery(
  organizationId: string,
  { status, order, openingId, candidateId, search, limit, outsideBatches = false, stage }: RejectionFilter,
  [after, afterId]: readonly [Date | null, string | null],
): { sql: string; parameters: unknown[] } {
  const { key, direction, after: comparison } = ORDERS[order];
  const [column, value] = candidateId === undefined ? ['status', status] : ['candidate_id', candidateId];
  const parameters: unknown[] = [organizationId, value, limit + 1];
  const conditions = ['r.organization_id = $1', `r.${column} = $2`];
  const add = (condition: (from: number) => string, ...values: unknown[]): void => {
    conditions.push(condition(parameters.length + 1));
    parameters.push(...values);
  };
  // Said again without a parameter: the index is of these rows only.
  if (order === 'leaves_next') conditions.push("r.status = 'approved' AND r.leaves_at IS NOT NULL");
  // As rejections_to_review says it.
  if (outsideBatches && status === 'drafted') conditions.push("r.status = 'drafted'");
  if (outsideBatches) conditions.push('r.batch_id IS NULL');
  if (after)
    add((n) => `(r.${key}, r.id) ${comparison} ($${n}::timestamptz, $${n + 1}::uuid)`, after, afterId);
  if (openingId) add((n) => `r.opening_id = $${n}`, openingId);
  if (stage)
    add(
      (n) =>
        `EXISTS (SELECT FROM applications a WHERE a.organization_id = $1 AND a.id = r.application_id AND a.stage = $${n})`,
      stage,
    );
  const begins = search?.trim() ?? '';
  if (begins !== '') {
    const found = candidatesBeginningWith(begins, parameters.length);
    add(() => `r.candidate_id IN (${found.sql})`, ...found.parameters);
  }
  const sorted = (row: string): string => `${row}.${key} ${direction}, ${row}.id ${direction}`;
  const page = `SELECT * FROM rejections r WHERE ${conditions.join(' AND ')} ORDER BY ${sorted('r')} LIMIT $3`;
  return { sql: `WITH page AS (${page})${rowsOfPage(sorted('p'))}`, parameters };
}

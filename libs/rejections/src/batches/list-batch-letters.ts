import { Injectable } from '@nestjs/common';
import type { Intent } from '#conversations';
import { candidatesBeginningWith, type Stage } from '#hiring';
import {
  afterNumber,
  Database,
  type Page,
  type PageRequest,
  type TenantTransaction,
  toPage,
} from '#platform/database';
import type { HoldKind } from '../domain/release.js';
import type { Wave } from './approval-batch-letter.entity.js';
import { type LetterOutcome, outcomeOf, outcomeTables } from './batch-letters-sql.js';
import { loadBatch } from './batch-store.js';

export interface BatchLetterFilter extends PageRequest {
  readonly outcome?: LetterOutcome | undefined;
  readonly wave?: Wave | undefined;
  /** The beginning of the candidate's name or of one of their addresses. */
  readonly search?: string | undefined;
}

/** Who got what, and what not, and why. */
export interface BatchLetter {
  /** Of the rejection. */
  readonly id: string;
  /** From 0, in the order in which they are approved. */
  readonly position: number;
  readonly wave: Wave;
  readonly outcome: LetterOutcome;
  readonly candidateId: string;
  /** '' when unknown or erased. */
  readonly candidateName: string;
  /** Where the letter was mailed to; null before that, and once erased. */
  readonly address: string | null;
  readonly conversationId: string;
  readonly openingId: string;
  readonly role: string;
  readonly stage: Stage;
  /** '' for one that was left out. */
  readonly locale: string;
  /** 0 for one that was left out. */
  readonly letterVersion: number;
  readonly overrides: readonly { readonly rule: string; readonly reason: string; readonly by: string }[];
  readonly holds: readonly { readonly kind: HoldKind; readonly reason: string }[];
  readonly leavesAt: Date | null;
  readonly sentAt: Date | null;
  /** A code: why it was left out, not approved, or ended. */
  readonly why: string | null;
  /** RFC 3463, where the mail server said so. */
  readonly smtpStatus: string | null;
  /** When the person wrote to us since the batch was approved. */
  readonly wroteAt: Date | null;
  readonly wroteIntents: readonly Intent[];
}

/** The page is cut before anything else is joined, so that the joins cost a page and not the batch. */
const detailsOf = `
  SELECT p.id, p.position, p.wave, p.outcome, p.candidate_id AS "candidateId", c.full_name AS "candidateName",
         nullif(p.to_address, '') AS address, p.conversation_id AS "conversationId", p.opening_id AS "openingId", o.title AS role,
         p.stage, p.locale, p.letter_version AS "letterVersion", l.overrides,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', h.kind, 'reason', h.reason) ORDER BY h.placed_at, h.id), '[]')
            FROM rejection_holds h WHERE h.organization_id = $1 AND h.rejection_id = p.id AND h.released_at IS NULL) AS holds,
         p.leaves_at AS "leavesAt", p.sent_at AS "sentAt", coalesce(p.closed_code, p.ended_reason) AS why,
         p.smtp_status AS "smtpStatus", w.received_at AS "wroteAt", coalesce(w.intents, '{}') AS "wroteIntents"
    FROM page p
    JOIN approval_batches b ON b.organization_id = $1 AND b.id = $2
    JOIN candidates c ON (c.organization_id, c.id) = (p.organization_id, p.candidate_id)
    JOIN openings o ON (o.organization_id, o.id) = (p.organization_id, p.opening_id)
    JOIN letters l ON (l.organization_id, l.id) = (p.organization_id, p.letter_id)
    LEFT JOIN LATERAL (
      SELECT received_at, intents FROM messages
       WHERE organization_id = $1 AND conversation_id = p.conversation_id AND kind = 'human' AND received_at >= b.first_approved_at
       ORDER BY received_at DESC LIMIT 1) w ON p.closed_as IS NULL
   ORDER BY p.position`;

const LIST = 'approval_batch_letters.position';

/** The letters of a batch in rows, for the dashboard, other software and the report. */
@Injectable()
export class ListBatchLetters {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `rejections.batch_unknown`, `request.cursor_invalid` */
  async execute(
    organizationId: string,
    batchId: string,
    filter: BatchLetterFilter,
  ): Promise<Page<BatchLetter>> {
    return this.database.inTenant(organizationId, async (tx) => {
      await loadBatch(tx, batchId);
      return readBatchLetters(tx, batchId, filter);
    });
  }
}

/** @throws DomainError `request.cursor_invalid` */
export async function readBatchLetters(
  tx: TenantTransaction,
  batchId: string,
  filter: BatchLetterFilter,
): Promise<Page<BatchLetter>> {
  const { sql, parameters } = batchLettersQuery(
    tx.organizationId,
    batchId,
    filter,
    afterNumber(filter, LIST),
  );
  const rows = await tx.manager.query<BatchLetter[]>(sql, parameters);
  return toPage(rows, filter, ({ position }) => String(position), LIST);
}

/** The query of one page and one row more; apart, so that a test can ask PostgreSQL for its plan. */
export function batchLettersQuery(
  organizationId: string,
  batchId: string,
  { outcome, wave, search, limit }: BatchLetterFilter,
  [after]: readonly [number | null, string | null],
): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [organizationId, batchId, limit + 1];
  const conditions = ['m.organization_id = $1', 'm.batch_id = $2'];
  if (after !== null) conditions.push(`m.position > $${parameters.push(after)}`);
  if (wave !== undefined) conditions.push(`m.wave = $${parameters.push(wave)} AND m.closed_as IS NULL`);
  if (outcome !== undefined) conditions.push(`${outcomeOf} = $${parameters.push(outcome)}`);
  const begins = search?.trim() ?? '';
  if (begins !== '') {
    const found = candidatesBeginningWith(begins, parameters.length);
    conditions.push(`r.candidate_id IN (${found.sql})`);
    parameters.push(...found.parameters);
  }
  const page = `
    SELECT m.organization_id, m.rejection_id AS id, m.position, m.wave, ${outcomeOf} AS outcome, r.candidate_id, d.to_address,
           r.conversation_id, r.opening_id, m.stage, m.locale, m.letter_version, m.letter_id, r.leaves_at, r.sent_at,
           m.closed_as, m.closed_code, r.ended_reason, d.smtp_status
      FROM approval_batch_letters m ${outcomeTables}
     WHERE ${conditions.join(' AND ')} ORDER BY m.position, m.id LIMIT $3`;
  return { sql: `WITH page AS (${page})${detailsOf}`, parameters };
}

import { Injectable } from '@nestjs/common';
import { type CandidateCard, candidatesBeginningWith, findCandidateCards } from '#hiring';
import { Clock } from '#platform/clock';
import { afterDate, Database, type Page, type PageRequest, toPage } from '#platform/database';
import { latestConsents, stateOf } from './consent-store.js';
import type { ConsentState } from './domain/consent.js';
import type { MembershipStatus } from './domain/membership.js';
import { searchedTerms } from './domain/terms.js';
import { membersWithTerms } from './posting-store.js';
import type { SilverMedalist } from './silver-medalist.entity.js';

export interface PoolFilter extends PageRequest {
  readonly status: MembershipStatus;
  /** This candidate alone, whatever their status. */
  readonly candidateId?: string | undefined;
  /** The beginning of a name or address; or, of who is in the pool, words of their skills, the panel's praise and their wishes. */
  readonly search?: string | undefined;
}

/** A silver medalist as a list shows them. */
export type MedalistListed = Omit<SilverMedalist, 'organizationId'> & {
  readonly candidate: CandidateCard | null;
  readonly consentState: ConsentState;
};

type Row = Omit<SilverMedalist, 'organizationId'>;

/** Names the list in its cursors, for each status: `silver_medalists.in_pool.nominated_at`. */
const listOf = (status: MembershipStatus): string => `silver_medalists.${status}.nominated_at`;

/** The pool in rows, the newest nomination first. */
@Injectable()
export class ListTalentPool {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `request.cursor_invalid` */
  async execute(organizationId: string, filter: PoolFilter): Promise<Page<MedalistListed>> {
    const list = listOf(filter.status);
    const { sql, parameters } = medalistQuery(organizationId, filter, afterDate(filter, list));
    const now = this.clock.now();
    return this.database.inTenant(organizationId, async (tx) => {
      const rows = await tx.manager.query<Row[]>(sql, parameters);
      const { items, nextCursor } = toPage(rows, filter, (row) => row.nominatedAt.toISOString(), list);
      const ids = items.map(({ candidateId }) => candidateId);
      const people = await findCandidateCards(tx, ids);
      const consents = await latestConsents(tx, ids);
      const listed = items.map((row) => {
        const candidate = people.get(row.candidateId) ?? null;
        const consent = consents.get(row.candidateId) ?? null;
        const lastContactAt = candidate?.lastContactAt ?? null;
        return { ...row, candidate, consentState: stateOf(consent, { lastContactAt }, now) };
      });
      return { items: listed, nextCursor };
    });
  }
}

/** The query of one page and one row more; apart, so that a test can ask PostgreSQL for its plan. */
export function medalistQuery(
  organizationId: string,
  { status, candidateId, search, limit }: PoolFilter,
  [after, afterId]: readonly [Date | null, string | null],
): { sql: string; parameters: unknown[] } {
  const [column, value] = candidateId === undefined ? ['status', status] : ['candidate_id', candidateId];
  const parameters: unknown[] = [organizationId, value, limit + 1];
  const conditions = ['m.organization_id = $1', `m.${column} = $2`];
  if (after) {
    conditions.push('(m.nominated_at, m.id) < ($4::timestamptz, $5::uuid)');
    parameters.push(after, afterId);
  }
  const wanted = search?.trim() ?? '';
  if (wanted !== '') {
    const named = candidatesBeginningWith(wanted, parameters.length);
    parameters.push(...named.parameters);
    const found = [named.sql];
    for (const terms of searchedTerms(wanted)) {
      found.push(membersWithTerms(`$${parameters.length + 1}`));
      parameters.push(terms);
    }
    conditions.push(`m.candidate_id IN (${found.join(' UNION ')})`);
  }
  const sql = `
    SELECT m.id, m.candidate_id AS "candidateId", m.application_id AS "applicationId", m.nominated_by AS "nominatedBy",
           m.nominated_at AS "nominatedAt", m.strengths, m.concerns, m.wishes, m.status, m.expires_at AS "expiresAt",
           m.left_at AS "leftAt"
      FROM silver_medalists m
     WHERE ${conditions.join(' AND ')}
     ORDER BY m.nominated_at DESC, m.id DESC LIMIT $3`;
  return { sql, parameters };
}

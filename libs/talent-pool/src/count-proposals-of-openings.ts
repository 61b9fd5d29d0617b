import { COUNTED_PER_OPENING, CountsForOpenings, OpeningCounter } from '#hiring';
import type { TenantTransaction } from '#platform/database';

/** How many the newest search of each opening proposes, for the rows of openings (indexes match_runs_opening, matches_proposed). */
@CountsForOpenings('proposals')
export class CountProposalsOfOpenings extends OpeningCounter {
  async count(tx: TenantTransaction, openingIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await tx.manager.query<{ id: string; n: number }[]>(
      `SELECT o.id, counted.n FROM unnest($2::uuid[]) AS o (id)
        CROSS JOIN LATERAL (
          SELECT u.id FROM match_runs u
           WHERE u.organization_id = $1 AND u.opening_id = o.id ORDER BY u.at DESC, u.id DESC LIMIT 1) AS newest
        CROSS JOIN LATERAL (
          SELECT count(*)::int AS n FROM (
            SELECT FROM matches m
             WHERE m.organization_id = $1 AND m.match_run_id = newest.id AND m.status = 'proposed' LIMIT $3) AS found) AS counted`,
      [tx.organizationId, openingIds, COUNTED_PER_OPENING],
    );
    return new Map(rows.map(({ id, n }) => [id, n]));
  }
}

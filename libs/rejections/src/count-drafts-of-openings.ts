import { COUNTED_PER_OPENING, CountsForOpenings, OpeningCounter } from '#hiring';
import type { TenantTransaction } from '#platform/database';

/** How many drafts wait for approval, for the rows of openings (index rejections_opening_status). */
@CountsForOpenings('drafts')
export class CountDraftsOfOpenings extends OpeningCounter {
  async count(tx: TenantTransaction, openingIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await tx.manager.query<{ id: string; n: number }[]>(
      `SELECT o.id, counted.n FROM unnest($2::uuid[]) AS o (id)
        CROSS JOIN LATERAL (
          SELECT count(*)::int AS n FROM (
            SELECT FROM rejections r
             WHERE r.organization_id = $1 AND r.opening_id = o.id AND r.status = 'drafted' LIMIT $3) AS found) AS counted`,
      [tx.organizationId, openingIds, COUNTED_PER_OPENING],
    );
    return new Map(rows.map(({ id, n }) => [id, n]));
  }
}

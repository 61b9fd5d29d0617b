import type { TenantTransaction } from '#platform/database';
import type { MetFor } from './domain/invitation-words.js';

interface MetForRow {
  id: string;
  stage: string;
  interviews_held: number;
  met_at: Date;
  title: string;
  department: string | null;
}

/** What candidates applied for when we met them, by application: one read for a whole pool. It never writes to applications. */
export async function readMetFor(
  tx: TenantTransaction,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, MetFor>> {
  if (applicationIds.length === 0) return new Map();
  const rows = await tx.manager.query<MetForRow[]>(
    `SELECT a.id, a.stage, a.interviews_held, coalesce(a.last_interview_at, a.applied_at) AS met_at, o.title, o.department
       FROM applications a
       JOIN openings o ON (o.organization_id, o.id) = (a.organization_id, a.opening_id)
      WHERE a.organization_id = $1 AND a.id = ANY($2::uuid[])`,
    [tx.organizationId, [...applicationIds]],
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        title: row.title,
        department: row.department ?? '',
        stage: row.stage,
        interviewsHeld: row.interviews_held,
        metAt: row.met_at,
      },
    ]),
  );
}

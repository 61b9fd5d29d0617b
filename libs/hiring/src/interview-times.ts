import type { TenantTransaction } from '#platform/database';

/**
 * When these candidates have interviews, held or planned, for whatever application, by candidate: one query (index
 * applications_candidate, and the key of interviews).
 *
 * @param since earlier ones are left out
 */
export async function findInterviewTimes(
  tx: TenantTransaction,
  candidateIds: readonly string[],
  since: Date,
): Promise<ReadonlyMap<string, readonly Date[]>> {
  const times = new Map<string, Date[]>();
  if (candidateIds.length === 0) return times;
  const rows = await tx.manager.query<{ candidateId: string; at: Date }[]>(
    // Some sources state the time of the last one and of the next, and no single interview.
    `SELECT a.candidate_id AS "candidateId", t.at
       FROM applications a
      CROSS JOIN LATERAL (
        SELECT i.starts_at AS at FROM interviews i
         WHERE i.organization_id = $1 AND i.application_id = a.id AND i.status <> 'cancelled'
        UNION SELECT a.last_interview_at UNION SELECT a.next_interview_at) t
      WHERE a.organization_id = $1 AND a.candidate_id = ANY ($2) AND t.at >= $3`,
    [tx.organizationId, [...new Set(candidateIds)], since],
  );
  for (const { candidateId, at } of rows) times.set(candidateId, [...(times.get(candidateId) ?? []), at]);
  return times;
}

import type { TenantTransaction } from '#platform/database';

/**
 * By when something is owed for messages: their answer, or the feedback that they asked for. By the candidate, for that is how open duties
 * are found by an index (duties_candidate).
 *
 * @returns the first date of each message for which something is owed (still)
 */
export async function owedFor(
  tx: TenantTransaction,
  messageIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  if (messageIds.length === 0) return new Map();
  const rows = await tx.manager.query<{ id: string; due_at: Date }[]>(
    `SELECT m.id, min(d.due_at) AS due_at
       FROM messages m
       JOIN conversations c ON (c.organization_id, c.id) = (m.organization_id, m.conversation_id)
       JOIN duties d ON (d.organization_id, d.candidate_id) = (c.organization_id, c.candidate_id)
      WHERE m.organization_id = $1 AND m.id = ANY($2) AND d.status = 'open'
        AND ((d.subject_kind = 'message' AND d.subject_id = m.id)
          OR (d.subject_kind = 'feedback_request' AND EXISTS (SELECT FROM feedback_requests f
                WHERE f.organization_id = $1 AND f.id = d.subject_id AND f.message_id = m.id)))
      GROUP BY m.id`,
    [tx.organizationId, [...messageIds]],
  );
  return new Map(rows.map((row) => [row.id, row.due_at]));
}

import type { TenantTransaction } from '#platform/database';

/**
 * By when something is owed for a message: its answer, or the feedback that it asked for. By the candidate, for that is how open duties
 * are found by an index (duties_candidate).
 *
 * @returns the first date, or null when nothing is owed (any more)
 */
export async function owedBy(tx: TenantTransaction, messageId: string): Promise<Date | null> {
  const [row] = await tx.manager.query<{ due_at: Date | null }[]>(
    `SELECT min(d.due_at) AS due_at
       FROM messages m
       JOIN conversations c ON (c.organization_id, c.id) = (m.organization_id, m.conversation_id)
       JOIN duties d ON (d.organization_id, d.candidate_id) = (c.organization_id, c.candidate_id)
      WHERE m.organization_id = $1 AND m.id = $2 AND d.status = 'open'
        AND ((d.subject_kind = 'message' AND d.subject_id = m.id)
          OR (d.subject_kind = 'feedback_request' AND EXISTS (SELECT FROM feedback_requests f
                WHERE f.organization_id = $1 AND f.id = d.subject_id AND f.message_id = m.id)))`,
    [tx.organizationId, messageId],
  );
  return row?.due_at ?? null;
}

import type { TenantTransaction } from '#platform/database';

/** How a candidate's request for feedback stands, as they may know it. */
export interface PageFeedback {
  readonly state: 'asked' | 'answered';
  readonly askedAt: Date;
  /** What they typed on the page; null when they asked by mail or for nothing in particular. */
  readonly question: string | null;
  readonly dueAt: Date;
  readonly answeredAt: Date | null;
}

/**
 * The request for feedback of each application that was told no: the one that waits, else the one that was answered since.
 *
 * @returns by application; those without are absent
 */
export async function readPageFeedback(
  tx: TenantTransaction,
  told: readonly { readonly applicationId: string; readonly toldAt: Date }[],
): Promise<ReadonlyMap<string, PageFeedback>> {
  if (told.length === 0) return new Map();
  const rows = await tx.manager.query<
    {
      application_id: string;
      status: string;
      created_at: Date;
      due_at: Date;
      question: string | null;
      answered_at: Date | null;
    }[]
  >(
    `SELECT DISTINCT ON (t.application_id) t.application_id, f.status, f.created_at, f.due_at, f.question, s.answered_at
       FROM unnest($2::uuid[], $3::timestamptz[]) AS t(application_id, told_at)
       JOIN conversations c ON c.organization_id = $1 AND c.application_id = t.application_id
       JOIN feedback_requests f ON (f.organization_id, f.conversation_id) = (c.organization_id, c.id)
       LEFT JOIN LATERAL (SELECT max(a.sent_at) AS answered_at FROM answers a
                           WHERE a.organization_id = $1 AND a.conversation_id = c.id AND a.feedback_request_id = f.id) s ON true
      WHERE f.status IN ('requested', 'given') OR (f.status = 'answered' AND s.answered_at >= t.told_at)
      ORDER BY t.application_id, f.status = 'answered', f.created_at DESC`,
    [tx.organizationId, told.map(({ applicationId }) => applicationId), told.map(({ toldAt }) => toldAt)],
  );
  return new Map(
    rows.map((row) => [
      row.application_id,
      {
        state: row.status === 'answered' ? 'answered' : 'asked',
        askedAt: row.created_at,
        question: row.question,
        dueAt: row.due_at,
        answeredAt: row.answered_at,
      },
    ]),
  );
}

import type { TenantTransaction } from '#platform/database';

/** What candidates say moves their conversations to the top, and opens them again: one statement. */
export async function noteWrittenTo(
  tx: TenantTransaction,
  written: readonly { readonly conversationId: string; readonly at: Date }[],
): Promise<void> {
  if (written.length === 0) return;
  await tx.manager.query(
    `UPDATE conversations AS c SET status = 'open', last_message_at = greatest(c.last_message_at, n.at)
       FROM (SELECT id, max(at) AS at FROM unnest($2::uuid[], $3::timestamptz[]) AS n (id, at) GROUP BY id) AS n
      WHERE c.organization_id = $1 AND c.id = n.id`,
    [tx.organizationId, written.map(({ conversationId }) => conversationId), written.map(({ at }) => at)],
  );
}

import { defineTenantCount } from '#platform/observability';

defineTenantCount({
  name: 'regards_inbox_mails',
  help: 'Mails that no rule could match and nobody has placed yet.',
  count: async (tx) => {
    const [row] = await tx.manager.query<{ unmatched: number }[]>(
      'SELECT count(*)::int AS unmatched FROM messages WHERE organization_id = $1 AND conversation_id IS NULL',
      [tx.organizationId],
    );
    return { unmatched: row?.unmatched ?? 0 };
  },
});

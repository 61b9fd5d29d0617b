import { defineTenantCount } from '#platform/observability';

defineTenantCount({
  name: 'regards_organizations',
  help: 'Organizations, by whether their mail is paused.',
  count: async (tx) => {
    const [row] = await tx.manager.query<{ paused: boolean }[]>(
      'SELECT sending_paused_at IS NOT NULL AS paused FROM organizations WHERE id = $1',
      [tx.organizationId],
    );
    return row?.paused ? { paused: 1, sending: 0 } : { paused: 0, sending: 1 };
  },
});

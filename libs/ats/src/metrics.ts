import { Counter } from 'prom-client';
import { defineTenantCount } from '#platform/observability';

/** `unknown` is the format of a delivery to a connection that does not exist. */
export const webhooks = new Counter({
  name: 'regards_webhooks_total',
  help: 'Webhooks of an ATS, by format and by what came of them: when they arrived and when they were applied.',
  labelNames: ['format', 'outcome'],
});

export const readBacks = new Counter({
  name: 'regards_ats_read_backs_total',
  help: 'Questions to an ATS whether decisions stand, by format and by what came of them: "answered", or why not.',
  labelNames: ['format', 'outcome'],
});

defineTenantCount({
  name: 'regards_ats_connections_asked',
  help: 'Connections that are asked whether decisions stand: those that answer, those that do not, and among these those that refuse our credentials.',
  count: async (tx) => {
    const [row] = await tx.manager.query<{ answering: number; failing: number; refusing: number }[]>(
      `SELECT count(*) FILTER (WHERE r.failing_since IS NULL)::int AS answering, count(*) FILTER (WHERE r.failing_since IS NOT NULL)::int AS failing,
              count(*) FILTER (WHERE r.refusal_id IS NOT NULL)::int AS refusing
         FROM ats_read_backs r JOIN ats_connections c ON c.organization_id = r.organization_id AND c.id = r.id
        WHERE r.organization_id = $1 AND c.disabled_at IS NULL`,
      [tx.organizationId],
    );
    return { answering: row?.answering ?? 0, failing: row?.failing ?? 0, refusing: row?.refusing ?? 0 };
  },
});

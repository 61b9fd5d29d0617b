import { Counter } from 'prom-client';
import { defineTenantCount } from '#platform/observability';

export const deliveryOutcomes = new Counter({
  name: 'regards_deliveries_total',
  help: 'Tries to deliver, by stream and how they ended.',
  labelNames: ['stream', 'outcome'],
});

export const inboundMails = new Counter({
  name: 'regards_inbound_mails_total',
  help: 'Mails offered to us, by the way they came and what we answered.',
  labelNames: ['received_by', 'outcome'],
});

defineTenantCount({
  name: 'regards_letters',
  help: 'Letters that have not left: queued, held for a person, and being sent although the time of their worker is over.',
  count: async (tx) => {
    const [row] = await tx.manager.query<{ queued: number; held: number; stuck: number }[]>(
      `SELECT count(*) FILTER (WHERE status = 'queued')::int AS queued, count(*) FILTER (WHERE status = 'held')::int AS held,
              count(*) FILTER (WHERE status = 'sending' AND sending_until < now())::int AS stuck
         FROM deliveries WHERE organization_id = $1 AND status IN ('queued', 'held', 'sending')`,
      [tx.organizationId],
    );
    return { queued: row?.queued ?? 0, held: row?.held ?? 0, stuck: row?.stuck ?? 0 };
  },
});

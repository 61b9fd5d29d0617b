import { Counter } from 'prom-client';
import { defineTenantCount } from '#platform/observability';

// Counted as they are written: a transaction that is rolled back and tried again counts twice.

export const dutiesOpened = new Counter({
  name: 'regards_duties_opened_total',
  help: 'Duties opened, reopened ones included, by kind.',
  labelNames: ['kind'],
});

export const dutiesClosed = new Counter({
  name: 'regards_duties_closed_total',
  help: 'Duties closed, by kind and by what closed them.',
  labelNames: ['kind', 'by'],
});

export const dutiesOverdue = new Counter({
  name: 'regards_duties_overdue_total',
  help: 'Duties that passed their due date while open, by kind.',
  labelNames: ['kind'],
});

defineTenantCount({
  name: 'regards_duties',
  help: 'Open duties whose date is over.',
  count: async (tx, now) => {
    const [row] = await tx.manager.query<{ overdue: number }[]>(
      `SELECT count(*)::int AS overdue FROM duties WHERE organization_id = $1 AND status = 'open' AND due_at < $2`,
      [tx.organizationId, now],
    );
    return { overdue: row?.overdue ?? 0 };
  },
});

import { In } from 'typeorm';
import { Clock } from '#platform/clock';
import { Database, type TenantTransaction } from '#platform/database';
import { enqueue, HandlesJob, type JobHandler, scheduleAll } from '#platform/queue';
import { releaseRejection, type ReplanFrom, replanDepartures } from './jobs.js';
import { departingOf, planDepartures } from './plan-departures.js';
import { lockRejections } from './rejection-store.js';
import { withFacts } from './with-facts.js';

/** So many are planned in one transaction: an approval waits no longer than that. */
const together = 500;

/**
 * Plans approved letters anew after the policy changed, so that the hour that lists and the calendar go by is the one at which they
 * leave. The release decides by the same rules, so a letter never leaves at an hour that the new policy forbids, however late this is.
 */
@HandlesJob(replanDepartures)
export class ReplanDepartures implements JobHandler<ReplanFrom> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle(organizationId: string, from: ReplanFrom): Promise<void> {
    await this.database.inTenant(organizationId, async (tx) => {
      const { sql, parameters } = replanQuery(organizationId, from, together);
      const page = await tx.manager.query<{ id: string; createdAt: string }[]>(sql, parameters);
      const last = page.at(-1);
      if (!last) return;
      await replan(
        tx,
        page.map(({ id }) => id),
        this.clock.now(),
      );
      if (page.length === together)
        await enqueue(tx, replanDepartures, { afterId: last.id, afterCreatedAt: last.createdAt });
    });
  }
}

/** The next approved ones, by what planning does not change (index rejections_status); apart, so that a test can ask for the plan. */
export function replanQuery(
  organizationId: string,
  { afterId, afterCreatedAt }: ReplanFrom,
  limit: number,
): { sql: string; parameters: unknown[] } {
  const beyond = afterId ? 'AND (created_at, id) < ($3::timestamptz, $4::uuid)' : '';
  return {
    // As text, which keeps the microseconds.
    sql: `SELECT id, created_at::text AS "createdAt" FROM rejections
           WHERE organization_id = $1 AND status = 'approved' ${beyond}
           ORDER BY rejections.created_at DESC, id DESC LIMIT $2`,
    parameters: [organizationId, limit, ...(afterId ? [afterCreatedAt, afterId] : [])],
  };
}

async function replan(tx: TenantTransaction, ids: readonly string[], now: Date): Promise<void> {
  const known = await withFacts(tx, await lockRejections(tx, { id: In([...ids]), status: 'approved' }));
  const plans = await planDepartures(tx, known.map(departingOf), now);
  const moved = known.flatMap(({ rejection: { id, leavesAt } }) => {
    const planned = plans.get(id)?.leavesAt;
    // What is due is decided by the release, which is about to look at it or has found a hold.
    const isDue = leavesAt !== null && leavesAt <= now;
    return planned && !isDue && planned.getTime() !== leavesAt?.getTime()
      ? [{ subjectId: id, dueAt: planned }]
      : [];
  });
  if (moved.length === 0) return;
  await tx.manager.query(
    `UPDATE rejections AS r SET leaves_at = n.leaves_at
       FROM unnest($2::uuid[], $3::timestamptz[]) AS n (id, leaves_at)
      WHERE r.organization_id = $1 AND r.id = n.id AND r.status = 'approved'`,
    [tx.organizationId, moved.map(({ subjectId }) => subjectId), moved.map(({ dueAt }) => dueAt)],
  );
  await scheduleAll(tx, releaseRejection, moved);
}

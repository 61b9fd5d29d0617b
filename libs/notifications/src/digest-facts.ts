import type { TenantTransaction } from '#platform/database';
import { countByLaw, countWaiting, longSince, readOutcomePolicy } from '#rejections';
import type { DigestFacts } from './domain/digest.js';

/** How far is counted: more than this is "many" for a person. */
const COUNTED_AT_MOST = 1_000;

/** What has their name, or that of nobody who is there to act. */
const theirs = (owner: string): string =>
  `(${owner} = $2 OR ${owner} IS NULL OR NOT ${owner} = ANY ($3::uuid[]))`;

// Indexes: rejections_status, duties_open.
const COUNTS = `
  SELECT (SELECT count(*)::int FROM (
            SELECT FROM rejections r WHERE r.organization_id = $1 AND r.status = 'drafted' AND ${theirs('r.signer_id')}
             LIMIT $6) AS found) AS drafts,
         count(*) FILTER (WHERE d.kind IN ('answer', 'give_feedback'))::int AS answers,
         count(*) FILTER (WHERE d.due_at >= $4 AND d.due_at < $5)::int AS "dueToday",
         count(*) FILTER (WHERE d.due_at < $4)::int AS late
    FROM (SELECT kind, due_at FROM duties
           WHERE organization_id = $1 AND status = 'open' AND ${theirs('owner_id')}
           ORDER BY due_at, id LIMIT $6) AS d`;

/**
 * What needs a member, by who signs and who owes: what belongs to a colleague who works with candidates is for that colleague.
 *
 * @param of.colleagueIds everybody who works with candidates
 * @param until the end of the day
 */
export async function gatherDigestFacts(
  tx: TenantTransaction,
  of: { readonly memberId: string; readonly colleagueIds: readonly string[] },
  now: Date,
  until: Date,
): Promise<DigestFacts & { readonly longWaitDays: number }> {
  const [counted] = await tx.manager.query<Omit<DigestFacts, 'waiting' | 'byLaw'>[]>(COUNTS, [
    tx.organizationId,
    of.memberId,
    of.colleagueIds,
    now,
    until,
    COUNTED_AT_MOST,
  ]);
  if (!counted) throw new Error('An aggregate has a row.');
  const { policy } = await readOutcomePolicy(tx);
  return {
    ...counted,
    waiting: await countWaiting(tx, now, longSince(now, policy), of),
    byLaw: await countByLaw(tx, now, policy, of),
    longWaitDays: policy.longWaitDays,
  };
}

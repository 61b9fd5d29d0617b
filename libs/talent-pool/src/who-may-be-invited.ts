import { In, MoreThan, Not } from 'typeorm';
import { findLiveApplications, type CandidateListed } from '#hiring';
import { suppressedAmong } from '#mail';
import type { TenantTransaction } from '#platform/database';
import { withConsentInForce } from './consent-store.js';
import { quietSince } from './domain/frequency-cap.js';
import { invitingStatuses } from './domain/invitation-states.js';
import { notNow, type NotNow } from './domain/not-now.js';
import { Invitation } from './invitation.entity.js';

/** How it stands with inviting one person to one opening, before anybody tries. */
export interface Invitability {
  readonly notNow: NotNow | null;
  /** An application of theirs that is still open: to this opening before any other; null when there is none. */
  readonly liveApplication: { readonly id: string; readonly openingId: string } | null;
}

/**
 * What an approval would refuse, for the rows of a page, in a fixed number of queries. It is asked again when an invitation is
 * approved, and when it leaves.
 *
 * @param inPool the candidates whose membership stands
 */
export async function whoMayBeInvited(
  tx: TenantTransaction,
  openingId: string,
  candidates: readonly CandidateListed[],
  inPool: ReadonlySet<string>,
  now: Date,
): Promise<ReadonlyMap<string, Invitability>> {
  const ids = candidates.map(({ id }) => id);
  const consenting = new Set((await withConsentInForce(tx, candidates, now)).map(({ id }) => id));
  const addresses = candidates.map(({ primaryAddress }) => primaryAddress).filter((one) => one !== null);
  const suppressed = await suppressedAmong(tx, addresses, 'pool');
  const invitedAt = await lastInvited(tx, openingId, ids, now);
  const applications = await findLiveApplications(tx, ids);
  return new Map(
    candidates.map(({ id, primaryAddress, canEmail }) => {
      const live = applications.get(id) ?? [];
      const facts = {
        inPool: inPool.has(id),
        consentInForce: consenting.has(id),
        hasAddress: primaryAddress !== null && canEmail,
        suppressed: primaryAddress !== null && suppressed.has(primaryAddress),
        invitedAt: invitedAt.get(id) ?? null,
      };
      const liveApplication = live.find((one) => one.openingId === openingId) ?? live[0] ?? null;
      return [id, { notNow: notNow(facts, now), liveApplication }];
    }),
  );
}

/** When an invitation to another opening was approved last, within the frequency cap. */
async function lastInvited(
  tx: TenantTransaction,
  openingId: string,
  candidateIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Date>> {
  if (candidateIds.length === 0) return new Map();
  const rows = await tx.manager.find(Invitation, {
    select: { organizationId: true, id: true, candidateId: true, approvedAt: true },
    where: {
      organizationId: tx.organizationId,
      candidateId: In([...candidateIds]),
      openingId: Not(openingId),
      status: In([...invitingStatuses]),
      approvedAt: MoreThan(quietSince(now)),
    },
    order: { approvedAt: 'ASC' },
  });
  return new Map(
    rows.flatMap(({ candidateId, approvedAt }) => (approvedAt ? [[candidateId, approvedAt]] : [])),
  );
}

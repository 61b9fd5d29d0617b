import { In } from 'typeorm';
import { getOrganization } from '#access';
import { Clock } from '#platform/clock';
import { Database, type TenantTransaction } from '#platform/database';
import { type BatchHandler, HandlesJob, schedule, unschedule, unscheduleAll } from '#platform/queue';
import { earliestDeparture } from './domain/departure.js';
import { decideRelease, type Hold, type ReleaseDecision } from './domain/release.js';
import { zoneFor } from './domain/send-window.js';
import { releaseRejection } from './jobs.js';
import { queueLetters } from './queue-letter.js';
import { truthOf } from './read-truth.js';
import { openHolds, placeHold, settleFinalistHolds } from './rejection-holds.js';
import { lockRejections, moveRejections, noteDeliveries, supersede } from './rejection-store.js';
import { Rejection } from './rejection.entity.js';
import { type KnownRejection, withFacts } from './with-facts.js';

/** Lets approved rejections go when they may: queues the one delivery of each, or says what it waits for. */
@HandlesJob(releaseRejection)
export class ReleaseRejections implements BatchHandler<{ subjectId: string }> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handleBatch(organizationId: string, due: readonly { readonly subjectId: string }[]): Promise<void> {
    const ids = due.map(({ subjectId }) => subjectId);
    await this.database.inTenant(organizationId, async (tx) => {
      const approved = await lockRejections(tx, { id: In(ids), status: 'approved' });
      const isApproved = new Set(approved.map(({ id }) => id));
      const others = ids.filter((id) => !isApproved.has(id));
      await unscheduleAll(tx, releaseRejection, others);
      await this.decide(tx, approved);
    });
  }

  private async decide(tx: TenantTransaction, approved: readonly Rejection[]): Promise<void> {
    const now = this.clock.now();
    const rejections = await withFacts(tx, approved);
    const organization = await getOrganization(tx);
    await settleFinalistHolds(tx, rejections, now);
    const placed = await openHolds(
      tx,
      approved.map(({ id }) => id),
    );
    const free: KnownRejection[] = [];
    for (const known of rejections) {
      const { rejection, facts } = known;
      const decision = decideRelease({
        now,
        earliest: earliestDeparture(rejection.undoUntil ?? now, rejection.decidedAt),
        zone: zoneFor(facts.candidate.timeZone, organization.timeZone),
        truth: truthOf(facts, rejection),
        openHolds: placed.filter(({ rejectionId }) => rejectionId === rejection.id),
      });
      if (decision.kind === 'leave') free.push(known);
      else await stay(tx, rejection, decision, now);
    }
    await leave(tx, free, now);
  }
}

async function stay(
  tx: TenantTransaction,
  rejection: Rejection,
  decision: Exclude<ReleaseDecision, { kind: 'leave' }>,
  now: Date,
): Promise<void> {
  switch (decision.kind) {
    case 'wait':
      await moveLeavesAt(tx, rejection, decision.until);
      return schedule(tx, releaseRejection, rejection.id, decision.until);
    case 'hold':
      return holdBack(tx, rejection, decision.holds, now);
    case 'supersede':
      return supersede(tx, rejection, decision.reason, now);
  }
}

async function leave(tx: TenantTransaction, free: readonly KnownRejection[], at: Date): Promise<void> {
  if (free.length === 0) return;
  const queued = await queueLetters(tx, free, at);
  const deliveryIds = new Map<string, string>();
  for (const { rejection } of free) {
    const answer = queued.get(rejection.id);
    if (typeof answer === 'string') deliveryIds.set(rejection.id, answer);
    // Left alone, the due row would try for ever and nobody would see why.
    else await holdBack(tx, rejection, [{ kind: 'truth_check', reason: unsendable }], at);
  }
  const leaving = free.map(({ rejection }) => rejection).filter(({ id }) => deliveryIds.has(id));
  await noteDeliveries(tx, deliveryIds);
  await moveRejections(tx, leaving, 'release');
  await unscheduleAll(tx, releaseRejection, [...deliveryIds.keys()]);
}

const unsendable =
  'The address or the name is not one that mail can be sent to; correct it, then let this go.';

async function holdBack(
  tx: TenantTransaction,
  rejection: Rejection,
  holds: readonly Hold[],
  at: Date,
): Promise<void> {
  for (const hold of holds) await placeHold(tx, rejection.id, hold, null, at);
  await unschedule(tx, releaseRejection, rejection.id);
}

async function moveLeavesAt(tx: TenantTransaction, rejection: Rejection, leavesAt: Date): Promise<void> {
  const { organizationId, id } = rejection;
  await tx.manager.update(Rejection, { organizationId, id, status: 'approved' }, { leavesAt });
}

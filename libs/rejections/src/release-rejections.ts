import { In } from 'typeorm';
import { DecisionSources } from '#hiring';
import { Clock } from '#platform/clock';
import { Database, type TenantTransaction } from '#platform/database';
import { type BatchHandler, HandlesJob, schedule, unschedule, unscheduleAll } from '#platform/queue';
import { endAtsHolds, holdForAts, readWitnesses, type UnconfirmedRejection } from './ats-holds.js';
import { holdThoseOfStandingBatches } from './batches/standing-batches.js';
import { decideRelease, type Hold, needsPerson, type ReleaseDecision } from './domain/release.js';
import { releaseRejection } from './jobs.js';
import { departingOf, planDepartures } from './plan-departures.js';
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
    private readonly sources: DecisionSources,
  ) {}

  async handleBatch(organizationId: string, due: readonly { readonly subjectId: string }[]): Promise<void> {
    const unconfirmed = await this.look(
      organizationId,
      due.map(({ subjectId }) => subjectId),
      leaveThem,
    );
    if (unconfirmed.length === 0) return;
    // Outside of transactions: the ATS may take seconds.
    await this.sources.ask(
      organizationId,
      unconfirmed.map(({ applicationId }) => applicationId),
    );
    await this.look(
      organizationId,
      unconfirmed.map(({ id }) => id),
      holdForAts,
    );
  }

  /**
   * Lets go or holds what is due.
   *
   * @param treat what becomes of those that the ATS has to bear out first
   * @returns these
   */
  private async look(
    organizationId: string,
    ids: readonly string[],
    treat: typeof holdForAts,
  ): Promise<readonly Rejection[]> {
    return this.database.inTenant(organizationId, async (tx) => {
      const approved = await lockRejections(tx, { id: In([...ids]), status: 'approved' });
      const isApproved = new Set(approved.map(({ id }) => id));
      const others = ids.filter((id) => !isApproved.has(id));
      await unscheduleAll(tx, releaseRejection, others);
      const now = this.clock.now();
      const unconfirmed = await this.decide(tx, approved, now);
      await treat(tx, unconfirmed, now);
      return unconfirmed.map(({ rejection }) => rejection);
    });
  }

  private async decide(
    tx: TenantTransaction,
    approved: readonly Rejection[],
    now: Date,
  ): Promise<readonly UnconfirmedRejection[]> {
    const rejections = await withFacts(tx, approved);
    const plans = await planDepartures(tx, rejections.map(departingOf), now);
    await settleFinalistHolds(tx, rejections, now);
    await holdThoseOfStandingBatches(tx, approved, now, false);
    const placed = await openHolds(
      tx,
      approved.map(({ id }) => id),
    );
    const witnesses = await readWitnesses(tx, this.sources, approved, now);
    const free: KnownRejection[] = [];
    const unconfirmed: UnconfirmedRejection[] = [];
    for (const known of rejections) {
      const { rejection, facts } = known;
      const decision = decideRelease({
        now,
        leavesAt: plans.get(rejection.id)?.leavesAt ?? now,
        truth: truthOf(facts, rejection),
        openHolds: placed.filter(({ rejectionId }) => rejectionId === rejection.id),
        ...witnesses.of(rejection),
      });
      if (decision.kind === 'leave') free.push(known);
      else if (decision.kind === 'unconfirmed')
        unconfirmed.push({ rejection, confirmation: decision.confirmation });
      else await stay(tx, rejection, decision, now);
    }
    const waits = new Set(unconfirmed.map(({ rejection }) => rejection.id));
    const asksNothing = approved.filter(({ id }) => !waits.has(id)).map(({ id }) => id);
    if (placed.some((hold) => !needsPerson(hold))) await endAtsHolds(tx, asksNothing, now);
    await leave(tx, free, now);
    return unconfirmed;
  }
}

/** As they are: they are asked about next. */
async function leaveThem(): Promise<void> {}

async function stay(
  tx: TenantTransaction,
  rejection: Rejection,
  decision: Exclude<ReleaseDecision, { kind: 'leave' | 'unconfirmed' }>,
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

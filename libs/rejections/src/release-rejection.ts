import { Injectable } from '@nestjs/common';
import { getOrganization } from '#access';
import { getApplicationFacts } from '#hiring';
import { Clock } from '#platform/clock';
import { Database, type TenantTransaction } from '#platform/database';
import { DomainError } from '#platform/errors';
import { HandlesJob, type JobHandler, schedule, unschedule } from '#platform/queue';
import { earliestDeparture } from './domain/departure.js';
import { decideRelease, type Hold } from './domain/release.js';
import { zoneFor } from './domain/send-window.js';
import { releaseRejection } from './jobs.js';
import { queueLetter } from './queue-letter.js';
import { truthOf } from './read-truth.js';
import { openHolds, placeHold, settleFinalistHold } from './rejection-holds.js';
import { lockRejection, moveRejection, supersede } from './rejection-store.js';
import { Rejection } from './rejection.entity.js';

/** Lets an approved rejection go when it may: queues its one delivery, or says what it waits for. */
@Injectable()
export class ReleaseRejection {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(organizationId: string, id: string): Promise<void> {
    await this.database.inTenant(organizationId, async (tx) => {
      const rejection = await lockRejection(tx, id);
      if (rejection.status === 'approved') await this.decide(tx, rejection);
      else await unschedule(tx, releaseRejection, id);
    });
  }

  private async decide(tx: TenantTransaction, rejection: Rejection): Promise<void> {
    const now = this.clock.now();
    const facts = await getApplicationFacts(tx, rejection.applicationId);
    const organization = await getOrganization(tx);
    await settleFinalistHold(tx, rejection, facts, now);
    const decision = decideRelease({
      now,
      earliest: earliestDeparture(rejection.undoUntil ?? now, rejection.decidedAt),
      zone: zoneFor(facts.candidate.timeZone, organization.timeZone),
      truth: truthOf(facts, rejection),
      openHolds: await openHolds(tx, rejection.id),
    });
    switch (decision.kind) {
      case 'wait':
        await moveLeavesAt(tx, rejection, decision.until);
        await schedule(tx, releaseRejection, rejection.id, decision.until);
        return;
      case 'hold':
        return holdBack(tx, rejection, decision.holds, now);
      case 'supersede':
        return supersede(tx, rejection, decision.reason, now);
      case 'leave':
        return leave(tx, rejection, now);
    }
  }
}

async function leave(tx: TenantTransaction, rejection: Rejection, at: Date): Promise<void> {
  try {
    // Refuses before it writes, so the transaction can go on.
    await queueLetter(tx, rejection, at);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    // Left alone, the due row would try for ever and nobody would see why.
    const reason =
      'The address or the name is not one that mail can be sent to; correct it, then let this go.';
    return holdBack(tx, rejection, [{ kind: 'truth_check', reason }], at);
  }
  await unschedule(tx, releaseRejection, rejection.id);
  await moveRejection(tx, rejection, 'release');
}

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

@HandlesJob(releaseRejection)
export class ReleaseRejectionJob implements JobHandler<{ subjectId: string }> {
  constructor(private readonly release: ReleaseRejection) {}

  async handle(organizationId: string, { subjectId }: { subjectId: string }): Promise<void> {
    await this.release.execute(organizationId, subjectId);
  }
}

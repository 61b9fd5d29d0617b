import { Injectable } from '@nestjs/common';
import { findMember, getOrganization } from '#access';
import { getApplicationFacts } from '#hiring';
import { queueDelivery } from '#mail';
import { Clock } from '#platform/clock';
import { Database, type TenantTransaction } from '#platform/database';
import { HandlesJob, type JobHandler, schedule, unschedule } from '#platform/queue';
import { earliestDeparture } from './domain/departure.js';
import { decideRelease } from './domain/release.js';
import { zoneFor } from './domain/send-window.js';
import { releaseRejection } from './jobs.js';
import { truthOf } from './read-truth.js';
import { Rejection } from './rejection.entity.js';
import {
  loadRejection,
  moveRejection,
  openHolds,
  placeHold,
  supersedeRejections,
} from './rejection-store.js';

/** Lets an approved rejection go when it may: queues its one delivery, or says what it waits for. */
@Injectable()
export class ReleaseRejection {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(organizationId: string, id: string): Promise<void> {
    await this.database.inTenant(organizationId, async (tx) => {
      const rejection = await loadRejection(tx, id);
      if (rejection.status !== 'approved') {
        await unschedule(tx, releaseRejection, id);
        return;
      }
      await this.decide(tx, rejection);
    });
  }

  private async decide(tx: TenantTransaction, rejection: Rejection): Promise<void> {
    const now = this.clock.now();
    const facts = await getApplicationFacts(tx, rejection.applicationId);
    const organization = await getOrganization(tx);
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
        for (const hold of decision.holds) await placeHold(tx, rejection.id, hold, null, now);
        await unschedule(tx, releaseRejection, rejection.id);
        return;
      case 'supersede':
        await supersedeRejections(tx, rejection.applicationId, decision.reason);
        return;
      case 'leave':
        await unschedule(tx, releaseRejection, rejection.id);
        if (await moveRejection(tx, rejection, 'release')) await queueLetter(tx, rejection, now);
    }
  }
}

/** Queues a delivery of the rejection's letter to the candidate's address of today. */
export async function queueLetter(tx: TenantTransaction, rejection: Rejection, at: Date): Promise<string> {
  const { candidate } = await getApplicationFacts(tx, rejection.applicationId);
  const signer = await findMember(tx, rejection.signerId);
  if (!candidate.primaryAddress || !signer)
    throw new Error('A released rejection has an address and a signer.');
  return queueDelivery(
    tx,
    {
      ownerKind: 'rejection',
      ownerId: rejection.id,
      stream: 'outcome',
      letterId: rejection.letterId,
      candidateId: rejection.candidateId,
      conversationId: rejection.conversationId,
      to: {
        address: candidate.primaryAddress,
        name: candidate.nameProvenance === 'guessed' ? null : candidate.fullName,
      },
      fromName: signer.name,
    },
    at,
  );
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

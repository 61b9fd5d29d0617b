import { In } from 'typeorm';
import { findFinalistApplications } from '#hiring';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { DomainError } from '#platform/errors';
import { HandlesJob, type JobHandler, schedule, unschedule } from '#platform/queue';
import { rejectionErrors } from './domain/errors.js';
import { DraftRejection } from './draft-rejection.js';
import {
  draftRejection,
  releaseFinalists,
  releaseRejection,
  supersedeWhenUnrejected,
  supersedeWhenWithdrawn,
  withdrawFinalists,
} from './jobs.js';
import { Rejection } from './rejection.entity.js';
import { moveRejection, releaseHold, supersedeRejections } from './rejection-store.js';

@HandlesJob(draftRejection)
export class WhenApplicationIsRejectedDraftRejection implements JobHandler<{
  applicationId: string;
  round: number;
}> {
  constructor(private readonly draft: DraftRejection) {}

  async handle(organizationId: string, { applicationId }: { applicationId: string }): Promise<void> {
    try {
      await this.draft.execute(organizationId, applicationId);
    } catch (error) {
      // The job came late: the decision was taken back meanwhile, so there is nobody to tell no.
      const isOver =
        error instanceof DomainError && error.code === rejectionErrors.applicationNotRejected().code;
      if (!isOver) throw error;
    }
  }
}

@HandlesJob(supersedeWhenUnrejected)
export class WhenApplicationIsUnrejectedSupersede implements JobHandler<{
  applicationId: string;
  round: number;
}> {
  constructor(private readonly database: Database) {}

  async handle(organizationId: string, { applicationId }: { applicationId: string }): Promise<void> {
    await this.database.inTenant(organizationId, (tx) =>
      supersedeRejections(tx, applicationId, 'rejections.unrejected'),
    );
  }
}

@HandlesJob(supersedeWhenWithdrawn)
export class WhenCandidateWithdrawsSupersede implements JobHandler<{ applicationId: string }> {
  constructor(private readonly database: Database) {}

  async handle(organizationId: string, { applicationId }: { applicationId: string }): Promise<void> {
    await this.database.inTenant(organizationId, (tx) =>
      supersedeRejections(tx, applicationId, 'rejections.withdrawn'),
    );
  }
}

/** The first choice accepted: nothing is gained by letting the finalists wait any longer. */
@HandlesJob(releaseFinalists)
export class WhenFirstChoiceAcceptsReleaseFinalists implements JobHandler<{
  applicationId: string;
  openingId: string;
}> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle(
    organizationId: string,
    { applicationId, openingId }: { applicationId: string; openingId: string },
  ) {
    const at = this.clock.now();
    await this.database.inTenant(organizationId, async (tx) => {
      await supersedeRejections(tx, applicationId, 'rejections.hired');
      const waiting = await tx.manager.findBy(Rejection, { organizationId, openingId, status: 'approved' });
      for (const rejection of waiting) {
        const release = { by: null, reason: 'The first choice accepted.', at };
        if (await releaseHold(tx, rejection.id, 'finalist', release))
          await schedule(tx, releaseRejection, rejection.id, rejection.leavesAt ?? at);
      }
    });
  }
}

/** The first choice declined: the finalists are choices again, so their letters go back to the desk unsent. */
@HandlesJob(withdrawFinalists)
export class WhenFirstChoiceDeclinesWithdrawFinalists implements JobHandler<{
  applicationId: string;
  openingId: string;
}> {
  constructor(private readonly database: Database) {}

  async handle(organizationId: string, { openingId }: { openingId: string }): Promise<void> {
    await this.database.inTenant(organizationId, async (tx) => {
      const applicationIds = await findFinalistApplications(tx, openingId);
      if (applicationIds.length === 0) return;
      const approved = await tx.manager.findBy(Rejection, {
        organizationId,
        applicationId: In(applicationIds),
        status: 'approved',
      });
      for (const rejection of approved) {
        await moveRejection(tx, rejection, 'undo', {
          approvedBy: null,
          approvedAt: null,
          leavesAt: null,
          undoUntil: null,
        });
        await unschedule(tx, releaseRejection, rejection.id);
      }
    });
  }
}

import { IsNull } from 'typeorm';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { HandlesJob, type JobHandler } from '#platform/queue';
import { forgetCandidate } from './jobs.js';
import { WebhookEvent } from './webhook-event.entity.js';

/** Erases what the webhooks about a person said; that they came, and when, stays. */
@HandlesJob(forgetCandidate)
export class WhenCandidateIsErasedForgetBodies implements JobHandler<{ candidateId: string }> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle(organizationId: string, { candidateId }: { candidateId: string }): Promise<void> {
    await this.database.inTenant(organizationId, (tx) =>
      tx.manager.update(
        WebhookEvent,
        { organizationId, candidateId, erasedAt: IsNull() },
        { bytes: Buffer.alloc(0), erasedAt: this.clock.now() },
      ),
    );
  }
}

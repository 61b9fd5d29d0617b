import { IsNull, LessThan } from 'typeorm';
import { Clock } from '#platform/clock';
import { Database, type TenantTransaction } from '#platform/database';
import { HandlesJob, type JobHandler, schedule } from '#platform/queue';
import { forgetOldBodies } from './jobs.js';
import { WebhookEvent } from './webhook-event.entity.js';

const day = 24 * 60 * 60 * 1_000;

/**
 * Long enough to find and replay what went wrong. No body is kept longer, whoever it is about: those that nobody could read or verify
 * cannot be found when a person is erased.
 */
const keptFor = 90 * day;

/** Looks once a day at what a connection no longer needs. The rows stay; only what they said goes. */
@HandlesJob(forgetOldBodies)
export class WhenBodiesAreOldForgetThem implements JobHandler<{ subjectId: string }> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle(organizationId: string, { subjectId: connectionId }: { subjectId: string }): Promise<void> {
    const now = this.clock.now();
    const oldest = new Date(now.getTime() - keptFor);
    await this.database.inTenant(organizationId, async (tx) => {
      await tx.manager.update(
        WebhookEvent,
        { organizationId, connectionId, receivedAt: LessThan(oldest), erasedAt: IsNull() },
        { bytes: Buffer.alloc(0), erasedAt: now },
      );
      await scheduleForgetting(tx, connectionId, now);
    });
  }
}

/** Makes the next look due, a day after `from`. */
export async function scheduleForgetting(
  tx: TenantTransaction,
  connectionId: string,
  from: Date,
): Promise<void> {
  await schedule(tx, forgetOldBodies, connectionId, new Date(from.getTime() + day));
}

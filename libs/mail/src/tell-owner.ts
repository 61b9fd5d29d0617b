import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { HandlesJob, type JobHandler } from '#platform/queue';
import { Delivery, factsOf } from './delivery.entity.js';
import { type OwnerNews, tellOwner } from './jobs.js';
import { LetterOwners } from './letter-owners.js';

/** Tells the owner of a delivery what became of it, when that was not done where it happened. */
@HandlesJob(tellOwner)
export class TellOwner implements JobHandler<OwnerNews> {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly owners: LetterOwners,
  ) {}

  async handle(organizationId: string, { deliveryId, about, hard }: OwnerNews): Promise<void> {
    await this.database.inTenant(organizationId, async (tx) => {
      const row = await tx.manager.findOneBy(Delivery, { organizationId, id: deliveryId });
      if (!row) return;
      const owner = this.owners.of(row.ownerKind);
      const delivery = factsOf(row);
      const { smtpCode, smtpStatus } = delivery;
      if (about === 'bounce') {
        await owner.bounced(tx, delivery, { hard }, row.bouncedAt ?? this.clock.now());
      } else if (delivery.failureCode) {
        const failed = { kind: 'failed', reason: delivery.failureCode, smtpCode, smtpStatus } as const;
        await owner.settled(tx, [{ delivery, outcome: failed }], this.clock.now());
      } else if (row.sentAt) {
        const sent = { kind: 'sent', smtpCode, smtpStatus } as const;
        await owner.settled(tx, [{ delivery, outcome: sent }], row.sentAt);
      }
    });
  }
}

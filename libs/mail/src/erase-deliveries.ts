import { In } from 'typeorm';
import { rowsOfPerson } from '#hiring';
import { Database } from '#platform/database';
import { HandlesJob, type JobHandler, unschedule } from '#platform/queue';
import { Delivery } from './delivery.entity.js';
import { deliver, eraseDeliveries, moveDeliveries } from './jobs.js';

/**
 * Takes the address and names of an erased person out of the deliveries to them. What has not left is held and never leaves; one that is
 * being sent at this moment keeps its state, and the outcome is written to a row that names nobody.
 */
@HandlesJob(eraseDeliveries)
export class EraseDeliveries implements JobHandler<{ candidateId: string }> {
  constructor(private readonly database: Database) {}

  async handle(organizationId: string, { candidateId }: { candidateId: string }): Promise<void> {
    await this.database.inTenant(organizationId, async (tx) => {
      const person = { organizationId, candidateId: In(await rowsOfPerson(tx, candidateId)) };
      const waiting = await tx.manager.find(Delivery, {
        where: { ...person, status: In(['queued', 'held']) },
        select: { organizationId: true, id: true },
      });
      for (const { id } of waiting) {
        await tx.manager.update(
          Delivery,
          { organizationId, id, status: In(['queued', 'held']) },
          { status: 'held', holdReason: 'candidate_erased' },
        );
        await unschedule(tx, deliver, id);
      }
      await tx.manager.update(Delivery, person, {
        toAddress: '',
        toName: null,
        unsubscribeUrl: null,
        inReplyTo: null,
        referenceIds: [],
      });
    });
  }
}

/** Moves deliveries to the candidate that another one was merged into. */
@HandlesJob(moveDeliveries)
export class MoveDeliveries implements JobHandler<{ candidateId: string; intoCandidateId: string }> {
  constructor(private readonly database: Database) {}

  async handle(
    organizationId: string,
    { candidateId, intoCandidateId }: { candidateId: string; intoCandidateId: string },
  ): Promise<void> {
    await this.database.inTenant(organizationId, async (tx) => {
      await tx.manager.update(Delivery, { organizationId, candidateId }, { candidateId: intoCandidateId });
    });
  }
}

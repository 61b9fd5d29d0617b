import { In, Not } from 'typeorm';
import { rowsOfPerson } from '#hiring';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { HandlesJob, type JobHandler, unschedule } from '#platform/queue';
import { excusing } from './domain/duty.js';
import { Duty } from './duty.entity.js';
import { forgetCandidate, noteOverdue } from './jobs.js';

/** Stands in the ledger where the person can no longer be told, and where a member's words were erased. */
const erased = 'candidate_erased';

/**
 * Erases the words that members wrote when they closed duties towards an erased candidate, and ends what can no longer be served.
 * A privacy request stays open: it ends when the person is told, or by a named person.
 */
@HandlesJob(forgetCandidate)
export class ForgetCandidate implements JobHandler<{ candidateId: string }> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle(organizationId: string, { candidateId }: { candidateId: string }): Promise<void> {
    await this.database.inTenant(organizationId, async (tx) => {
      const ids = await rowsOfPerson(tx, candidateId);
      const duties = await tx.manager.findBy(Duty, { organizationId, candidateId: In(ids) });
      for (const duty of duties) {
        const of = { organizationId, id: duty.id };
        if (duty.closeReason !== null) await tx.manager.update(Duty, of, { closeReason: erased });
        const { affected } = await tx.manager.update(
          Duty,
          { ...of, status: excusing.from, kind: Not('serve_privacy_request' as const) },
          { status: excusing.to, closedAt: this.clock.now(), closeReason: erased },
        );
        if (affected === 1) await unschedule(tx, noteOverdue, duty.id);
      }
    });
  }
}

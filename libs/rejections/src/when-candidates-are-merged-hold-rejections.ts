import { In } from 'typeorm';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { HandlesJob, type JobHandler } from '#platform/queue';
import { mergedDoubt } from './domain/release.js';
import { holdWhenMerged } from './jobs.js';
import { placeHold } from './rejection-holds.js';
import { lockRejections } from './rejection-store.js';
import { Rejection } from './rejection.entity.js';

// A type and not an interface: payloads must be assignable to an index signature.
type Merge = { candidateId: string; intoCandidateId: string };

/**
 * The rejections of a merged row belong to the surviving one. What was approved before waits until a person has looked; until this has
 * run, the proof at the moment of sending sees that the rows differ.
 */
@HandlesJob(holdWhenMerged)
export class WhenCandidatesAreMergedHoldRejections implements JobHandler<Merge> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle(organizationId: string, { candidateId, intoCandidateId }: Merge): Promise<void> {
    const at = this.clock.now();
    await this.database.inTenant(organizationId, async (tx) => {
      const unsent = await lockRejections(tx, { candidateId, status: In(['approved', 'sending']) });
      for (const { id } of unsent)
        await placeHold(tx, id, { kind: 'truth_check', reason: mergedDoubt }, null, at);
      await tx.manager.update(Rejection, { organizationId, candidateId }, { candidateId: intoCandidateId });
    });
  }
}

import { Database } from '#platform/database';
import { HandlesJob, type JobHandler } from '#platform/queue';
import { Duty } from './duty.entity.js';
import { followMerge } from './jobs.js';

type Merge = { readonly candidateId: string; readonly intoCandidateId: string };

/** Moves the duties of a merged candidate to the surviving row. */
@HandlesJob(followMerge)
export class FollowMerge implements JobHandler<Merge> {
  constructor(private readonly database: Database) {}

  async handle(organizationId: string, { candidateId, intoCandidateId }: Merge): Promise<void> {
    await this.database.inTenant(organizationId, (tx) =>
      tx.manager.update(Duty, { organizationId, candidateId }, { candidateId: intoCandidateId }),
    );
  }
}

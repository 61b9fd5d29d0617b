import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { HandlesJob, type JobHandler } from '#platform/queue';
import { Consent } from './consent.entity.js';
import { currentConsent } from './consent-store.js';
import { endMembership } from './end-membership.js';
import { mergeMedalists } from './jobs.js';
import { lockMedalistOf } from './medalist-store.js';
import { dropPostings, rebuildPostings } from './posting-store.js';
import { SilverMedalist } from './silver-medalist.entity.js';

type Merge = { candidateId: string; intoCandidateId: string };

/**
 * Two candidate rows were one person. A membership moves to the surviving row with its consents; where that row has a membership of
 * its own, the other ends, for a yes said there was said to the same people about the same purpose and needs no second record.
 */
@HandlesJob(mergeMedalists)
export class WhenCandidatesAreMergedMergeMedalists implements JobHandler<Merge> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle(organizationId: string, { candidateId, intoCandidateId }: Merge): Promise<void> {
    const at = this.clock.now();
    await this.database.inTenant(organizationId, async (tx) => {
      const medalist = await lockMedalistOf(tx, candidateId);
      if (!medalist) return;
      const survivor = await lockMedalistOf(tx, intoCandidateId);
      if (survivor || (await currentConsent(tx, intoCandidateId))) {
        await endMembership(tx, medalist, 'leave', 'merged', at);
        return;
      }
      await dropPostings(tx, candidateId);
      const to = { candidateId: intoCandidateId };
      await tx.manager.update(SilverMedalist, { organizationId, id: medalist.id }, to);
      await tx.manager.update(Consent, { organizationId, candidateId }, to);
      await rebuildPostings(tx, Object.assign(medalist, to));
    });
  }
}

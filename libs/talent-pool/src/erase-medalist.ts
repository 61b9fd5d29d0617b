import { rowsOfPerson } from '#hiring';
import { Clock } from '#platform/clock';
import { Database, dropRoutes, type TenantTransaction } from '#platform/database';
import { HandlesJob, type JobHandler } from '#platform/queue';
import { eraseLetters } from '#letters';
import { Consent } from './consent.entity.js';
import { endConsent } from './consent-store.js';
import { endMembership } from './end-membership.js';
import { Invitation } from './invitation.entity.js';
import { eraseMedalist } from './jobs.js';
import { Match } from './match.entity.js';
import { lockMedalistOf } from './medalist-store.js';
import { dropPostings } from './posting-store.js';
import { SilverMedalist } from './silver-medalist.entity.js';

/**
 * Erases what the pool keeps of a person: words about them, their wishes, search terms, the text of consents, reasons of matches, the
 * letters of invitations, the link to their page. Dates, ids and statuses stay as the record of searches and consents. The
 * unsubscribe link stays too: it holds nothing, and a click on it in an old mail must still be answered.
 */
@HandlesJob(eraseMedalist)
export class WhenCandidateIsErasedEraseMedalist implements JobHandler<{ candidateId: string }> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle(organizationId: string, { candidateId }: { candidateId: string }): Promise<void> {
    const at = this.clock.now();
    await this.database.inTenant(organizationId, async (tx) => {
      for (const id of await rowsOfPerson(tx, candidateId)) await eraseRow(tx, id, at);
    });
  }
}

async function eraseRow(tx: TenantTransaction, candidateId: string, at: Date): Promise<void> {
  const { organizationId } = tx;
  const medalist = await lockMedalistOf(tx, candidateId);
  if (medalist) {
    await endMembership(tx, medalist, 'leave', 'erased', at);
    await tx.manager.update(
      SilverMedalist,
      { organizationId, candidateId },
      { strengths: '', concerns: '', wishes: '' },
    );
  } else {
    await endConsent(tx, candidateId, 'erased', at);
    await dropPostings(tx, candidateId);
  }
  await tx.manager.update(Consent, { organizationId, candidateId }, { text: '' });
  await tx.manager.update(
    Match,
    { organizationId, candidateId },
    { reasonsFor: [], reasonsAgainst: [], dismissedReason: null },
  );
  const invitations = await tx.manager.findBy(Invitation, { organizationId, candidateId });
  await eraseLetters(
    tx,
    invitations.map(({ letterId }) => letterId),
    at,
  );
  await dropRoutes(tx, 'candidate_page', candidateId);
}

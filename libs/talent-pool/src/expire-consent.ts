import { audit } from '#access';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { HandlesJob, type JobHandler, schedule, unschedule } from '#platform/queue';
import { Consent } from './consent.entity.js';
import { endConsent } from './consent-store.js';
import { endMembership } from './end-membership.js';
import { expireConsent } from './jobs.js';
import { lockMedalistOf } from './medalist-store.js';

/** Ends the membership of who did not say yes again in time. */
@HandlesJob(expireConsent)
export class ExpireConsent implements JobHandler<{ subjectId: string }> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle(organizationId: string, { subjectId }: { subjectId: string }): Promise<void> {
    const at = this.clock.now();
    await this.database.inTenant(organizationId, async (tx) => {
      const named = await tx.manager.findOneBy(Consent, { organizationId, id: subjectId });
      // The membership is locked before the consent is read for good: a renewal at this moment comes before or after.
      const medalist = named && (await lockMedalistOf(tx, named.candidateId));
      const consent = named && (await tx.manager.findOneBy(Consent, { organizationId, id: subjectId }));
      if (!consent || consent.withdrawnAt) {
        await unschedule(tx, expireConsent, subjectId);
        return;
      }
      if (consent.expiresAt > at) {
        await schedule(tx, expireConsent, subjectId, consent.expiresAt);
        return;
      }
      if (medalist) await endMembership(tx, medalist, 'expire', 'expired', at);
      else await endConsent(tx, consent.candidateId, 'expired', at);
      const subject = { kind: 'consent', id: subjectId };
      await audit(tx, { kind: 'system', id: null }, 'talent_pool.consent_expired', subject, at);
    });
  }
}

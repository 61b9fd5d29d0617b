import { Injectable } from '@nestjs/common';
import { audit } from '#access';
import { getCandidateFacts, noteContact } from '#hiring';
import { suppress } from '#mail';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { endConsent } from './consent-store.js';
import { endMembership } from './end-membership.js';
import { lockMedalistOf } from './medalist-store.js';

/** A candidate withdraws: one step, as easy as saying yes (GDPR Art. 7(3)). */
@Injectable()
export class LeavePool {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Ends consent and membership at once. Leaving twice, or without ever having joined, is no error.
   *
   * @param channel `unsubscribe` also stops pool mail to each of the person's addresses, whoever else has them; outcomes still leave
   */
  async execute(
    organizationId: string,
    candidateId: string,
    channel: 'candidate_page' | 'unsubscribe',
  ): Promise<void> {
    const at = this.clock.now();
    await this.database.inTenant(organizationId, async (tx) => {
      const candidate = await getCandidateFacts(tx, candidateId);
      const medalist = await lockMedalistOf(tx, candidateId);
      const ended = medalist
        ? await endMembership(tx, medalist, 'leave', channel, at)
        : (await endConsent(tx, candidateId, channel, at)) !== null;
      if (channel === 'unsubscribe')
        for (const address of candidate.addresses)
          await suppress(tx, { address, scope: 'pool', reason: 'unsubscribed', candidateId }, at);
      if (!ended) return;
      await noteContact(tx, candidateId, at);
      await audit(
        tx,
        { kind: 'candidate', id: candidateId },
        'talent_pool.withdrawn',
        { kind: 'silver_medalist', id: medalist?.id ?? null },
        at,
        { channel },
      );
    });
  }
}

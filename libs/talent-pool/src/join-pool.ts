import { Injectable } from '@nestjs/common';
import { audit, getOrganization } from '#access';
import { openDuty } from '#duties';
import { type CandidateFacts, getCandidateFacts, noteContact } from '#hiring';
import { resubscribe } from '#mail';
import { Clock } from '#platform/clock';
import { Database, newId, type TenantTransaction } from '#platform/database';
import { currentConsent, recordConsent, stateOf } from './consent-store.js';
import { consentWording } from './domain/consent-wording.js';
import { eventOfConsent } from './domain/membership.js';
import { assertPresent, insertMedalist, lockMedalistOf, moveMedalist } from './medalist-store.js';
import { rebuildPostings } from './posting-store.js';
import { SilverMedalist } from './silver-medalist.entity.js';

/** How soon somebody answers a candidate who asks to stay in touch and was not nominated. */
const daysToDecide = 14;
/** Wishes are a few sentences; what is longer is cut. */
export const longestWishes = 2_000;

/** A candidate says on her page that we may keep in touch. */
@Injectable()
export class JoinPool {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Records the consent. Who was nominated is in the pool; who was not is proposed to the team, whose ledger says so. Saying it again
   * changes the wishes only, unless renewal is due.
   *
   * @throws DomainError `hiring.candidate_not_found`, `talent_pool.candidate_gone`
   */
  async execute(organizationId: string, candidateId: string, wishes: string): Promise<SilverMedalist> {
    const at = this.clock.now();
    return this.database.inTenant(organizationId, async (tx) => {
      const candidate = await getCandidateFacts(tx, candidateId);
      assertPresent(candidate);
      const medalist =
        (await lockMedalistOf(tx, candidateId)) ??
        (await insertMedalist(tx, proposal(tx, candidateId, wishes, at)));
      const expiresAt = await this.consent(tx, candidate, medalist, at);
      const change = { wishes: wishes.trim().slice(0, longestWishes), expiresAt, leftAt: null };
      if (!(await moveMedalist(tx, medalist, eventOfConsent(medalist.nominatedBy), change)))
        // Nominated by nobody any more and still in the pool cannot be; only the wishes change.
        await tx.manager.update(SilverMedalist, { organizationId, id: medalist.id }, change);
      await rebuildPostings(tx, medalist);
      await noteContact(tx, candidateId, at);
      await audit(
        tx,
        { kind: 'candidate', id: candidateId },
        'talent_pool.consented',
        { kind: 'silver_medalist', id: medalist.id },
        at,
        {
          status: medalist.status,
        },
      );
      return medalist;
    });
  }

  /** @returns the end of the consent */
  private async consent(
    tx: TenantTransaction,
    candidate: CandidateFacts,
    { nominatedBy }: SilverMedalist,
    at: Date,
  ): Promise<Date> {
    const current = await currentConsent(tx, candidate.id);
    if (current && stateOf(current, candidate, at) === 'active') return current.expiresAt;
    // A new yes by the person's own act takes back their own unsubscribing.
    for (const address of candidate.addresses) await resubscribe(tx, address);
    const { name } = await getOrganization(tx);
    const consent = await recordConsent(
      tx,
      { candidate, text: consentWording(name), channel: 'candidate_page', ownerId: nominatedBy },
      at,
    );
    if (nominatedBy === null)
      await openDuty(tx, {
        kind: 'keep_promise',
        subjectKind: 'consent',
        subjectId: consent.id,
        candidateId: candidate.id,
        ownerId: null,
        openedAt: at,
        dueAt: new Date(at.getTime() + daysToDecide * 24 * 3_600_000),
      });
    return consent.expiresAt;
  }
}

function proposal(tx: TenantTransaction, candidateId: string, wishes: string, at: Date): SilverMedalist {
  return {
    organizationId: tx.organizationId,
    id: newId(),
    candidateId,
    applicationId: null,
    nominatedBy: null,
    nominatedAt: at,
    strengths: '',
    concerns: '',
    wishes: wishes.trim().slice(0, longestWishes),
    status: 'nominated',
    expiresAt: null,
    leftAt: null,
  };
}

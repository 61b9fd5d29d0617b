import { Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal, requireMember } from '#access';
import { satisfyDuty } from '#duties';
import { getApplicationFacts, getCandidateFacts } from '#hiring';
import { Clock } from '#platform/clock';
import { Database, newId, type TenantTransaction } from '#platform/database';
import { currentConsent, isConsentInForce } from './consent-store.js';
import { poolErrors } from './domain/errors.js';
import { eventOfNomination } from './domain/membership.js';
import { assertPresent, insertMedalist, lockMedalistOf, moveMedalist } from './medalist-store.js';
import { rebuildPostings } from './posting-store.js';
import type { SilverMedalist } from './silver-medalist.entity.js';

export interface Nomination {
  readonly candidateId: string;
  readonly applicationId?: string | undefined;
  readonly strengths: string;
  readonly concerns?: string | undefined;
  readonly wishes?: string | undefined;
}

/** A named person says that a candidate should be kept for future openings; without the candidate's yes nothing follows from it. */
@Injectable()
export class NominateCandidate {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Nominating somebody who asked for it on their page confirms them: their yes is there already. So does nominating again one
   * who left; their consent must be given anew.
   *
   * @throws DomainError `access.member_required`, `hiring.candidate_not_found`, `talent_pool.candidate_gone`,
   * `talent_pool.application_foreign`, `talent_pool.already_nominated`
   */
  async execute(principal: Principal, nomination: Nomination): Promise<SilverMedalist> {
    const memberId = requireMember(principal);
    const at = this.clock.now();
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const { candidateId } = nomination;
      const candidate = await getCandidateFacts(tx, candidateId);
      assertPresent(candidate);
      await assertOwnApplication(tx, nomination);
      const said = {
        applicationId: nomination.applicationId ?? null,
        nominatedBy: memberId,
        nominatedAt: at,
        strengths: nomination.strengths.trim(),
        concerns: nomination.concerns?.trim() ?? '',
        leftAt: null,
      };
      const wishes = nomination.wishes?.trim() ?? '';
      const known = await lockMedalistOf(tx, candidateId);
      const medalist =
        known ??
        (await insertMedalist(tx, {
          organizationId: tx.organizationId,
          id: newId(),
          candidateId,
          ...said,
          wishes,
          status: 'nominated',
          expiresAt: null,
        }));
      const standing = medalist.status === 'nominated' || medalist.status === 'in_pool';
      if (known && standing && known.nominatedBy !== null) throw poolErrors.alreadyNominated(known.id);

      const consent = await currentConsent(tx, candidateId);
      const event = eventOfNomination(await isConsentInForce(tx, candidate, at));
      // What the candidate wrote about their wishes is theirs: the panel's note fills a gap only.
      const change = { ...said, wishes: medalist.wishes || wishes, expiresAt: consent?.expiresAt ?? null };
      if (!(await moveMedalist(tx, medalist, event, change))) throw poolErrors.alreadyNominated(medalist.id);
      if (consent)
        await satisfyDuty(
          tx,
          { kind: 'keep_promise', subjectKind: 'consent', subjectId: consent.id },
          medalist.id,
          at,
        );
      await rebuildPostings(tx, medalist);
      await audit(
        tx,
        actorOf(principal),
        'talent_pool.nominated',
        { kind: 'silver_medalist', id: medalist.id },
        at,
        {
          candidateId,
          status: medalist.status,
        },
      );
      return medalist;
    });
  }
}

async function assertOwnApplication(
  tx: TenantTransaction,
  { applicationId, candidateId }: Nomination,
): Promise<void> {
  if (applicationId === undefined) return;
  const { candidate } = await getApplicationFacts(tx, applicationId);
  if (candidate.id !== candidateId) throw poolErrors.applicationForeign();
}

import { Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal, requireMember } from '#access';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { poolErrors } from './domain/errors.js';
import { endMembership } from './end-membership.js';
import { loadMedalist } from './medalist-store.js';
import { rebuildPostings } from './posting-store.js';
import { SilverMedalist } from './silver-medalist.entity.js';

export interface MedalistChange {
  readonly strengths?: string | undefined;
  readonly concerns?: string | undefined;
  readonly wishes?: string | undefined;
}

/** What a member can do to a nomination: correct its words, take it back. */
@Injectable()
export class ChangeMedalist {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Corrects the words; the candidate is found by the new ones at once. @throws DomainError `talent_pool.medalist_unknown` */
  async execute(principal: Principal, id: string, change: MedalistChange): Promise<SilverMedalist> {
    const at = this.clock.now();
    const { organizationId } = principal;
    const words = Object.fromEntries(
      Object.entries(change)
        .filter(([, text]) => text !== undefined)
        .map(([field, text]) => [field, String(text).trim()]),
    );
    return this.database.inTenant(organizationId, async (tx) => {
      const medalist = await loadMedalist(tx, id);
      if (Object.keys(words).length === 0) return medalist;
      await tx.manager.update(SilverMedalist, { organizationId, id }, words);
      Object.assign(medalist, words);
      await rebuildPostings(tx, medalist);
      await audit(tx, actorOf(principal), 'talent_pool.changed', { kind: 'silver_medalist', id }, at, {
        fields: Object.keys(words),
      });
      return medalist;
    });
  }

  /**
   * Takes the nomination back: out of the pool, and only another nomination leads in again. The audit trail keeps who and when.
   *
   * @throws DomainError `access.member_required`, `talent_pool.medalist_unknown`, `talent_pool.not_possible_now`
   */
  async remove(principal: Principal, id: string): Promise<SilverMedalist> {
    requireMember(principal);
    const at = this.clock.now();
    const { organizationId } = principal;
    return this.database.inTenant(organizationId, async (tx) => {
      const medalist = await loadMedalist(tx, id);
      if (!(await endMembership(tx, medalist, 'leave', 'member', at))) throw poolErrors.notMember();
      await tx.manager.update(SilverMedalist, { organizationId, id }, { nominatedBy: null });
      await audit(tx, actorOf(principal), 'talent_pool.removed', { kind: 'silver_medalist', id }, at);
      return Object.assign(medalist, { nominatedBy: null });
    });
  }
}

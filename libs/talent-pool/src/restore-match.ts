import { Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal, requireMember } from '#access';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { poolErrors } from './domain/errors.js';
import { Match } from './match.entity.js';

/** A named person takes a dismissal back: the person is proposed for the opening again. */
@Injectable()
export class RestoreMatch {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `access.member_required`, `talent_pool.match_unknown`, `talent_pool.match_not_dismissed` */
  async execute(principal: Principal, id: string): Promise<Match> {
    requireMember(principal);
    const at = this.clock.now();
    const { organizationId } = principal;
    return this.database.inTenant(organizationId, async (tx) => {
      const match = await tx.manager.findOneBy(Match, { organizationId, id });
      if (!match) throw poolErrors.matchUnknown(id);
      const change = { status: 'proposed', dismissedReason: null } as const;
      const { openingId, candidateId } = match;
      // Every search of this opening says so: a later one carries on what an earlier one decided.
      const { affected } = await tx.manager.update(
        Match,
        { organizationId, openingId, candidateId, status: 'dismissed' },
        change,
      );
      if (!affected) throw poolErrors.matchNotDismissed();
      await audit(tx, actorOf(principal), 'talent_pool.restored', { kind: 'match', id }, at);
      return Object.assign(match, change);
    });
  }
}

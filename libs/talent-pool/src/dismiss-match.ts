import { Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal, requireMember } from '#access';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { poolErrors } from './domain/errors.js';
import { Match } from './match.entity.js';

/** A named person decides not to invite somebody to an opening. The person stays in the pool for the next one. */
@Injectable()
export class DismissMatch {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `access.member_required`, `talent_pool.match_unknown`, `talent_pool.match_not_proposed` */
  async execute(principal: Principal, id: string, reason: string): Promise<Match> {
    requireMember(principal);
    const at = this.clock.now();
    const { organizationId } = principal;
    return this.database.inTenant(organizationId, async (tx) => {
      const match = await tx.manager.findOneBy(Match, { organizationId, id });
      if (!match) throw poolErrors.matchUnknown(id);
      const change = { status: 'dismissed', dismissedReason: reason } as const;
      const { affected } = await tx.manager.update(Match, { organizationId, id, status: 'proposed' }, change);
      if (!affected) throw poolErrors.matchDismissed();
      await audit(tx, actorOf(principal), 'talent_pool.dismissed', { kind: 'match', id }, at);
      return Object.assign(match, change);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { actorOf, audit, findMember, type Principal } from '#access';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { dutyClosed, ownerUnknown } from './domain/errors.js';
import { Duty } from './duty.entity.js';
import { findDuty } from './read-duty.js';

/** Gives an open duty to another member, or to nobody. */
@Injectable()
export class AssignDuty {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `duties.duty_not_found`, `duties.duty_closed`, `duties.owner_unknown` */
  async execute(principal: Principal, id: string, ownerId: string | null): Promise<Duty> {
    const { organizationId } = principal;
    return this.database.inTenant(organizationId, async (tx) => {
      await findDuty(tx, id);
      if (ownerId !== null && !(await findMember(tx, ownerId))?.active) throw ownerUnknown(ownerId);
      const { affected } = await tx.manager.update(Duty, { organizationId, id, status: 'open' }, { ownerId });
      if (affected !== 1) throw dutyClosed(id);
      await audit(tx, actorOf(principal), 'duties.assigned', { kind: 'duty', id }, this.clock.now(), {
        owner: ownerId,
      });
      return findDuty(tx, id);
    });
  }
}

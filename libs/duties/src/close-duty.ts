import { Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal, requireMember } from '#access';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { dutyClosed } from './domain/errors.js';
import type { Duty } from './duty.entity.js';
import { closeDuty } from './ledger.js';
import { findDuty } from './read-duty.js';

/** Closes a duty by a named person's reason: told by phone, for example. The reason stays in the ledger, not in the audit trail. */
@Injectable()
export class CloseDuty {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `access.member_required`, `duties.duty_not_found`, `duties.duty_closed` */
  async execute(principal: Principal, id: string, reason: string): Promise<Duty> {
    const memberId = requireMember(principal);
    const { organizationId } = principal;
    return this.database.inTenant(organizationId, async (tx) => {
      const duty = await findDuty(tx, id);
      const at = this.clock.now();
      if (!(await closeDuty(tx, duty, { by: memberId, reason }, at))) throw dutyClosed(id);
      await audit(tx, actorOf(principal), 'duties.closed', { kind: 'duty', id }, at, { duty: duty.kind });
      return findDuty(tx, id);
    });
  }
}

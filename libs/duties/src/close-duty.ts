import { Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal, requireMember } from '#access';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { unschedule } from '#platform/queue';
import { excusing } from './domain/duty.js';
import { dutyClosed } from './domain/errors.js';
import { Duty } from './duty.entity.js';
import { noteOverdue } from './jobs.js';
import { dutiesClosed } from './metrics.js';
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
      const { kind } = await findDuty(tx, id);
      const at = this.clock.now();
      const { affected } = await tx.manager.update(
        Duty,
        { organizationId, id, status: excusing.from },
        { status: excusing.to, closedAt: at, closedBy: memberId, closeReason: reason },
      );
      if (affected !== 1) throw dutyClosed(id);
      await unschedule(tx, noteOverdue, id);
      await audit(tx, actorOf(principal), 'duties.closed', { kind: 'duty', id }, at, { duty: kind });
      dutiesClosed.inc({ kind, by: 'member' });
      return findDuty(tx, id);
    });
  }
}

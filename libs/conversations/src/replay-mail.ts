import { Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal } from '#access';
import { readRawMail } from '#mail';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { enqueue } from '#platform/queue';
import { takeInMail } from './jobs.js';

/** Has a stored mail read again: after a defect was repaired, or when its conversation exists by now. */
@Injectable()
export class ReplayMail {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `mail.raw_mail_unknown` */
  async execute(principal: Principal, rawMailId: string): Promise<void> {
    await this.database.inTenant(principal.organizationId, async (tx) => {
      const { id } = await readRawMail(tx, rawMailId);
      await enqueue(tx, takeInMail, { rawMailId: id });
      const at = this.clock.now();
      await audit(tx, actorOf(principal), 'conversations.mail-replayed', { kind: 'raw_mail', id }, at);
    });
  }
}

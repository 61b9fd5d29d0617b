import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { type IncomingMail, storeRawMail } from '../raw-mails.js';

/** Stores a mail for one organization before it is acknowledged. */
@Injectable()
export class ReceiveMail {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** @returns the id of the stored mail, and whether its bytes were new */
  async execute(organizationId: string, mail: IncomingMail): Promise<{ rawMailId: string; isNew: boolean }> {
    return this.database.inTenant(organizationId, (tx) => storeRawMail(tx, mail, this.clock.now()));
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database, GroupCommit } from '#platform/database';
import { type IncomingMail, type StoredMail, storeRawMails } from '../raw-mails.js';

/** Stores a mail for one organization before it is acknowledged; those that come at the same time, in one transaction. */
@Injectable()
export class ReceiveMail {
  /** By organization. */
  private readonly together = new GroupCommit<IncomingMail, StoredMail>((organizationId, mails) =>
    this.database.inTenant(organizationId, (tx) => storeRawMails(tx, mails, this.clock.now())),
  );

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  async execute(organizationId: string, mail: IncomingMail): Promise<StoredMail> {
    return this.together.add(organizationId, mail, mail.bytes.length);
  }
}

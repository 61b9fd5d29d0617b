import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database, GroupCommit } from '#platform/database';
import { type IncomingMail, storeRawMail } from '../raw-mails.js';

/** The id of a stored mail, and whether its bytes were new. */
interface ReceivedMail {
  readonly rawMailId: string;
  readonly isNew: boolean;
}

/** Stores a mail for one organization before it is acknowledged; those that come at the same time, in one transaction. */
@Injectable()
export class ReceiveMail {
  /** By organization. */
  private readonly together = new GroupCommit<IncomingMail, ReceivedMail>((organizationId, mails) =>
    this.storeAll(organizationId, mails),
  );

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  async execute(organizationId: string, mail: IncomingMail): Promise<ReceivedMail> {
    return this.together.add(organizationId, mail, mail.bytes.length);
  }

  private async storeAll(organizationId: string, mails: readonly IncomingMail[]): Promise<ReceivedMail[]> {
    return this.database.inTenant(organizationId, async (tx) => {
      const received: ReceivedMail[] = [];
      for (const mail of mails) received.push(await storeRawMail(tx, mail, this.clock.now()));
      return received;
    });
  }
}

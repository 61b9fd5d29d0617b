import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { composeNew, composeReply } from './compose.js';
import type { KeptMail, Party } from './kept-mail.js';
import { MailboxPost } from './mailbox-post.js';
import { MailboxServer } from './mailbox-server.js';
import { openMail } from './open-mail.js';

/** Sends what a person writes, and keeps it in their mailbox with how SMTP ended. */
@Injectable()
export class WriteMail {
  constructor(
    private readonly server: MailboxServer,
    private readonly post: MailboxPost,
    private readonly clock: Clock,
  ) {}

  /** Answers a mail to its Reply-To. @returns what was sent; `null` when the mail is gone */
  async reply(kept: KeptMail, text: string): Promise<KeptMail | null> {
    const raw = await this.server.store.raw(kept.id);
    if (raw === null) return null;
    const message = composeReply(kept, await openMail(raw), { text, at: this.clock.now() });
    const posted = await this.post.send(message);
    return this.server.store.keepDeparture(posted.raw, {
      owner: kept.owner,
      way: 'written',
      answers: kept,
      envelopeFrom: kept.owner,
      fate: posted.fate,
    });
  }

  /** Writes to any address that Regards takes mail for. */
  async write(mail: { from: Party; to: string; subject: string; text: string }): Promise<KeptMail> {
    const posted = await this.post.send(composeNew({ ...mail, at: this.clock.now() }));
    const owner = mail.from.address;
    const departure = {
      owner,
      way: 'written',
      answers: null,
      envelopeFrom: owner,
      fate: posted.fate,
    } as const;
    return this.server.store.keepDeparture(posted.raw, departure);
  }
}

import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { LOGGER, type Logger } from '#platform/logging';
import { composeOutOfOffice } from './compose.js';
import { composeDeliveryReport } from './delivery-report.js';
import type { AutoAnswer, KeptMail } from './kept-mail.js';
import { MailboxPost, type Posted } from './mailbox-post.js';
import { MailboxServer } from './mailbox-server.js';
import { openMail } from './open-mail.js';

/** Answers for those who are away and for addresses that bounce. What a stop left unanswered is answered at the next start. */
@Injectable()
export class AutoAnswers implements OnApplicationBootstrap {
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly server: MailboxServer,
    private readonly post: MailboxPost,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.server.onArrival(() => this.answerAll());
    // The listener that takes the answers opens in this same phase.
    setImmediate(() => this.answerAll());
  }

  /** One at a time: nobody is answered twice. */
  private answerAll(): void {
    this.last = this.last.then(async () => {
      for (const mail of this.server.store.index.unanswered()) {
        try {
          await this.answer(mail);
        } catch (error) {
          this.logger.warn({ err: error }, 'a mailbox could not answer by itself');
        }
      }
    });
  }

  private async answer(mail: KeptMail): Promise<void> {
    const { store } = this.server;
    const raw = await store.raw(mail.id);
    if (raw === null || mail.owes === null) return;
    const posted = await this.send(mail, mail.owes, raw);
    await store.keepDeparture(posted.raw, {
      owner: mail.owner,
      way: mail.owes,
      answers: mail,
      envelopeFrom: '',
      fate: posted.fate,
    });
  }

  private async send(mail: KeptMail, owes: AutoAnswer, raw: Buffer): Promise<Posted> {
    const at = this.clock.now();
    if (owes === 'bounce')
      return this.post.sendRaw({ from: '', to: mail.envelopeFrom }, composeDeliveryReport(mail, raw, at));
    const habits = this.server.store.index.habits(mail.owner);
    return this.post.send(composeOutOfOffice(mail, await openMail(raw), habits, at));
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { InboundSmtpServer } from '#mail';
import { CONFIG, type Config } from '#platform/config';
import { reachableHost } from './here.js';
import type { Fate } from './kept-mail.js';

/** The mail as it left, and how that ended. */
export interface Posted {
  readonly raw: Buffer;
  readonly fate: Fate;
}

const whole = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

/** Hands mail of a mailbox to Regards, over SMTP like everybody's mail server. */
@Injectable()
export class MailboxPost {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly inbound: InboundSmtpServer,
  ) {}

  /** Composes and sends; a refusal is a value. @throws Error when the listener does not answer */
  async send(message: SendMailOptions): Promise<Posted> {
    const { message: raw, envelope } = await whole.sendMail({
      ...message,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    if (!Buffer.isBuffer(raw)) throw new Error('The composed mail is no buffer.');
    return { raw, fate: await this.hand({ from: envelope.from || '', to: envelope.to }, raw) };
  }

  /** Sends bytes as they are. @throws Error when the listener does not answer */
  async sendRaw(envelope: { from: string; to: string }, raw: Buffer): Promise<Posted> {
    return { raw, fate: await this.hand({ from: envelope.from, to: [envelope.to] }, raw) };
  }

  private async hand(envelope: { from: string; to: string[] }, raw: Buffer): Promise<Fate> {
    const transport = createTransport({
      host: reachableHost(this.config.host),
      port: this.inbound.port,
      ignoreTLS: true,
      connectionTimeout: 5_000,
      socketTimeout: 15_000,
    });
    try {
      const { response } = await transport.sendMail({ envelope, raw });
      return { accepted: true, response };
    } catch (error) {
      const { response } = error as { response?: unknown };
      if (typeof response !== 'string') throw error;
      return { accepted: false, response };
    } finally {
      transport.close();
    }
  }
}

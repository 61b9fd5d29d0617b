import { once } from 'node:events';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import {
  SMTPServer,
  type SMTPServerAddress,
  type SMTPServerDataStream,
  type SMTPServerSession,
} from 'smtp-server';
import { CONFIG, type Config } from '#platform/config';
import { LOGGER, type Logger } from '#platform/logging';
import { countHops, hasBareLineFeed, INCOMING_LIMITS } from '../domain/incoming-limits.js';
import { inboundMails } from '../metrics.js';
import { FindRecipient } from './find-recipient.js';
import { ReceiveMail } from './receive-mail.js';

/** A reply that refuses; its text is for the other server and names nobody. */
class SmtpRefusal extends Error {
  constructor(
    readonly responseCode: number,
    text: string,
  ) {
    super(text);
  }
}

const stored = 'stored';

/**
 * Takes replies and bounces. It knows each recipient before it accepts one, and answers 250 only after the mail is stored; while it cannot
 * store, it answers 451 and the sender keeps the mail. It offers neither sign-in nor relaying; TLS is the work of the server in front.
 */
@Injectable()
export class InboundSmtpServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly server: SMTPServer;
  /** The organizations of the recipients that a session was allowed to name, by address. */
  private readonly accepted = new WeakMap<SMTPServerSession, Map<string, readonly string[]>>();
  private bytesInFlight = 0;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly findRecipient: FindRecipient,
    private readonly receiveMail: ReceiveMail,
  ) {
    this.server = new SMTPServer({
      name: config.mailDomain,
      banner: 'Regards',
      size: INCOMING_LIMITS.smtpBytes,
      maxClients: INCOMING_LIMITS.clients,
      maxRecipients: INCOMING_LIMITS.recipients,
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      // We write the enhanced codes ourselves.
      hideENHANCEDSTATUSCODES: true,
      disableReverseLookup: true,
      logger: false,
      socketTimeout: 60_000,
      closeTimeout: 10_000,
      onRcptTo: (address, session, callback) => void this.answer(this.allow(address, session), callback),
      onData: (stream, session, callback) => void this.answer(this.take(stream, session), callback),
    });
    // Connections that break off are the other side's matter; a port that is taken is told by whoever starts us.
    this.server.on('error', (error) => {
      if (this.server.server.listening) this.logger.warn({ err: error }, 'inbound SMTP connection failed');
    });
  }

  /** The port it listens on; of use when the configuration says 0. */
  get port(): number {
    const address = this.server.server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  async onApplicationBootstrap(): Promise<void> {
    const listener = this.server.listen(this.config.inboundSmtpPort, this.config.host);
    // Rejects when the port is taken: then the app must not come up.
    if (!listener.listening) await once(listener, 'listening');
    this.logger.info({ port: this.port }, 'inbound SMTP listens');
  }

  async beforeApplicationShutdown(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
    });
  }

  private async allow(address: SMTPServerAddress, session: SMTPServerSession): Promise<void> {
    const organizations = await this.findRecipient.execute(address.address);
    if (organizations.length === 0) throw new SmtpRefusal(550, '5.1.1 No such recipient here');
    const known = this.accepted.get(session) ?? new Map<string, readonly string[]>();
    this.accepted.set(session, known.set(address.address, organizations));
  }

  private async take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const bytes = await this.readAll(stream);
    if (countHops(bytes) > INCOMING_LIMITS.hops)
      throw new SmtpRefusal(554, '5.4.6 Too many hops: a mail loop');
    if (hasBareLineFeed(bytes)) throw new SmtpRefusal(550, '5.6.11 Lines must end with CRLF');
    const envelopeFrom = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
    for (const [organizationId, envelopeTo] of this.recipientsByOrganization(session)) {
      const { isNew } = await this.receiveMail.execute(organizationId, {
        receivedBy: 'smtp',
        bytes,
        envelopeFrom,
        envelopeTo,
      });
      inboundMails.inc({ received_by: 'smtp', outcome: isNew ? stored : 'repeated' });
    }
  }

  private recipientsByOrganization(session: SMTPServerSession): Map<string, string[]> {
    const known = this.accepted.get(session);
    const groups = new Map<string, string[]>();
    for (const { address } of session.envelope.rcptTo)
      for (const organizationId of known?.get(address) ?? [])
        groups.set(organizationId, [...(groups.get(organizationId) ?? []), address]);
    return groups;
  }

  /** Reads to the end, as SMTP must, but keeps no more than is allowed. */
  private async readAll(stream: SMTPServerDataStream): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let held = 0;
    let full = false;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        full ||= this.bytesInFlight + chunk.length > INCOMING_LIMITS.bytesInFlight;
        if (full || stream.sizeExceeded) continue;
        chunks.push(chunk);
        held += chunk.length;
        this.bytesInFlight += chunk.length;
      }
      if (stream.sizeExceeded) throw new SmtpRefusal(552, '5.3.4 Message too big');
      if (full) throw new SmtpRefusal(452, '4.3.1 Too much mail at once');
      return Buffer.concat(chunks);
    } finally {
      this.bytesInFlight -= held;
    }
  }

  private async answer(
    work: Promise<void>,
    callback: (error?: Error | null, message?: string) => void,
  ): Promise<void> {
    try {
      await work;
      callback(null, '2.0.0 OK: stored');
    } catch (error) {
      if (error instanceof SmtpRefusal) {
        inboundMails.inc({ received_by: 'smtp', outcome: `refused_${error.responseCode}` });
        callback(error);
        return;
      }
      this.logger.error({ err: error }, 'inbound mail could not be stored');
      inboundMails.inc({ received_by: 'smtp', outcome: 'not_stored' });
      callback(new SmtpRefusal(451, '4.3.0 Cannot store mail now'));
    }
  }
}

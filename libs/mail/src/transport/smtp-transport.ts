import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationShutdown, Optional } from '@nestjs/common';
import pLimit from 'p-limit';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import { CONFIG, type Config } from '#platform/config';
import {
  classifySendFailure,
  enhancedStatusOf,
  replyCodeOf,
  type SendFailure,
  type SendOutcome,
  wasClosedEarly,
} from '../domain/delivery/send-outcome.js';
import { defaultDeliveryTimes, DELIVERY_TIMES, type DeliveryTimes } from './delivery-times.js';

/** What DKIM covers (RFC 6376 §5.4.1, RFC 8058 §4); absent ones are left out. */
const SIGNED_HEADERS = [
  'from',
  'reply-to',
  'to',
  'subject',
  'date',
  'message-id',
  'in-reply-to',
  'references',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'auto-submitted',
  'list-id',
  'list-unsubscribe',
  'list-unsubscribe-post',
].join(':');

/** To the one server of `SMTP_URL`, at once. */
const connections = 10;

/** Every kept connection may turn out to be closed, and one that is new may not. */
const mostTries = connections + 1;
/** Until the pool has taken those that are closed away, in milliseconds. */
const poolNotices = 100;

/** Hands messages to the SMTP server of `SMTP_URL`, over kept connections. */
@Injectable()
export class SmtpTransport implements OnApplicationShutdown {
  private readonly mailer;
  /** A message waits here and not in the pool, so that its time runs from when it has a connection. */
  private readonly turn = pLimit(connections);
  /** The stream that each running try reads its message from. */
  private readonly contents = new WeakMap<AbortSignal, Readable>();

  constructor(
    @Inject(CONFIG) config: Config,
    @Optional() @Inject(DELIVERY_TIMES) private readonly times: DeliveryTimes = defaultDeliveryTimes,
  ) {
    this.mailer = nodemailer.createTransport({
      pool: true,
      url: config.smtpUrl,
      maxConnections: connections,
      maxMessages: Number.MAX_SAFE_INTEGER,
      // Trying again is decided by us, from the database: the pool must not repeat a letter on its own.
      maxRequeues: 0,
      connectionTimeout: times.connection,
      greetingTimeout: times.greeting,
      socketTimeout: times.socket,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...(config.dkim && {
        dkim: {
          domainName: config.mailDomain,
          keySelector: config.dkim.selector,
          privateKey: config.dkim.privateKey,
          headerFieldNames: SIGNED_HEADERS,
        },
      }),
    });
    // The mailer reports a cut connection alike before and after the message was handed over; only its stream tells them apart.
    this.mailer.use('stream', (mail, done) => {
      const { signal } = mail.data;
      const create = mail.message.createReadStream.bind(mail.message);
      mail.message.createReadStream = (options) => {
        const content = create(options);
        if (signal) this.contents.set(signal, content);
        return content;
      };
      done();
    });
  }

  /**
   * Tries once to hand over a message, when a connection is free. Never throws for what a server does: that is the outcome. A connection that was
   * kept may have been closed by the server meanwhile; then nothing was handed over, and another one is tried at once.
   *
   * @param compose makes the message at that moment; what it throws is thrown
   * @param leaseEnds machine time; a try that could last longer is not begun
   */
  async send(compose: () => SendMailOptions, leaseEnds: Date): Promise<SendOutcome | { kind: 'not_tried' }> {
    const startBy = leaseEnds.getTime() - this.times.send;
    return this.turn(async () => {
      let outcome: SendOutcome | 'closed' | null = null;
      for (let tries = 0; tries < mostTries && Date.now() <= startBy; tries += 1) {
        if (outcome === 'closed') await wait(poolNotices);
        outcome = await this.tryOnce(compose());
        if (outcome !== 'closed') return outcome;
      }
      return outcome === null ? { kind: 'not_tried' } : { kind: 'unreachable', smtpCode: null };
    });
  }

  /** @returns `closed` when the connection was closed before any of the message was handed over */
  private async tryOnce(message: SendMailOptions): Promise<SendOutcome | 'closed'> {
    const abort = new AbortController();
    const { signal } = abort;
    const timer = setTimeout(() => abort.abort(), this.times.send);
    try {
      const { response } = await this.mailer.sendMail({ ...message, signal });
      return { kind: 'accepted', smtpCode: replyCodeOf(response), smtpStatus: enhancedStatusOf(response) };
    } catch (error) {
      const contentBegan = this.contents.get(signal)?.readableDidRead === true;
      const failure = { ...readFailure(error), contentBegan };
      return wasClosedEarly(failure) ? 'closed' : classifySendFailure(failure);
    } finally {
      clearTimeout(timer);
    }
  }

  onApplicationShutdown(): void {
    this.mailer.close();
  }
}

/** What a mailer's error says; its text is not taken along. */
function readFailure(error: unknown): Omit<SendFailure, 'contentBegan'> {
  const { code, command, responseCode, response } = (error ?? {}) as Readonly<Record<string, unknown>>;
  return {
    code: typeof code === 'string' ? code : null,
    command: typeof command === 'string' ? command : null,
    responseCode: typeof responseCode === 'number' ? responseCode : null,
    response: typeof response === 'string' ? response : null,
  };
}

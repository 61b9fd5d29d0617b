import { generateKeyPairSync } from 'node:crypto';
import type { Socket } from 'node:net';
import { Injectable, type Type } from '@nestjs/common';
import { SMTPServer } from 'smtp-server';
import { CreateOrganization } from '#access';
import { createLetter } from '#letters';
import { claimRoute, newId, type TenantTransaction } from '#platform/database';
import { Timer } from '#platform/queue';
import { type BootedTest, bootForTest } from '#platform/testing';
import { DeliverMail } from './deliver-mail.js';
import { Delivery } from './delivery.entity.js';
import type { DeliveryFacts } from './domain/delivery/delivery.js';
import { InboundSmtpModule } from './inbound/inbound-smtp.module.js';
import { type DeliveryOutcome, OwnsDeliveries, type Proof, SingleLetterOwner } from './letter-owner.js';
import { MailModule } from './mail.module.js';
import { type DeliveryRequest, queueDelivery } from './queue-delivery.js';
import { type DeliveryTimes, DeliveryTimesModule } from './transport/delivery-times.js';

export const startOfTest = new Date('2026-03-02T09:00:00Z');

/** What arrived at the other side. */
export interface Arrival {
  readonly envelopeFrom: string;
  readonly envelopeTo: readonly string[];
  readonly raw: string;
}

interface Refusal {
  readonly code: number;
  /** Begins with the enhanced status code. */
  readonly text: string;
  /** How long it takes to say it, in milliseconds; at once without it. */
  readonly after?: number;
}

const usualRefusals: Readonly<Record<string, Refusal>> = {
  later: { code: 450, text: '4.2.1 try later' },
  nobody: { code: 550, text: '5.1.1 no such user' },
  policy: { code: 550, text: '5.7.1 not allowed' },
};

/**
 * A real SMTP server that plays every kind of receiver, by the local part of the recipient: `later` is told 450, `nobody` 550 5.1.1,
 * `policy` 550 5.7.1, `cut` loses its connection after the whole message arrived, `slow` answers after a pause; others are accepted.
 */
export class Sink {
  readonly arrivals: Arrival[] = [];
  /** The recipients that were asked for, refused ones too; again where a kept connection was closed with its answer. */
  readonly offered: string[] = [];
  /** What a test has recipients told, by their local part. */
  readonly refusals = new Map<string, Refusal>(Object.entries(usualRefusals));
  private readonly sockets = new Set<Socket>();
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    hideENHANCEDSTATUSCODES: true,
    disableReverseLookup: true,
    logger: false,
    onRcptTo: ({ address }, _session, callback) => {
      this.offered.push(address);
      const refusal = this.refusals.get(address.split('@')[0] ?? '');
      const answer = refusal ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : null;
      setTimeout(() => callback(answer), refusal?.after ?? 0);
    },
    onData: (stream, { envelope }, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const envelopeTo = envelope.rcptTo.map(({ address }) => address);
        const envelopeFrom = envelope.mailFrom ? envelope.mailFrom.address : '';
        this.arrivals.push({ envelopeFrom, envelopeTo, raw: Buffer.concat(chunks).toString('utf8') });
        const is = (part: string): boolean => envelopeTo.some((address) => address.startsWith(`${part}@`));
        if (is('cut') && this.arrivals.length < 2) for (const socket of this.sockets) socket.destroy();
        else setTimeout(() => callback(null, '2.0.0 OK'), is('slow') ? 300 : 0);
      });
    },
  });

  async listen(): Promise<string> {
    this.server.on('error', () => undefined);
    this.server.server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const address = this.server.server.address();
    return `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
    });
  }
}

/** An owner that does as the test says and remembers what it was told. */
@OwnsDeliveries('rejection')
export class TestOwner extends SingleLetterOwner {
  proof: Proof = { go: true };
  fails = false;
  readonly told: (DeliveryOutcome | { kind: 'bounced'; hard: boolean })[] = [];

  override async proveOne(): Promise<Proof> {
    return this.proof;
  }

  override async settledOne(
    _tx: TenantTransaction,
    _delivery: DeliveryFacts,
    outcome: DeliveryOutcome,
  ): Promise<void> {
    if (this.fails) throw new Error('the owner fails');
    this.told.push(outcome);
  }

  override async bounced(
    _tx: TenantTransaction,
    _delivery: DeliveryFacts,
    { hard }: { hard: boolean },
  ): Promise<void> {
    this.told.push({ kind: 'bounced', hard });
  }
}

/** Another owner of the same kind: a mistake that boot must find. */
@Injectable()
@OwnsDeliveries('rejection')
export class SecondOwner extends TestOwner {}

const dkim = generateKeyPairSync('rsa', { modulusLength: 1024 });
export const dkimPublicKey = dkim.publicKey;

export const quickTimes: DeliveryTimes = {
  lease: 8_000,
  send: 2_000,
  connection: 1_000,
  greeting: 1_000,
  socket: 1_000,
};

const admin = {
  email: 'eve@example.com',
  name: 'Eve',
  title: null,
  password: 'correct horse battery staple',
};

export const benchSecrets = [
  'new-secret-of-more-than-32-characters-1',
  'old-secret-of-more-than-32-characters-2',
] as const;

interface BenchOptions {
  readonly owners?: readonly Type[];
  /** Also run the jobs. */
  readonly worker?: boolean;
}

/** The mail library as an app, on a database and a receiver of its own. */
export class MailBench {
  private cookie: string | undefined;

  private constructor(
    private readonly booted: BootedTest,
    readonly sink: Sink,
    readonly organizationId: string,
  ) {}

  /** @param environment changes to the configuration, as environment variables */
  static async start(
    environment: Readonly<Record<string, string>> = {},
    options: BenchOptions = {},
  ): Promise<MailBench> {
    const sink = new Sink();
    const key = dkim.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const owners = { module: class Owners {}, providers: [...(options.owners ?? [TestOwner])] };
    try {
      const booted = await bootForTest({
        modules: [DeliveryTimesModule.forRoot(quickTimes), MailModule, InboundSmtpModule, owners],
        now: startOfTest,
        worker: options.worker ?? false,
        environment: {
          SMTP_URL: await sink.listen(),
          SECRET_KEY: benchSecrets.join(','),
          PUBLIC_URL: 'https://regards.example.com',
          MAIL_DOMAIN: 'mail.example.com',
          DKIM_KEY: `s1:${Buffer.from(key).toString('base64')}`,
          ...environment,
        },
      });
      await booted.app.listen(0, '127.0.0.1');
      const { organizationId } = await booted.app.get(CreateOrganization).execute({
        name: 'Acme',
        timeZone: 'Europe/Lisbon',
        locale: 'en',
        admin,
      });
      return new MailBench(booted, sink, organizationId);
    } catch (error) {
      await sink.close();
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.booted.close();
    await this.sink.close();
  }

  get app(): BootedTest['app'] {
    return this.booted.app;
  }

  get clock(): BootedTest['clock'] {
    return this.booted.clock;
  }

  get postgres(): BootedTest['testDatabase'] {
    return this.booted.testDatabase;
  }

  get owner(): TestOwner {
    return this.app.get(TestOwner);
  }

  tx<T>(work: (tx: TenantTransaction) => Promise<T>): Promise<T> {
    return this.booted.database.inTenant(this.organizationId, work);
  }

  /** Queues a letter to `to`, for an owner of its own unless the test names one. */
  queue(to: string, request: Partial<DeliveryRequest> = {}, subject = 'Your application'): Promise<string> {
    return this.tx(async (tx) => {
      const letterId = await createLetter(tx, {
        draft: {
          subject,
          body: 'Dear Ada,\n\nWe decided for someone else — and we are grateful.\n\nGrüße, Eve',
        },
        context: letterContext,
        locale: 'en',
        at: this.clock.now(),
      });
      const whole: DeliveryRequest = {
        ownerKind: 'rejection',
        ownerId: newId(),
        stream: 'outcome',
        letterId,
        candidateId: null,
        conversationId: null,
        to: { address: to, name: 'Ada Lovelace' },
        fromName: 'Eve of Acme',
        ...request,
      };
      return queueDelivery(tx, whole, this.clock.now());
    });
  }

  /** Sends a request as the organization's admin, or as nobody. */
  async request(
    method: string,
    path: string,
    body?: object,
    as: 'admin' | 'nobody' = 'admin',
  ): Promise<Response> {
    if (as === 'admin') this.cookie ??= await this.signIn();
    return fetch(`${await this.app.getUrl()}${path}`, {
      method,
      headers: {
        origin: 'https://regards.example.com',
        ...(body && { 'content-type': 'application/json' }),
        ...(as === 'admin' && this.cookie && { cookie: this.cookie }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  private async signIn(): Promise<string> {
    const { email, password } = admin;
    const answer = await this.request('POST', '/api/v1/session', { email, password }, 'nobody');
    return answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
  }

  /** A candidate row; candidates are the work of another library. */
  async makeCandidate(): Promise<string> {
    const id = newId();
    await this.tx((tx) =>
      tx.manager.query(
        `INSERT INTO candidates (organization_id, id, full_name, name_key, name_provenance, created_at, recorded_at)
         VALUES ($1, $2, 'Ada Lovelace', 'ada lovelace', 'typed', $3, $3)`,
        [this.organizationId, id, this.clock.now()],
      ),
    );
    return id;
  }

  /** A conversation that candidates can answer to; its row and route are the work of another library. */
  async openConversation(): Promise<string> {
    const id = newId();
    const candidateId = await this.makeCandidate();
    await this.tx(async (tx) => {
      await tx.manager.query(
        `INSERT INTO conversations (organization_id, id, candidate_id, status, last_message_at, created_at)
         VALUES ($1, $2, $3, 'open', $4, $4)`,
        [this.organizationId, id, candidateId, this.clock.now()],
      );
      await claimRoute(tx, 'conversation', id, id);
    });
    return id;
  }

  deliver(...ids: readonly string[]): Promise<void> {
    const due = ids.map((subjectId) => ({ subjectId }));
    return this.app.get(DeliverMail).handleBatch(this.organizationId, due);
  }

  row(id: string): Promise<Delivery> {
    const { organizationId } = this;
    return this.tx((tx) => tx.manager.findOneByOrFail(Delivery, { organizationId, id }));
  }

  /** When `mail.deliver` is due for a delivery; `null` when it is not. */
  async dueAt(id: string): Promise<Date | null> {
    const timer = await this.tx((tx) =>
      tx.manager.findOneBy(Timer, { organizationId: this.organizationId, subjectId: id }),
    );
    return timer?.dueAt ?? null;
  }
}

const letterContext = {
  candidate: { firstName: 'Ada', lastName: 'Lovelace' },
  role: 'Engineer',
  company: 'Acme',
  stage: 'interview',
  interviews: 1,
  effort: [],
  sender: { name: 'Eve', title: 'Recruiter' },
  backing: { talentPool: false, feedbackOffered: false, callOffered: false },
} as const;

/** One header of a raw mail, unfolded; `null` when it is not there. */
export function headerOf(raw: string, name: string): string | null {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  const line = head
    .split('\r\n')
    .find((candidate) => candidate.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line === undefined ? null : line.slice(name.length + 1).trim();
}

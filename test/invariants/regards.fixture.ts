import { createTransport } from 'nodemailer';
import { CreateOrganization } from '#access';
import { DeliveryTimesModule, InboundSmtpModule, InboundSmtpServer } from '#mail';
import type { TenantTransaction } from '#platform/database';
import { withClient } from '#platform/embedded-postgres';
import { type BootedTest, bootForTest, eventually, type BootOptions } from '#platform/testing';
import { businessModules } from '../../apps/business-modules.js';
import { type Arrival, MailSink } from './mail-sink.fixture.js';

export const publicUrl = 'http://regards.test';
const password = 'correct horse battery staple';

/** A Monday morning on which letters may leave. */
export const monday = new Date('2026-03-02T09:00:00Z');
const kindDelay = 2 * 3_600_000;

/** An answer of the API, whatever its status. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

/** What is not done at $1: the row of a job stays until it has run. */
const openWork = `
  SELECT 'outbox ' || name AS what FROM outbox WHERE failed_at IS NULL
  UNION ALL SELECT 'due ' || job FROM timers WHERE due_at <= $1`;

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Someone who sends requests to the API: a member's browser, a program with a key, or nobody. */
export class ApiCaller {
  constructor(
    private readonly origin: string,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  /** The same caller at another address. */
  at(origin: string): ApiCaller {
    return new ApiCaller(origin, this.headers);
  }

  /** Sends and takes any answer. */
  async try<T = { code?: string }>(method: Method, path: string, body?: unknown): Promise<Answer<T>> {
    const response = await fetch(`${this.origin}${path}`, {
      method,
      headers: { ...this.headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, body: (isJson && text !== '' ? JSON.parse(text) : null) as T };
  }

  /** Sends and expects success. @throws Error with the problem otherwise */
  async ask<T = { id: string }>(method: Method, path: string, body?: unknown): Promise<T> {
    const answer = await this.try<T>(method, path, body);
    if (answer.status >= 400)
      throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
}

/** A candidate whose application can be decided. */
export interface Applicant {
  readonly openingId: string;
  readonly candidateId: string;
  readonly applicationId: string;
  readonly address: string;
}

export interface RejectionView {
  readonly rejection: {
    readonly id: string;
    readonly status: string;
    readonly conversationId: string;
    readonly letterId: string;
    readonly endedReason: string | null;
    readonly leavesAt: string | null;
  };
  readonly letter: { readonly body: string; readonly version: number };
  readonly holds: readonly { readonly kind: string; readonly reason: string }[];
}

/** When an approved letter is to leave. */
export function leavesAt(rejection: RejectionView['rejection']): Date {
  return new Date(rejection.leavesAt ?? Number.NaN);
}

/** One organization, its signed-in admin, and a program of theirs with a key. */
export class Tenant {
  constructor(
    private readonly regards: Regards,
    readonly organizationId: string,
    readonly memberId: string,
    readonly member: ApiCaller,
    readonly program: ApiCaller,
  ) {}

  /** The same people, with the credentials that they have, when Regards was started again. */
  at(regards: Regards): Tenant {
    const { organizationId, memberId, member, program } = this;
    return new Tenant(regards, organizationId, memberId, member.at(regards.url), program.at(regards.url));
  }

  /** Runs `work` as the app does: through the app role, with this tenant set. */
  tx<T>(work: (tx: TenantTransaction) => Promise<T>): Promise<T> {
    return this.regards.booted.database.inTenant(this.organizationId, work);
  }

  /** The rows that the app sees of this organization. */
  rows<T = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.tx((tx) => tx.manager.query<T[]>(sql, parameters));
  }

  /** Somebody who applied and was interviewed. */
  async applicant(name = 'Ada Lovelace', openingId?: string): Promise<Applicant> {
    const [firstName = '', lastName = ''] = name.split(' ');
    const address = `${firstName}.${lastName}@candidates.example`.toLowerCase();
    const opening =
      openingId ?? (await this.member.ask('POST', '/api/v1/openings', { title: 'Lighting Designer' })).id;
    const candidate = await this.member.ask('POST', '/api/v1/candidates', {
      firstName,
      lastName,
      addresses: [{ address }],
    });
    const { application } = await this.member.ask<{ application: { id: string } }>(
      'POST',
      '/api/v1/applications',
      { candidateId: candidate.id, openingId: opening, stage: 'interview', interviewsHeld: 2 },
    );
    return { openingId: opening, candidateId: candidate.id, applicationId: application.id, address };
  }

  /** Decides against them, long enough ago that the letter may leave once its undo window is over, and drafts. */
  async draft(applicant: Applicant, decided: 'long ago' | 'now' = 'long ago'): Promise<RejectionView> {
    const { applicationId } = applicant;
    const longAgo = new Date(this.regards.booted.clock.now().getTime() - kindDelay);
    const decision = decided === 'now' ? {} : { decidedAt: longAgo.toISOString() };
    await this.member.ask('POST', `/api/v1/applications/${applicationId}/reject`, decision);
    return this.member.ask<RejectionView>('POST', '/api/v1/rejections', { applicationId });
  }

  /** Drafts and approves, as a person who read the letter. */
  async approve(applicant: Applicant, decided?: 'long ago' | 'now'): Promise<RejectionView> {
    const { rejection, letter } = await this.draft(applicant, decided);
    return this.member.ask<RejectionView>('POST', `/api/v1/rejections/${rejection.id}/approve`, {
      letterVersion: letter.version,
    });
  }

  /** Tells them no, and waits until the letter has left. */
  async send(
    applicant: Applicant,
    decided?: 'long ago' | 'now',
  ): Promise<{ rejectionId: string; arrival: Arrival }> {
    const { rejection } = await this.approve(applicant, decided);
    await this.regards.meanwhile('the letter left', leavesAt(rejection), async () => {
      const now = await this.rejection(rejection.id);
      return now.rejection.status === 'sent';
    });
    const arrival = this.regards.sink.to(applicant.address).at(-1);
    if (!arrival) throw new Error('The letter was sent and did not arrive.');
    return { rejectionId: rejection.id, arrival };
  }

  rejection(id: string): Promise<RejectionView> {
    return this.member.ask<RejectionView>('GET', `/api/v1/rejections/${id}`);
  }
}

/** Machine times of one try, in milliseconds: a lease that ends within a test. */
const quickTimes = { lease: 4_000, send: 3_000, connection: 2_000, greeting: 2_000, socket: 2_000 };

interface StartOptions extends Omit<BootOptions, 'modules'> {
  /** Modules besides those of the business. */
  readonly besides?: BootOptions['modules'];
  readonly sink?: MailSink;
}

/** The whole of Regards as it runs in production, on a database and a mail world of its own. */
export class Regards {
  private constructor(
    readonly booted: BootedTest,
    readonly sink: MailSink,
    readonly url: string,
  ) {}

  static async start(options: StartOptions = {}): Promise<Regards> {
    const sink = options.sink ?? new MailSink();
    const { besides = [], environment, ...rest } = options;
    const times = DeliveryTimesModule.forRoot(quickTimes);
    const booted = await bootForTest({
      now: monday,
      worker: true,
      ...rest,
      modules: [times, ...businessModules, InboundSmtpModule, ...besides],
      environment: {
        SMTP_URL: options.sink?.url ?? (await sink.open()),
        PUBLIC_URL: publicUrl,
        ...environment,
      },
    });
    await booted.app.listen(0, '127.0.0.1');
    return new Regards(booted, sink, await booted.app.getUrl());
  }

  async stop(): Promise<void> {
    await this.booted.close();
    await this.sink.close();
  }

  /** A new organization whose admin is signed in. */
  async organization(email = 'mara@kestrel.example', name = 'Kestrel Studio'): Promise<Tenant> {
    const { organizationId, memberId } = await this.booted.app
      .get(CreateOrganization, { strict: false })
      .execute({
        name,
        timeZone: 'UTC',
        locale: 'en',
        admin: { email, name: 'Mara Lindqvist', title: 'Talent Partner', password },
      });
    return this.signIn(organizationId, memberId, email);
  }

  /** The tenant of a member whose row is there already. */
  async signIn(organizationId: string, memberId: string, email: string): Promise<Tenant> {
    const answer = await fetch(`${this.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: publicUrl },
      body: JSON.stringify({ email, password }),
    });
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const member = new ApiCaller(this.url, { cookie, origin: publicUrl });
    const { key } = await member.ask<{ key: string }>('POST', '/api/v1/api-keys', {
      name: 'ATS',
      scope: 'write',
    });
    const program = new ApiCaller(this.url, { authorization: `Bearer ${key}` });
    return new Tenant(this, organizationId, memberId, member, program);
  }

  /** Moves the clock to `instant` unless it is later already, and claims what is due. */
  async at(instant: Date): Promise<void> {
    const now = this.booted.clock.now();
    await this.booted.clock.advanceTo(instant > now ? instant : now);
  }

  /** Waits until `check` answers something true, while due rows are claimed at `instant` as the scheduler does each second. */
  meanwhile<T>(what: string, instant: Date, check: () => Promise<T | null | undefined | false>): Promise<T> {
    return eventually(what, async () => {
      await this.at(instant);
      return check();
    });
  }

  /** Waits until the outbox and the queues are empty and nothing is due. @throws Error naming what is not done */
  async quiet(): Promise<void> {
    let open: string[] = [];
    const isQuiet = async (): Promise<boolean> => {
      open = await withClient(this.booted.testDatabase.ownerUrl, async (client) => {
        const { rows } = await client.query<{ what: string }>(openWork, [this.booted.clock.now()]);
        return rows.map(({ what }) => what);
      });
      return open.length === 0;
    };
    await this.meanwhile('everything is done', this.booted.clock.now(), isQuiet).catch((error: unknown) => {
      throw new Error(`Not done: ${open.join(', ')}.`, { cause: error });
    });
  }

  /** Writes to our listener over SMTP, as a mail program does. @returns the reply to the message */
  async write(mail: {
    from: string;
    to: string;
    subject?: string;
    text: string;
    inReplyTo?: string;
  }): Promise<string> {
    const { port } = this.booted.app.get(InboundSmtpServer, { strict: false });
    const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
    const { response } = await transport.sendMail({ subject: 'Re: your letter', ...mail });
    transport.close();
    return response;
  }

  /** Hands bytes to our listener over SMTP. @returns the reply to the message */
  async deliver(envelope: { from: string; to: string }, raw: string): Promise<string> {
    const { port } = this.booted.app.get(InboundSmtpServer, { strict: false });
    const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
    const { response } = await transport.sendMail({ envelope, raw });
    transport.close();
    return response;
  }
}

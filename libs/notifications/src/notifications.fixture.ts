import { createTransport } from 'nodemailer';
import { AccessModule, CreateOrganization } from '#access';
import { ConversationsModule, openConversation } from '#conversations';
import { HiringModule, recordApplication, recordCandidate, recordOpening } from '#hiring';
import { LettersModule } from '#letters';
import { MailModule, replyAddress, storeRawMail } from '#mail';
import { newId, type TenantTransaction } from '#platform/database';
import { withClient } from '#platform/embedded-postgres';
import { type BootedTest, type BootOptions, bootForTest, eventually } from '#platform/testing';
import { RejectionsModule } from '#rejections';
import { Mailboxes } from './mailboxes.fixture.js';
import { NotificationsModule } from './notifications.module.js';

export const password = 'correct horse battery staple';
export const publicUrl = 'https://regards.example.com';

/** A Monday, 9:00 in Lisbon. */
const monday = new Date('2026-03-02T09:00:00Z');

/** A candidate who applied, with the conversation about it. */
export interface Applicant {
  readonly candidateId: string;
  readonly conversationId: string;
  readonly address: string;
}

/** What a test sees of an answer. */
export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

interface Sent {
  readonly body?: unknown;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An organization with its admin. */
export interface Studio {
  readonly organizationId: string;
  readonly adminId: string;
  readonly adminAddress: string;
}

const openWork = `
  SELECT 'outbox ' || name AS what FROM outbox WHERE failed_at IS NULL
  UNION ALL SELECT 'due ' || job FROM timers WHERE due_at <= $1`;

/** This library and those below it, working, on a database and mailboxes of their own. */
export class NotificationsTest {
  private constructor(
    readonly booted: BootedTest,
    readonly mailboxes: Mailboxes,
    readonly url: string,
  ) {}

  static async start(options: Partial<BootOptions> = {}): Promise<NotificationsTest> {
    const mailboxes = new Mailboxes();
    const booted = await bootForTest({
      modules: [
        AccessModule,
        HiringModule,
        LettersModule,
        MailModule,
        ConversationsModule,
        RejectionsModule,
        NotificationsModule,
      ],
      now: monday,
      worker: true,
      ...options,
      environment: {
        SMTP_URL: await mailboxes.open(),
        PUBLIC_URL: publicUrl,
        MAIL_DOMAIN: 'mail.example.com',
        ...options.environment,
      },
    });
    await booted.app.listen(0, '127.0.0.1');
    return new NotificationsTest(booted, mailboxes, await booted.app.getUrl());
  }

  async stop(): Promise<void> {
    await this.booted.close();
    await this.mailboxes.close();
  }

  get now(): Date {
    return this.booted.clock.now();
  }

  async makeStudio(name = 'Kestrel Studio', timeZone = 'Europe/Lisbon', email?: string): Promise<Studio> {
    const adminAddress = email ?? `mara-${newId()}@kestrel.example`;
    const made = await this.booted.app.get(CreateOrganization, { strict: false }).execute({
      name,
      timeZone,
      locale: 'en',
      admin: { email: adminAddress, name: 'Mara Lindqvist', title: 'Head of Talent', password },
    });
    return { organizationId: made.organizationId, adminId: made.memberId, adminAddress };
  }

  /** A colleague, as if added long ago. @returns id and address */
  async addColleague(studio: Studio, role = 'recruiter'): Promise<{ id: string; address: string }> {
    const id = newId();
    const address = `jon-${id}@kestrel.example`;
    await this.query(
      studio,
      `INSERT INTO members (organization_id, id, email, name, role, created_at) VALUES ($1, $2, $3, 'Jon Vale', $4, $5)`,
      [studio.organizationId, id, address, role, this.now],
    );
    return { id, address };
  }

  tx<T>({ organizationId }: Studio, work: (tx: TenantTransaction) => Promise<T>): Promise<T> {
    return this.booted.database.inTenant(organizationId, work);
  }

  query<T>(studio: Studio, sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return this.tx(studio, (tx) => tx.manager.query<T[]>(sql, [...parameters]));
  }

  /** Somebody applies for an opening of this recruiter, if any, and gets a conversation. */
  async apply(studio: Studio, recruiterId: string | null = null): Promise<Applicant> {
    return this.tx(studio, async (tx) => {
      const at = this.now;
      const address = `ada-${newId()}@candidates.example`;
      const named = recruiterId === null ? {} : { recruiterId };
      const opening = await recordOpening(tx, { title: 'Product Designer', ...named, at });
      const name = { firstName: 'Quillfeather', lastName: 'Okafor', provenance: 'typed' } as const;
      const candidate = await recordCandidate(tx, { ...name, addresses: [{ address }], at });
      const application = await recordApplication(tx, {
        candidateId: candidate.id,
        openingId: opening.id,
        stage: 'interview',
        at,
      });
      const of = { candidateId: candidate.id, applicationId: application.id };
      return {
        candidateId: candidate.id,
        address,
        conversationId: await openConversation(tx, { ...of, at }),
      };
    });
  }

  /** The candidate writes; nothing is done about it before {@link quiet}. @param headers of the mail */
  async write(
    studio: Studio,
    { address, conversationId }: Applicant,
    text: string,
    headers: Record<string, string> = {},
  ): Promise<void> {
    const to = replyAddress(conversationId, this.now);
    const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail({
      from: `Quillfeather Okafor <${address}>`,
      to,
      subject: 'Re: Your application',
      text,
      headers,
      messageId: `<${newId()}@candidates.example>`,
    });
    const bytes = Buffer.isBuffer(message) ? message : Buffer.alloc(0);
    const incoming = { receivedBy: 'smtp', bytes, envelopeFrom: address, envelopeTo: [to] } as const;
    await this.tx(studio, (tx) => storeRawMail(tx, incoming, this.now));
  }

  /** Waits until the outbox and the queues are empty and nothing is due. */
  async quiet(): Promise<void> {
    let open: string[] = [];
    const isQuiet = async (): Promise<boolean> => {
      await this.booted.clock.advanceTo(this.now);
      open = await withClient(this.booted.testDatabase.ownerUrl, async (client) => {
        const { rows } = await client.query<{ what: string }>(openWork, [this.now]);
        return rows.map(({ what }) => what);
      });
      return open.length === 0;
    };
    await eventually('everything is done', isQuiet).catch((error: unknown) => {
      throw new Error(`Not done: ${open.join(', ')}.`, { cause: error });
    });
  }

  /** A request to /api/v1, as nobody or with a cookie. */
  async send<T = Record<string, unknown>>(
    method: string,
    path: string,
    { body, cookie, headers }: Sent = {},
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        origin: publicUrl,
        ...(cookie !== undefined && { cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text === '' ? {} : JSON.parse(text)) as T,
    };
  }

  /** The cookie of who signs in. @throws Error naming status and code when they may not */
  async signIn(email: string, secret = password): Promise<string> {
    const answer = await this.send('POST', '/session', { body: { email, password: secret } });
    if (answer.status !== 200) throw new Error(`Sign-in: ${answer.status} ${String(answer.body['code'])}`);
    return cookieOf(answer.headers);
  }
}

/** The session cookie that an answer sets, as a browser sends it back; '' when it sets none. */
export function cookieOf(headers: Headers): string {
  return headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

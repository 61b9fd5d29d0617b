import { createTransport, type SendMailOptions } from 'nodemailer';
import { AccessModule, CreateOrganization, type Principal } from '#access';
import { DutiesModule } from '#duties';
import { HiringModule, recordApplication, recordCandidate, recordOpening } from '#hiring';
import { createLetter, LettersModule } from '#letters';
import { MailModule, queueDelivery, replyAddress, storeRawMail } from '#mail';
import { newId, type TenantTransaction } from '#platform/database';
import { type BootedTest, bootForTest } from '#platform/testing';
import { ConversationsModule } from './conversations.module.js';
import { Message } from './message.entity.js';
import { openConversation } from './open-conversation.js';
import { TakeInMail } from './take-in-mail.js';

const password = 'correct horse battery staple';
const publicUrl = 'https://regards.example.com';

/** A candidate who applied, with their conversation. */
export interface Applicant {
  readonly candidateId: string;
  readonly applicationId: string;
  readonly conversationId: string;
  readonly address: string;
  /** Where their answers go. */
  readonly replyTo: string;
}

export interface Mail extends Omit<SendMailOptions, 'to'> {
  readonly to: string;
  /** What the mail server was told; by default the addresses of To. */
  readonly envelopeTo?: readonly string[];
}

/** One organization with a recruiter (its admin) and a hiring manager. */
export interface Tenant {
  readonly organizationId: string;
  readonly recruiterId: string;
  readonly hiringManagerId: string;
  readonly recruiter: Principal;
  readonly email: string;
}

/** This library and those below it as an app, on a database of its own. */
export class ConversationsTest {
  private readonly cookies = new Map<string, string>();
  private count = 0;

  private constructor(
    readonly booted: BootedTest,
    readonly tenant: Tenant,
  ) {}

  /** Monday, 9:00 in Lisbon. @param worker also run the jobs */
  static async start(worker = false): Promise<ConversationsTest> {
    const booted = await bootForTest({
      modules: [AccessModule, HiringModule, LettersModule, DutiesModule, MailModule, ConversationsModule],
      now: new Date('2026-03-02T09:00:00Z'),
      worker,
      environment: { PUBLIC_URL: publicUrl, MAIL_DOMAIN: 'mail.example.com' },
    });
    await booted.app.listen(0, '127.0.0.1');
    return new ConversationsTest(booted, await makeTenant(booted, 'mara@kestrel.example'));
  }

  /** The same app, looked at by another organization. */
  async asOther(): Promise<ConversationsTest> {
    this.count += 1;
    return new ConversationsTest(
      this.booted,
      await makeTenant(this.booted, `other${this.count}@heron.example`),
    );
  }

  stop(): Promise<void> {
    return this.booted.close();
  }

  get now(): Date {
    return this.booted.clock.now();
  }

  tx<T>(work: (tx: TenantTransaction) => Promise<T>): Promise<T> {
    return this.booted.database.inTenant(this.tenant.organizationId, work);
  }

  query<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return this.tx((tx) => tx.manager.query<T[]>(sql, [...parameters]));
  }

  /** Somebody applies as a lighting designer and gets a conversation; the same `candidateId` applies once more. */
  async apply(address = `ada${newId()}@example.org`, candidateId?: string): Promise<Applicant> {
    return this.tx(async (tx) => {
      const at = this.now;
      const { recruiterId, hiringManagerId } = this.tenant;
      const opening = await recordOpening(tx, {
        title: 'Lighting Designer',
        recruiterId,
        hiringManagerId,
        at,
      });
      const name = { firstName: 'Ada', lastName: 'Okafor', provenance: 'typed' } as const;
      const id = candidateId ?? (await recordCandidate(tx, { ...name, addresses: [{ address }], at })).id;
      const stage = { stage: 'interview', interviewsHeld: 2, effort: ['lighting study'] } as const;
      const application = await recordApplication(tx, {
        candidateId: id,
        openingId: opening.id,
        at,
        ...stage,
      });
      const of = { candidateId: id, applicationId: application.id };
      const conversationId = await openConversation(tx, { ...of, at });
      return { ...of, conversationId, address, replyTo: replyAddress(conversationId, at) };
    });
  }

  /** A rejection that was sent in the conversation. @returns the delivery and its Message-ID without brackets */
  async rejected(applicant: Applicant): Promise<{ deliveryId: string; messageId: string }> {
    return this.tx(async (tx) => {
      const { candidateId, conversationId, address } = applicant;
      const letterId = await createLetter(tx, {
        draft: { subject: 'Your application', body: 'Dear Ada,\n\nWe will not offer you the role.\n\nMara' },
        context: {
          candidate: { firstName: 'Ada', lastName: 'Okafor' },
          role: 'Lighting Designer',
          company: 'Kestrel Studio',
          stage: 'interview',
          interviews: 2,
          effort: [],
          sender: { name: 'Mara Lindqvist', title: 'Recruiter' },
          backing: { talentPool: true, feedbackOffered: true, callOffered: false },
        },
        locale: 'en',
        at: this.now,
      });
      const owner = { ownerKind: 'rejection', ownerId: newId(), stream: 'outcome' } as const;
      const to = { address, name: 'Ada Okafor' };
      const letter = { letterId, candidateId, conversationId, to, fromName: 'Mara Lindqvist' };
      const deliveryId = await queueDelivery(tx, { ...owner, ...letter }, this.now);
      const sent = `UPDATE deliveries SET status = 'sent', sent_at = $1 WHERE id = $2`;
      await tx.manager.query(sent, [this.now, deliveryId]);
      return { deliveryId, messageId: `${deliveryId}@mail.example.com` };
    });
  }

  /** A mail arrives and is stored. @returns the id of the raw mail */
  async store(mail: Mail): Promise<string> {
    const { envelopeTo, ...options } = mail;
    const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail(options);
    const bytes = Buffer.isBuffer(message) ? message : Buffer.alloc(0);
    return this.storeBytes(bytes, envelopeTo ?? [options.to]);
  }

  async storeBytes(bytes: Buffer, envelopeTo: readonly string[]): Promise<string> {
    const incoming = { receivedBy: 'smtp', bytes, envelopeFrom: 'x@example.org', envelopeTo } as const;
    return (await this.tx((tx) => storeRawMail(tx, incoming, this.now))).rawMailId;
  }

  /** Takes mails in, all together. */
  takeIn(...rawMailIds: readonly string[]): Promise<void> {
    return this.booted.app.get(TakeInMail).execute(this.tenant.organizationId, rawMailIds);
  }

  messageOf(rawMailId: string): Promise<Message> {
    const { organizationId } = this.tenant;
    return this.tx((tx) => tx.manager.findOneByOrFail(Message, { organizationId, rawMailId }));
  }

  /** A mail arrives and its job runs. @returns the message */
  async receive(mail: Mail): Promise<Message> {
    const rawMailId = await this.store(mail);
    await this.takeIn(rawMailId);
    return this.messageOf(rawMailId);
  }

  /** What is owed to a candidate, as "kind status". */
  async dutiesOf({ candidateId }: Applicant): Promise<string[]> {
    const sql = 'SELECT kind, status FROM duties WHERE candidate_id = $1 ORDER BY kind, due_at';
    const rows = await this.query<{ kind: string; status: string }>(sql, [candidateId]);
    return rows.map(({ kind, status }) => `${kind} ${status}`);
  }

  /** How often the event was published, or the job added, with this payload member. */
  async published(name: string, member: string, value: string): Promise<number> {
    const sql = `SELECT id FROM outbox WHERE name = $1 AND (payload->>$2 = $3 OR payload @> jsonb_build_object('batch', jsonb_build_array(jsonb_build_object($2::text, $3::text))))`;
    return (await this.query(sql, [name, member, value])).length;
  }

  /** Sends a request as the recruiter, or as nobody. */
  async request(
    method: string,
    path: string,
    body?: object | string,
    as: 'recruiter' | 'nobody' = 'recruiter',
  ): Promise<Response> {
    const cookie = as === 'recruiter' ? await this.cookie() : undefined;
    const form = typeof body === 'string';
    const type = form ? 'application/x-www-form-urlencoded' : 'application/json';
    return fetch(`${await this.booted.app.getUrl()}${path}`, {
      method,
      headers: { origin: publicUrl, ...(body && { 'content-type': type }), ...(cookie && { cookie }) },
      ...(body && { body: form ? body : JSON.stringify(body) }),
    });
  }

  /** A request as the recruiter that must succeed. */
  async json<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await this.request(method, path, body);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  private async cookie(): Promise<string> {
    const { email } = this.tenant;
    const known = this.cookies.get(email);
    if (known !== undefined) return known;
    const answer = await this.request('POST', '/api/v1/session', { email, password }, 'nobody');
    const cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    this.cookies.set(email, cookie);
    return cookie;
  }
}

async function makeTenant(booted: BootedTest, email: string): Promise<Tenant> {
  const { organizationId, memberId: recruiterId } = await booted.app.get(CreateOrganization).execute({
    name: 'Kestrel Studio',
    timeZone: 'Europe/Lisbon',
    locale: 'en',
    admin: { email, name: 'Mara Lindqvist', title: 'Recruiter', password },
  });
  const hiringManagerId = newId();
  await booted.database.inTenant(organizationId, (tx) =>
    tx.manager.query(
      `INSERT INTO members (organization_id, id, email, name, role, created_at)
       VALUES ($1, $2, $3, 'Tom Brandt', 'hiring_manager', $4)`,
      [organizationId, hiringManagerId, `tom-${email}`, booted.clock.now()],
    ),
  );
  const recruiter = { kind: 'member', organizationId, memberId: recruiterId, role: 'admin' } as const;
  return { organizationId, recruiterId, hiringManagerId, recruiter, email };
}

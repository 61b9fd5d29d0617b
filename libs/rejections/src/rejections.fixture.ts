import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { AccessModule, CreateOrganization, type Principal } from '#access';
import { ConversationsModule } from '#conversations';
import { DutiesModule } from '#duties';
import {
  HiringModule,
  recordApplication,
  type RecordApplication,
  recordCandidate,
  recordOpening,
  rejectApplication,
} from '#hiring';
import { LettersModule } from '#letters';
import { MailModule, readDelivery, recordBounce } from '#mail';
import { newId, type TenantTransaction } from '#platform/database';
import { type BootedTest, bootForTest, eventually } from '#platform/testing';
import { ApproveRejection } from './approve-rejection.js';
import { ChangeCourse } from './change-course.js';
import { ChangeLetter } from './change-letter.js';
import { DraftRejection } from './draft-rejection.js';
import { ReadRejections, type RejectionDetails } from './read-rejections.js';
import { RejectionsModule } from './rejections.module.js';

// Real servers and a real queue: some steps wait for the scheduler's second.
jest.setTimeout(60_000);

/** A Monday morning on which letters may leave. */
export const monday = new Date('2026-03-02T09:00:00Z');

/** `hours` after the Monday morning. */
export const hour = (hours: number): Date => new Date(monday.getTime() + hours * 3_600_000);

/** Who applied, and for what. */
export interface Applicant {
  readonly openingId: string;
  readonly candidateId: string;
  readonly applicationId: string;
  readonly address: string;
}

/** The mail servers of everybody outside: counts what each address was sent; one that begins with "refused" refuses. */
class Outside {
  readonly arrivals: { readonly to: string; readonly raw: string }[] = [];
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo: ({ address }, _session, done) =>
      address.startsWith('refused')
        ? done(Object.assign(new Error('5.1.1 no such user'), { responseCode: 550 }))
        : done(),
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('latin1');
        for (const { address } of envelope.rcptTo) this.arrivals.push({ to: address, raw });
        done();
      });
    },
  });

  async open(): Promise<string> {
    this.server.on('error', () => undefined);
    await once(this.server.listen(0, '127.0.0.1'), 'listening');
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

/** This library and those below it with their jobs running, on a database and a mail server of its own, seen by one organization. */
export class RejectionsTest {
  private constructor(
    readonly booted: BootedTest,
    private readonly outside: Outside,
    readonly organizationId: string,
    readonly principal: Extract<Principal, { kind: 'member' }>,
  ) {}

  static async start(): Promise<RejectionsTest> {
    const outside = new Outside();
    const booted = await bootForTest({
      modules: [
        AccessModule,
        HiringModule,
        LettersModule,
        DutiesModule,
        MailModule,
        ConversationsModule,
        RejectionsModule,
      ],
      worker: true,
      now: monday,
      environment: { SMTP_URL: await outside.open() },
    });
    return RejectionsTest.organization(booted, outside);
  }

  private static async organization(booted: BootedTest, outside: Outside): Promise<RejectionsTest> {
    const { organizationId, memberId } = await booted.app.get(CreateOrganization, { strict: false }).execute({
      name: 'Kestrel Studio',
      timeZone: 'UTC',
      locale: 'en',
      admin: {
        email: `mara${newId()}@kestrel.example`,
        name: 'Mara Lindqvist',
        title: 'Talent Partner',
        password: 'correct horse battery staple',
      },
    });
    const principal = { kind: 'member', organizationId, memberId, role: 'admin' } as const;
    return new RejectionsTest(booted, outside, organizationId, principal);
  }

  /** The same app, looked at by another organization. */
  other(): Promise<RejectionsTest> {
    return RejectionsTest.organization(this.booted, this.outside);
  }

  async stop(): Promise<void> {
    await this.booted.close();
    await this.outside.close();
  }

  get now(): Date {
    return this.booted.clock.now();
  }

  get draft(): DraftRejection {
    return this.booted.app.get(DraftRejection, { strict: false });
  }

  get letters(): ChangeLetter {
    return this.booted.app.get(ChangeLetter, { strict: false });
  }

  get approval(): ApproveRejection {
    return this.booted.app.get(ApproveRejection, { strict: false });
  }

  get course(): ChangeCourse {
    return this.booted.app.get(ChangeCourse, { strict: false });
  }

  tx<T>(work: (tx: TenantTransaction) => Promise<T>): Promise<T> {
    return this.booted.database.inTenant(this.organizationId, work);
  }

  query<T = Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return this.tx((tx) => tx.manager.query<T[]>(sql, [...parameters]));
  }

  /** A second member of the organization who can approve. */
  async colleague(): Promise<Extract<Principal, { kind: 'member' }>> {
    const memberId = newId();
    await this.query(
      `INSERT INTO members (organization_id, id, email, name, role, created_at)
       VALUES ($1, $2, $3, 'Tom Brandt', 'recruiter', $4)`,
      [this.organizationId, memberId, `tom${memberId}@kestrel.example`, this.now],
    );
    return { kind: 'member', organizationId: this.organizationId, memberId, role: 'recruiter' };
  }

  async opening(title = 'Lighting Designer'): Promise<string> {
    return (await this.tx((tx) => recordOpening(tx, { title, at: this.now, announce: false }))).id;
  }

  /** Somebody who was interviewed twice. */
  async applicant(
    facts: Partial<RecordApplication> & { address?: string; candidateId?: string } = {},
  ): Promise<Applicant> {
    const { address = `ada${newId()}@example.org`, candidateId: known, ...application } = facts;
    const openingId = facts.openingId ?? (await this.opening());
    return this.tx(async (tx) => {
      const at = this.now;
      const name = { firstName: 'Ada', lastName: 'Okafor', provenance: 'typed' } as const;
      const candidateId = known ?? (await recordCandidate(tx, { ...name, addresses: [{ address }], at })).id;
      const { id } = await recordApplication(tx, {
        stage: 'interview',
        interviewsHeld: 2,
        ...application,
        candidateId,
        openingId,
        at,
      });
      return { openingId, candidateId, applicationId: id, address };
    });
  }

  /** Says no to them, long enough ago that the letter may leave once its undo window is over. @returns the draft */
  async reject(
    { applicationId }: Applicant,
    at = new Date(this.now.getTime() - 3 * 3_600_000),
  ): Promise<string> {
    await this.tx((tx) => rejectApplication(tx, { applicationId, at }));
    return this.draft.execute(this.principal, applicationId);
  }

  async approve(id: string, as: Principal = this.principal): Promise<RejectionDetails> {
    const { letter } = await this.read(id);
    await this.approval.execute(as, id, letter.version);
    return this.read(id);
  }

  /** Rejects and approves. @returns the id of the rejection */
  async approved(applicant: Applicant): Promise<string> {
    const id = await this.reject(applicant);
    await this.approve(id);
    return id;
  }

  /** A finalist whose letter is approved, with a sentence from someone who met them. */
  async approvedFinalist(applicant: Applicant): Promise<string> {
    const id = await this.reject(applicant);
    await this.letters.personal(this.principal, id, 'Your sketch of the rig stayed with the whole panel.');
    await this.approve(id);
    return id;
  }

  /** Sends a letter and waits until SMTP has it. */
  async sent(applicant: Applicant): Promise<string> {
    const id = await this.approved(applicant);
    await this.pass(1);
    await this.until(id, 'sent');
    return id;
  }

  /** A delivery report about the newest delivery comes in. */
  async bounce(id: string): Promise<void> {
    const { rejection } = await this.read(id);
    await this.tx(async (tx) => {
      const delivery = await readDelivery(tx, rejection.deliveryId ?? '');
      const report = {
        recipients: [],
        class: 'hard',
        originalMessageId: delivery?.messageId ?? null,
      } as const;
      await recordBounce(tx, { report, addressedTo: [] }, this.now);
    });
    await this.quiet();
  }

  read(id: string): Promise<RejectionDetails> {
    return this.booted.app.get(ReadRejections, { strict: false }).one(this.organizationId, id);
  }

  /** Its status, and the kinds of its holds without those that are dates. */
  async state(id: string): Promise<string> {
    const { rejection, holds } = await this.read(id);
    const placed = holds
      .map(({ kind }) => kind)
      .filter((kind) => kind !== 'undo_window' && kind !== 'send_window');
    return [rejection.status, ...placed.sort()].join(' ');
  }

  until(id: string, state: string): Promise<boolean> {
    return eventually(`a rejection that is ${state}`, async () => {
      await this.booted.clock.advanceTo(this.now);
      return (await this.state(id)) === state;
    });
  }

  /** Lets hours of business time go by, and waits until all that is due is done. */
  async pass(hours: number): Promise<void> {
    await this.booted.clock.advanceTo(new Date(this.now.getTime() + hours * 3_600_000));
    await this.quiet();
  }

  /** Lets time go by until a weekday at ten, when letters may leave. */
  async nextMorning(): Promise<void> {
    const next = new Date(this.now);
    do next.setUTCDate(next.getUTCDate() + 1);
    while (next.getUTCDay() === 0 || next.getUTCDay() === 6);
    next.setUTCHours(10, 0, 0, 0);
    await this.booted.clock.advanceTo(next);
    await this.quiet();
  }

  /** Waits until no job waits or runs and nothing is due. */
  async quiet(): Promise<void> {
    await eventually(
      'everything is done',
      async () => {
        await this.booted.clock.advanceTo(this.now);
        return this.booted.database.outsideTenants(async (tx) => {
          const [row] = await tx.manager.query<{ open: number }[]>(
            `SELECT (SELECT count(*) FROM outbox WHERE failed_at IS NULL)::int + (SELECT count(*) FROM timers WHERE due_at <= $1)::int AS open`,
            [this.now],
          );
          return row?.open === 0;
        });
      },
      30_000,
    );
  }

  /** How many letters came to this address. */
  arrived({ address }: Pick<Applicant, 'address'>): number {
    return this.outside.arrivals.filter(({ to }) => to === address).length;
  }

  /** Its duty to tell the outcome. */
  async duty(id: string): Promise<{ status: string; close_reason: string | null } | undefined> {
    const sql = `SELECT status, close_reason FROM duties WHERE subject_id = $1 AND kind = 'tell_outcome'`;
    return (await this.query<{ status: string; close_reason: string | null }>(sql, [id]))[0];
  }
}

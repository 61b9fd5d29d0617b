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
import type { ApprovalBatch } from './batches/approval-batch.entity.js';
import { ApproveBatch } from './batches/approve-batch.js';
import { BatchReport } from './batches/batch-report.js';
import { FreezeBatch } from './batches/freeze-batch.js';
import { ListBatchLetters } from './batches/list-batch-letters.js';
import { ReadBatches } from './batches/read-batch.js';
import { SteerBatch } from './batches/steer-batch.js';
import { TakeOutOfBatch } from './batches/take-out-of-batch.js';
import { TendBatches } from './batches/tend-batches.js';
import { ChangeCourse } from './change-course.js';
import { ChangeLetter } from './change-letter.js';
import { DraftRejection } from './draft-rejection.js';
import { Outside } from './outside.fixture.js';
import { RecordNotice } from './outcome/record-notice.js';
import { ReadRejections, type RejectionDetails } from './read-rejections.js';
import { RejectionsModule } from './rejections.module.js';

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

/** What can be done with batches. */
export interface BatchActs {
  readonly freeze: FreezeBatch;
  readonly approve: ApproveBatch;
  readonly takeOut: TakeOutOfBatch;
  readonly steer: SteerBatch;
  readonly read: ReadBatches;
  readonly letters: ListBatchLetters;
  readonly report: BatchReport;
  readonly tend: TendBatches;
}

/** This library and those below it with their jobs running, on a database and a mail server of its own, seen by one organization. */
export class RejectionsTest {
  private constructor(
    readonly booted: BootedTest,
    private readonly outside: Outside,
    readonly organizationId: string,
    readonly principal: Extract<Principal, { kind: 'member' }>,
  ) {}

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<RejectionsTest> {
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
      environment: { ...environment, SMTP_URL: await outside.open() },
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

  get notices(): RecordNotice {
    return this.booted.app.get(RecordNotice, { strict: false });
  }

  get course(): ChangeCourse {
    return this.booted.app.get(ChangeCourse, { strict: false });
  }

  get batches(): BatchActs {
    const get = <T>(use: abstract new (...dependencies: never[]) => T): T =>
      this.booted.app.get<T>(use, { strict: false });
    return {
      freeze: get(FreezeBatch),
      approve: get(ApproveBatch),
      takeOut: get(TakeOutOfBatch),
      steer: get(SteerBatch),
      read: get(ReadBatches),
      letters: get(ListBatchLetters),
      report: get(BatchReport),
      tend: get(TendBatches),
    };
  }

  /** Rejects so many applicants of one opening. @returns the ids of the drafts */
  async drafts(count: number, openingId?: string): Promise<{ ids: string[]; applicants: Applicant[] }> {
    const opening = openingId ?? (await this.opening());
    const [ids, applicants]: [string[], Applicant[]] = [[], []];
    for (let index = 0; index < count; index += 1) {
      const applicant = await this.applicant({ openingId: opening });
      applicants.push(applicant);
      ids.push(await this.reject(applicant));
    }
    return { ids, applicants };
  }

  /** Freezes these drafts. @returns the batch */
  async frozen(ids: readonly string[]): Promise<ApprovalBatch> {
    return this.batch(await this.batches.freeze.execute(this.principal, { ids }));
  }

  async batch(id: string): Promise<ApprovalBatch> {
    return (await this.batches.read.one(this.organizationId, id)).batch;
  }

  /** Freezes and approves, and waits until each letter is approved. */
  async approvedTogether(ids: readonly string[]): Promise<string> {
    const { id, hash } = await this.frozen(ids);
    await this.batches.approve.execute(this.principal, id, hash);
    await this.quiet();
    return id;
  }

  /** How many letters of a batch each outcome has that any has. */
  async outcomes(batchId: string): Promise<Record<string, number>> {
    const { outcomes } = await this.batches.read.one(this.organizationId, batchId);
    return Object.fromEntries(Object.entries(outcomes).filter(([, count]) => count > 0));
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

  async opening(title = 'Lighting Designer', location?: string): Promise<string> {
    const opening = { title, at: this.now, announce: false, ...(location ? { location } : {}) };
    return (await this.tx((tx) => recordOpening(tx, opening))).id;
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
    await this.bounceDelivery(rejection.deliveryId ?? '');
  }

  /** A delivery report about this delivery comes in. */
  async bounceDelivery(deliveryId: string): Promise<void> {
    await this.tx(async (tx) => {
      const delivery = await readDelivery(tx, deliveryId);
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
      // A batch of thousands is approved letter by letter; a test that hangs ends by its own time.
      300_000,
    );
  }

  /** Is kept the moment that this many letters have come, whoever they are to. */
  arrivals(count: number): Promise<void> {
    return this.outside.until(count);
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

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  eraseCandidate,
  hireApplication,
  mergeCandidates,
  recordOffer,
  rejectApplication,
  unrejectApplication,
  withdrawApplication,
} from '#hiring';
import { replyReceived } from '#conversations';
import { newId } from '#platform/database';
import { DomainError } from '#platform/errors';
import { publish } from '#platform/events';
import { schedule } from '#platform/queue';
import { replaceApprovalPolicy } from './batches/approval-policies.js';
import { releaseRejection } from './jobs.js';
import { type Applicant, RejectionsTest } from './rejections.fixture.js';

const people = 3;

/** How many lives are tried; `npm run test:lives` tries more. */
// oxlint-disable-next-line node/no-process-env -- how much is tried is said where it is run
const lives = Number(process.env['REGARDS_LIVES'] ?? 6);

/** What may happen to anybody at any time; the number says to whom. */
const steps = [
  'reject',
  'unreject',
  'withdraw',
  'hire',
  'offer extended',
  'offer accepted',
  'offer declined',
  'approve',
  'undo',
  'hold',
  'release',
  'cancel',
  'deliver again',
  'bounce',
  'write',
  'fire the timer',
  'an hour passes',
  'the next morning',
  'freeze all',
  'approve the batch',
  'take out of the batch',
  'let the rest leave',
  'stop the batch',
  'leave again',
  'back to drafts',
  'discard the batch',
  'merge into the next',
  'erase',
  'the worker dies',
] as const;
type Step = (typeof steps)[number];

interface Row {
  readonly id: string;
  readonly status: string;
  readonly round: number;
  readonly application_id: string;
  readonly ended_reason: string | null;
}

let test: RejectionsTest;

beforeAll(async () => {
  test = await RejectionsTest.start();
});

afterAll(() => test.stop());

/** One opening and its applicants, in an organization of their own. */
class World {
  private constructor(
    readonly at: RejectionsTest,
    readonly applicants: readonly Applicant[],
  ) {}

  static async make(): Promise<World> {
    const at = await test.other();
    // Of three people one leaves first, and the others are the rest.
    const policy = { version: 0, secondPersonAbove: 50, canarySize: 1 };
    await at.tx((tx) => replaceApprovalPolicy(tx, policy, at.principal.memberId, at.now));
    const openingId = await at.opening();
    const applicants: Applicant[] = [];
    for (let i = 0; i < people; i += 1)
      applicants.push(
        await at.applicant({ openingId, stage: 'final', finalist: i === 0, interviewsHeld: 3 }),
      );
    return new World(at, applicants);
  }

  rejections(): Promise<Row[]> {
    return this.at.query<Row>(
      'SELECT id, status, round, application_id, ended_reason FROM rejections ORDER BY id',
    );
  }

  /** Does it, or is refused; anything but a refusal is a failure of the test. */
  async take(step: Step, whom: number): Promise<void> {
    const applicant = this.applicants[whom];
    if (!applicant) throw new Error('There is nobody with this number.');
    try {
      await this.act(step, applicant);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }

  /** All that anybody had begun in the database is lost, as when a process is killed. */
  private async die(): Promise<void> {
    await this.at.booted.database.outsideTenants((tx) =>
      tx.manager.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      ),
    );
  }

  private async act(step: Step, { applicationId, candidateId }: Applicant): Promise<unknown> {
    const { at: t } = this;
    const { principal, course } = t;
    const decision = { applicationId, at: t.now, lastWord: true };
    if (step === 'reject') return t.tx((tx) => rejectApplication(tx, decision));
    if (step === 'unreject') return t.tx((tx) => unrejectApplication(tx, decision));
    if (step === 'withdraw') return t.tx((tx) => withdrawApplication(tx, decision));
    if (step === 'hire') return t.tx((tx) => hireApplication(tx, decision));
    if (step === 'the worker dies') return this.die();
    if (step === 'erase') return t.tx((tx) => eraseCandidate(tx, candidateId, t.now));
    if (step === 'merge into the next') {
      const next = (this.applicants.findIndex((one) => one.candidateId === candidateId) + 1) % people;
      const intoCandidateId = this.applicants[next]?.candidateId ?? candidateId;
      return t.tx((tx) => mergeCandidates(tx, { candidateId, intoCandidateId }));
    }
    if (step === 'an hour passes') return t.booted.clock.advanceTo(new Date(t.now.getTime() + 3_600_000));
    if (step === 'the next morning') return t.nextMorning();
    const offer = {
      'offer extended': 'extended',
      'offer accepted': 'accepted',
      'offer declined': 'declined',
    } as const;
    if (step in offer)
      return t.tx((tx) => recordOffer(tx, { ...decision, status: offer[step as keyof typeof offer] }));
    if (step === 'freeze all') return t.batches.freeze.execute(principal, { filter: {} });
    const [batch] = await t.query<{ id: string; hash: string }>(
      'SELECT id, hash FROM approval_batches ORDER BY created_at DESC, id DESC LIMIT 1',
    );
    if (batch) {
      const { approve, steer } = t.batches;
      if (step === 'approve the batch') return approve.execute(principal, batch.id, batch.hash);
      if (step === 'let the rest leave') return steer.continue(principal, batch.id);
      if (step === 'stop the batch') return steer.stop(principal, batch.id, 'It may be wrong');
      if (step === 'leave again') return steer.resume(principal, batch.id);
      if (step === 'back to drafts') return steer.takeBack(principal, batch.id);
      if (step === 'discard the batch') return steer.discard(principal, batch.id);
    }
    const latest = (await this.rejections()).filter((row) => row.application_id === applicationId).at(-1);
    if (!latest) return undefined;
    const { id } = latest;
    if (step === 'take out of the batch') return batch && t.batches.takeOut.execute(principal, batch.id, id);
    if (step === 'approve') {
      await t.letters
        .personal(principal, id, 'Your sketch of the rig stayed with the whole panel.')
        .catch(() => null);
      return t.approve(id);
    }
    if (step === 'undo') return course.undo(principal, id);
    if (step === 'hold') return course.hold(principal, id, 'Let us wait');
    if (step === 'cancel') return course.cancel(principal, id, 'Told by phone');
    if (step === 'deliver again') return course.deliverAgain(principal, id);
    if (step === 'fire the timer') return t.tx((tx) => schedule(tx, releaseRejection, id, t.now));
    if (step === 'bounce') return (await t.read(id)).rejection.deliveryId === null ? undefined : t.bounce(id);
    if (step === 'write')
      return t.tx((tx) =>
        publish(tx, replyReceived, { messageId: newId(), conversationId: newId(), candidateId }),
      );
    const { holds } = await t.read(id);
    for (const { kind } of holds) await course.release(principal, id, kind, 'Go on').catch(() => null);
    return undefined;
  }

  /** How often SMTP took a letter of each rejection, without what came back. */
  async delivered(): Promise<Map<string, number>> {
    const rows = await this.at.query<{ owner_id: string; count: number }>(
      `SELECT owner_id, count(*)::int FROM deliveries WHERE status = 'sent' GROUP BY owner_id`,
    );
    return new Map(rows.map(({ owner_id: id, count }) => [id, count]));
  }
}

/** Whatever breaks a rule, in words; nothing when all is well. */
async function whatIsWrong(world: World): Promise<string[]> {
  const rows = await world.rejections();
  const delivered = await world.delivered();
  const timers = await world.at.query<{ job: string; subject_id: string }>(
    'SELECT job, subject_id FROM timers',
  );
  const wrong: string[] = [];
  const rounds = new Set(rows.map((row) => `${row.application_id} ${row.round}`));
  if (rounds.size !== rows.length) wrong.push('a round has two rejections');
  for (const { id, status, ended_reason: reason } of rows) {
    const { holds, rejection } = await world.at.read(id);
    const letters = delivered.get(id) ?? 0;
    const isTimed = timers.some((timer) => timer.subject_id === id && timer.job === releaseRejection.name);
    const isOnItsWay = timers.some((timer) => timer.subject_id === rejection.deliveryId);
    const isOver = ['failed', 'cancelled', 'superseded'].includes(status);
    const says = (rule: string): number => wrong.push(`${id} ${status}: ${rule}`);
    if (letters > (status === 'sent' ? 1 : 0)) says('too many letters');
    if (holds.some(({ reason }) => !/\w+ \w+/u.test(reason))) says('is held for no reason that one can read');
    if (status === 'approved' && !isTimed && holds.length === 0) says('neither moves nor says why not');
    if (status === 'sending' && !isOnItsWay) says('is not on its way');
    if (isOver && !reason?.startsWith('rejections.')) says('ended without a code');
    if (status === 'drafted' && rejection.batchId !== null && !(await isOpen(world, rejection.batchId)))
      says('belongs to a batch that has ended');
    if (status === 'drafted' && (await world.at.duty(id))?.status !== 'open') says('nobody owes it');
  }
  return wrong;
}

/** Whether a batch waits for somebody or does something. */
async function isOpen(world: World, batchId: string): Promise<boolean> {
  const rows = await world.at.query(
    `SELECT id FROM approval_batches WHERE id = $1 AND status NOT IN ('finished', 'withdrawn', 'discarded', 'stopped')`,
    [batchId],
  );
  return rows.length === 1;
}

/** What leads to letters comes more often: otherwise most lives would be spent before the first approval. */
const often: readonly Step[] = [
  'reject',
  'approve',
  'approve',
  'release',
  'the next morning',
  'the next morning',
  'freeze all',
  'approve the batch',
  'let the rest leave',
];
const happening = fc.tuple(fc.constantFrom(...steps, ...often), fc.nat(people - 1));
const life = fc.array(happening, { minLength: 15, maxLength: 30 });

describe('whatever happens, in whatever order', () => {
  // oxlint-disable-next-line jest/expect-expect -- it expects in the property
  it(
    'at most one letter of a round arrives, and what has not ended moves or says why not',
    async () => {
      await fc.assert(
        fc.asyncProperty(life, async (happenings) => {
          const world = await World.make();
          for (const applicant of world.applicants.keys()) await world.take('reject', applicant);
          await world.at.quiet();
          // The jobs of one step run while the next is taken.
          for (const [step, whom] of happenings) await world.take(step, whom);
          await world.at.quiet();
          expect(await whatIsWrong(world)).toEqual([]);
          for (const applicant of world.applicants.keys())
            for (const step of ['release', 'approve'] as const) await world.take(step, applicant);
          await world.at.nextMorning();
          expect(await whatIsWrong(world)).toEqual([]);
        }),
        { numRuns: lives, endOnFailure: true },
      );
    },
    lives * 40_000,
  );
});

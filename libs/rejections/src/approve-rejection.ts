import { Injectable } from '@nestjs/common';
import { type Actor, actorOf, auditAll, type Principal, requireMember } from '#access';
import { getApplicationFacts } from '#hiring';
import { judgeSendable, readLetter, type StoredLetter } from '#letters';
import { Clock } from '#platform/clock';
import { Database, type TenantTransaction } from '#platform/database';
import { DomainError } from '#platform/errors';
import { scheduleAll } from '#platform/queue';
import { batchErrors } from './domain/batch-errors.js';
import { rejectionErrors } from './domain/errors.js';
import { holdsSentence } from './domain/personal-sentence.js';
import { noLongerTrue } from './domain/release.js';
import { releaseRejection } from './jobs.js';
import { departingOf, planDepartures } from './plan-departures.js';
import { truthOf } from './read-truth.js';
import { settleFinalistHolds } from './rejection-holds.js';
import { lockRejection, noteApprovals } from './rejection-store.js';
import type { KnownRejection } from './with-facts.js';

/** A named person says yes to one letter, as they read it. */
@Injectable()
export class ApproveRejection {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @param letterVersion the version that the person read; another one is refused
   * @throws DomainError `access.member_required`, `rejections.not_possible_now`, `rejections.in_batch`, `rejections.application_not_rejected`,
   * `rejections.letter_changed`, `letters.blocking_findings`, `letters.warnings_open`, `rejections.personal_sentence_missing`
   */
  async execute(principal: Principal, id: string, letterVersion: number): Promise<void> {
    const memberId = requireMember(principal);
    await this.database.inTenant(principal.organizationId, async (tx) => {
      const rejection = await lockRejection(tx, id);
      if (rejection.status !== 'drafted') throw rejectionErrors.notPossible('approve', rejection.status);
      if (rejection.batchId !== null) throw batchErrors.inBatch(rejection.batchId);
      const known = { rejection, facts: await getApplicationFacts(tx, rejection.applicationId) };
      const { version } = await readLetter(tx, rejection.letterId);
      if (version !== letterVersion) throw rejectionErrors.letterChanged(version);
      const letters = await judgeSendable(tx, [rejection.letterId]);
      const ready = readyOrRefused(known, letters.get(rejection.letterId));
      if (ready instanceof DomainError) throw ready;
      const by = { actor: actorOf(principal), memberId, at: this.clock.now() };
      const approved = await approveLocked(tx, [ready], by);
      if (approved.length === 0) throw rejectionErrors.notPossible('approve', rejection.status);
    });
  }
}

/** A rejection that may be approved, with the letter that is approved. */
export interface ReadyRejection extends KnownRejection {
  readonly letter: StoredLetter;
}

export interface ApprovedBy {
  readonly actor: Actor;
  readonly memberId: string;
  readonly at: Date;
  /** The batch that was approved. */
  readonly batchId?: string;
}

/**
 * Whether a locked rejection may be approved now, alone or with others.
 *
 * @param verdict what `judgeSendable` says of its letter
 */
export function readyOrRefused(
  known: KnownRejection,
  verdict: StoredLetter | DomainError | undefined,
): ReadyRejection | DomainError {
  const { rejection, facts } = known;
  if (rejection.status !== 'drafted') return rejectionErrors.notPossible('approve', rejection.status);
  if (noLongerTrue(truthOf(facts, rejection))) return rejectionErrors.applicationNotRejected();
  if (!verdict) throw new Error('A rejection has lost its letter.');
  if (verdict instanceof DomainError) return verdict;
  const { personalSentence } = rejection;
  if (facts.application.finalist && !(personalSentence && holdsSentence(verdict.body, personalSentence)))
    return rejectionErrors.personalSentenceMissing();
  return { ...known, letter: verdict };
}

/**
 * Approves locked rejections in the open transaction: their dates, their holds, their due rows, an audit entry each. The number of statements
 * does not depend on how many they are, but for finalists.
 *
 * @returns those that were drafts
 */
export async function approveLocked(
  tx: TenantTransaction,
  ready: readonly ReadyRejection[],
  { actor, memberId, at, batchId }: ApprovedBy,
): Promise<ReadyRejection[]> {
  const plans = await planDepartures(tx, ready.map(departingOf), at);
  const approvals = ready.map(({ rejection, letter }) => {
    const plan = plans.get(rejection.id);
    if (!plan) throw new Error('A letter that was asked for was not planned.');
    const { undoUntil, leavesAt } = plan;
    return { rejection, approvedLetterVersion: letter.version, undoUntil, leavesAt };
  });
  const moved = await noteApprovals(tx, approvals, memberId, at);
  const approved = ready.filter(({ rejection }) => moved.has(rejection.id));
  await settleFinalistHolds(tx, approved, at);
  const due = approved.map(({ rejection: { id, leavesAt } }) => ({ subjectId: id, dueAt: leavesAt ?? at }));
  await scheduleAll(tx, releaseRejection, due);
  const notes = approved.map(({ rejection: { id }, letter: { version, overrides } }) => ({
    subject: { kind: 'rejection', id },
    details: {
      letterVersion: version,
      overridden: overrides.map(({ rule }) => rule),
      ...(batchId === undefined ? {} : { batchId }),
    },
  }));
  await auditAll(tx, actor, 'rejections.approved', notes, at);
  return approved;
}

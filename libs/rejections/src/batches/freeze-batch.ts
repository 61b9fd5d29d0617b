import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { actorOf, audit, type Principal } from '#access';
import { judgeSendable } from '#letters';
import { Clock } from '#platform/clock';
import { Database, newId, type TenantTransaction } from '#platform/database';
import { DomainError } from '#platform/errors';
import { type ReadyRejection, readyOrRefused } from '../approve-rejection.js';
import { batchErrors } from '../domain/batch-errors.js';
import { batchHash, wordsHash } from '../domain/batch-hash.js';
import { chooseCanaries } from '../domain/choose-canaries.js';
import { lockRejections } from '../rejection-store.js';
import { type KnownRejection, withFacts } from '../with-facts.js';
import { ApprovalBatch } from './approval-batch.entity.js';
import { ApprovalBatchLetter } from './approval-batch-letter.entity.js';
import { readApprovalPolicy } from './approval-policies.js';
import { type DraftSelection, selectDrafts } from './select-drafts.js';
import { volumeOf } from './volume.js';

/** How many letters are looked at with one round of statements. */
const CHUNK = 500;
/** How many rows are written with one statement: it may have 65,535 parameters. */
const ROWS = 2_000;

/** A letter that was asked for and cannot be approved as it is, with the error that says why. */
interface LeftOut extends KnownRejection {
  readonly refusal: DomainError;
}

/** Fixes which letters are approved together, and each of their words, before anybody approves. */
@Injectable()
export class FreezeBatch {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * What cannot be approved is left out, each letter with the code that says why: what `POST /rejections/:id/approve` would refuse it with,
   * or `rejections.in_batch`.
   *
   * @returns the id of the batch
   * @throws DomainError `rejections.batch_empty` when nothing is left, `rejections.batch_too_large`, `rejections.rejection_unknown`
   */
  async execute(principal: Principal, selection: DraftSelection): Promise<string> {
    const at = this.clock.now();
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const ids = await selectDrafts(tx, selection);
      const { ready, leftOut } = await judge(tx, ids);
      if (ready.length === 0) throw batchErrors.empty(countsByCode(leftOut));
      const { secondPersonAbove, canarySize } = await readApprovalPolicy(tx);
      const ordered = inWaves(ready, canarySize);
      const batchId = newId();
      const rows = [
        ...ordered.map(({ one, wave }, index) => ({ ...rowOf(tx, batchId, one, index), wave })),
        ...leftOut.map((one, index) => leftOutRow(tx, batchId, one, ordered.length + index)),
      ];
      const taken = rows.slice(0, ordered.length);
      const hash = batchHash(taken);
      const decidedAt = ready.map(({ rejection }) => rejection.decidedAt);
      await tx.manager.insert(ApprovalBatch, {
        organizationId: tx.organizationId,
        id: batchId,
        status: 'frozen',
        hash,
        letters: taken.length,
        leftOut: leftOut.length,
        ...openingsOf(ready),
        canarySize,
        ...(await volumeOf(tx, { decidedAt, secondPersonAbove, at })),
        createdBy: principal.kind === 'member' ? principal.memberId : null,
        createdAt: at,
        handled: 0,
      });
      for (let from = 0; from < rows.length; from += ROWS)
        await tx.manager.insert(ApprovalBatchLetter, rows.slice(from, from + ROWS));
      await take(tx, batchId, taken);
      await audit(
        tx,
        actorOf(principal),
        'rejections.batch_frozen',
        { kind: 'approval_batch', id: batchId },
        at,
        {
          hash,
          letters: taken.length,
          leftOut: leftOut.length,
        },
      );
      return batchId;
    });
  }
}

/** Locks the letters and what they are about, in the order of their ids, so that nobody edits one while it is frozen. */
async function judge(
  tx: TenantTransaction,
  ids: readonly string[],
): Promise<{ ready: ReadyRejection[]; leftOut: LeftOut[] }> {
  const judged = new Map<string, ReadyRejection | LeftOut>();
  const sorted = [...ids].sort();
  for (let from = 0; from < sorted.length; from += CHUNK) {
    const rejections = await lockRejections(tx, { id: In(sorted.slice(from, from + CHUNK)) });
    const drafts = rejections.filter(({ status }) => status === 'drafted');
    const verdicts = await judgeSendable(
      tx,
      drafts.map(({ letterId }) => letterId),
    );
    for (const known of await withFacts(tx, rejections)) {
      const { id, letterId, batchId } = known.rejection;
      const verdict =
        batchId === null ? readyOrRefused(known, verdicts.get(letterId)) : batchErrors.inBatch(batchId);
      judged.set(id, verdict instanceof DomainError ? { ...known, refusal: verdict } : verdict);
    }
  }
  const inOrder = ids.flatMap((id) => judged.get(id) ?? []);
  return {
    ready: inOrder.filter((one): one is ReadyRejection => !('refusal' in one)),
    leftOut: inOrder.filter((one): one is LeftOut => 'refusal' in one),
  };
}

/** The first few first. */
function inWaves(
  ready: readonly ReadyRejection[],
  canarySize: number,
): { readonly one: ReadyRejection; readonly wave: 'canary' | 'rest' }[] {
  const byId = new Map(ready.map((one) => [one.rejection.id, one]));
  const kinds = ready.map(({ rejection: { id }, facts, letter }) => ({
    id,
    kind: `${facts.application.stage} ${letter.locale}`,
  }));
  const canaries = new Set(chooseCanaries(kinds, canarySize));
  return [
    ...[...canaries].flatMap((id) => byId.get(id) ?? []).map((one) => ({ one, wave: 'canary' as const })),
    ...ready
      .filter(({ rejection: { id } }) => !canaries.has(id))
      .map((one) => ({ one, wave: 'rest' as const })),
  ];
}

function rowOf(
  { organizationId }: TenantTransaction,
  batchId: string,
  { rejection, facts, letter }: ReadyRejection,
  position: number,
) {
  return {
    organizationId,
    id: newId(),
    batchId,
    rejectionId: rejection.id,
    letterId: letter.id,
    letterVersion: letter.version,
    wordsHash: wordsHash(letter),
    position,
    openingId: rejection.openingId,
    stage: facts.application.stage,
    locale: letter.locale,
    closedAs: null,
    closedCode: null,
  };
}

function leftOutRow(
  { organizationId }: TenantTransaction,
  batchId: string,
  { rejection, facts, refusal }: LeftOut,
  position: number,
) {
  return {
    organizationId,
    id: newId(),
    batchId,
    rejectionId: rejection.id,
    letterId: rejection.letterId,
    letterVersion: 0,
    wordsHash: '',
    position,
    wave: 'rest' as const,
    openingId: rejection.openingId,
    stage: facts.application.stage,
    locale: '',
    closedAs: 'left_out' as const,
    closedCode: refusal.code,
  };
}

async function take(
  tx: TenantTransaction,
  batchId: string,
  taken: readonly { readonly rejectionId: string }[],
): Promise<void> {
  const [, count] = await tx.manager.query<[unknown, number]>(
    `UPDATE rejections SET batch_id = $2
      WHERE organization_id = $1 AND id = ANY ($3) AND status = 'drafted' AND batch_id IS NULL`,
    [tx.organizationId, batchId, taken.map(({ rejectionId }) => rejectionId)],
  );
  if (count !== taken.length) throw new Error('A letter changed while it was locked.');
}

/** How many openings there are, and the one that most letters are about. */
function openingsOf(ready: readonly ReadyRejection[]): { openings: number; openingId: string } {
  const counts = new Map<string, number>();
  for (const { rejection } of ready)
    counts.set(rejection.openingId, (counts.get(rejection.openingId) ?? 0) + 1);
  const [first] = [...counts].sort(([, one], [, other]) => other - one);
  if (!first) throw new Error('A batch has no letters.');
  return { openings: counts.size, openingId: first[0] };
}

function countsByCode(leftOut: readonly LeftOut[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { refusal } of leftOut) counts[refusal.code] = (counts[refusal.code] ?? 0) + 1;
  return counts;
}

import { In } from 'typeorm';
import type { CandidateFacts } from '#hiring';
import { type ChangeOf, insertNew, moveRow, type TenantTransaction } from '#platform/database';
import { poolErrors } from './domain/errors.js';
import { type MembershipEvent, membershipTransitions } from './domain/membership.js';
import { SilverMedalist } from './silver-medalist.entity.js';

/** @throws DomainError `talent_pool.medalist_unknown` */
export async function loadMedalist(tx: TenantTransaction, id: string): Promise<SilverMedalist> {
  const medalist = await tx.manager.findOne(SilverMedalist, {
    where: { organizationId: tx.organizationId, id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!medalist) throw poolErrors.medalistUnknown(id);
  return medalist;
}

/** The candidate's row, locked: whoever changes a membership, a consent or an approval takes this lock first. */
export async function lockMedalistOf(
  tx: TenantTransaction,
  candidateId: string,
): Promise<SilverMedalist | null> {
  return tx.manager.findOne(SilverMedalist, {
    where: { organizationId: tx.organizationId, candidateId },
    lock: { mode: 'pessimistic_write' },
  });
}

/** Where these candidates stand in the pool, by candidate: for the rows of a page. */
export async function findMedalists(
  tx: TenantTransaction,
  candidateIds: readonly string[],
): Promise<ReadonlyMap<string, Pick<SilverMedalist, 'id' | 'status'>>> {
  if (candidateIds.length === 0) return new Map();
  const rows = await tx.manager.find(SilverMedalist, {
    select: { organizationId: true, id: true, candidateId: true, status: true },
    where: { organizationId: tx.organizationId, candidateId: In([...candidateIds]) },
  });
  return new Map(rows.map(({ id, candidateId, status }) => [candidateId, { id, status }]));
}

type Change = Omit<ChangeOf<SilverMedalist>, 'candidateId'>;

/**
 * Moves a membership by a conditional update on the status it was read in.
 *
 * @returns false when the state table does not allow it, or somebody else moved it first
 */
export async function moveMedalist(
  tx: TenantTransaction,
  medalist: SilverMedalist,
  event: MembershipEvent,
  change: Change = {},
): Promise<boolean> {
  return moveRow(tx, { entity: SilverMedalist, states: membershipTransitions }, medalist, event, change);
}

/** Makes the row of a candidate whom nobody has named before; of two at once, one is kept. */
export async function insertMedalist(tx: TenantTransaction, row: SilverMedalist): Promise<SilverMedalist> {
  await insertNew(tx, SilverMedalist, row);
  const kept = await lockMedalistOf(tx, row.candidateId);
  if (!kept) throw new Error('A silver medalist was neither inserted nor found.');
  return kept;
}

/** @throws DomainError `talent_pool.candidate_gone` */
export function assertPresent(candidate: CandidateFacts): void {
  if (candidate.erasedAt || candidate.mergedInto) throw poolErrors.candidateGone();
}

import type { TenantTransaction } from '#platform/database';
import { Candidate } from './candidate.entity.js';

/**
 * The ids of all rows that are one person: the surviving one and those merged into it. What is erased of a person is looked up under each of
 * them, since what others keep follows a merge later, and may do so after the erasure.
 */
export async function rowsOfPerson(tx: TenantTransaction, candidateId: string): Promise<string[]> {
  const { organizationId } = tx;
  const select = { id: true, mergedInto: true } as const;
  const named = await tx.manager.findOne(Candidate, { select, where: { organizationId, id: candidateId } });
  const survivor = named?.mergedInto ?? candidateId;
  const merged = await tx.manager.find(Candidate, {
    select,
    where: { organizationId, mergedInto: survivor },
  });
  return [survivor, ...merged.map(({ id }) => id)];
}

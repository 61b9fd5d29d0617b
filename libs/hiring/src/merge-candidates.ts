import { In } from 'typeorm';
import { insertNew, newId, type TenantTransaction } from '#platform/database';
import { publish } from '#platform/events';
import { Application } from './application.entity.js';
import { CandidateAddress } from './candidate-address.entity.js';
import { Candidate } from './candidate.entity.js';
import { notFound } from './domain/errors.js';
import { eraseCandidate } from './erase-candidate.js';
import { candidateMerged } from './events.js';
import { noteContact } from './record-candidate.js';

/**
 * Says that two rows are one person: applications and addresses move to the surviving row, and a wish not to be mailed holds for
 * it. Publishes `candidateMerged` once. Whoever is merged into an erased person is that person, and erased too: the ATS merged them before it erased them.
 *
 * @returns whether that changed anything; not when they were merged before, or the first was erased
 * @throws DomainError `hiring.candidate_not_found`
 */
export async function mergeCandidates(
  tx: TenantTransaction,
  input: { candidateId: string; intoCandidateId: string },
): Promise<boolean> {
  const { organizationId } = tx;
  // In the order of their ids, so that two merges at once wait for each other instead of blocking each other.
  const locked = await tx.manager.find(Candidate, {
    where: { organizationId, id: In([input.candidateId, input.intoCandidateId]) },
    order: { id: 'ASC' },
    lock: { mode: 'for_no_key_update' },
  });
  const from = locked.find(({ id }) => id === input.candidateId);
  const named = locked.find(({ id }) => id === input.intoCandidateId);
  if (!from) throw notFound('candidate', input.candidateId);
  if (!named) throw notFound('candidate', input.intoCandidateId);
  const into = named.mergedInto ? await lockOne(tx, named.mergedInto) : named;
  if (from.id === into.id || from.mergedInto || from.erasedAt) return false;
  if (into.erasedAt) await eraseCandidate(tx, from.id, into.erasedAt);

  // Whoever was merged into this one before goes along: no chain is ever longer than one step.
  await tx.manager.update(Candidate, { organizationId, mergedInto: from.id }, { mergedInto: into.id });
  await tx.manager.update(Candidate, { organizationId, id: from.id }, { mergedInto: into.id });
  await tx.manager.update(Application, { organizationId, candidateId: from.id }, { candidateId: into.id });
  if (!from.canEmail)
    await tx.manager.update(Candidate, { organizationId, id: into.id }, { canEmail: false });
  if (from.lastContactAt) await noteContact(tx, into.id, from.lastContactAt);
  await moveAddresses(tx, from.id, into.id);
  await publish(tx, candidateMerged, { candidateId: from.id, intoCandidateId: into.id });
  return true;
}

async function moveAddresses(tx: TenantTransaction, fromId: string, intoId: string): Promise<void> {
  const { organizationId } = tx;
  const [moving, kept] = [
    await tx.manager.find(CandidateAddress, { where: { organizationId, candidateId: fromId } }),
    await tx.manager.count(CandidateAddress, { where: { organizationId, candidateId: intoId } }),
  ];
  await tx.manager.delete(CandidateAddress, { organizationId, candidateId: fromId });
  for (const row of moving)
    await insertNew(tx, CandidateAddress, {
      organizationId,
      id: newId(),
      candidateId: intoId,
      address: row.address,
      addressKey: row.addressKey,
      isPrimary: kept === 0 && row.isPrimary,
      byMerge: true,
    });
}

async function lockOne(tx: TenantTransaction, id: string): Promise<Candidate> {
  const candidate = await tx.manager.findOne(Candidate, {
    where: { organizationId: tx.organizationId, id },
    lock: { mode: 'for_no_key_update' },
  });
  if (!candidate) throw notFound('candidate', id);
  return candidate;
}

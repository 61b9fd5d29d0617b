import { In } from 'typeorm';
import { dropRoutes, type TenantTransaction } from '#platform/database';
import { publish } from '#platform/events';
import { Application } from './application.entity.js';
import { CandidateAddress } from './candidate-address.entity.js';
import { Candidate } from './candidate.entity.js';
import { notFound } from './domain/errors.js';
import { candidateErased } from './events.js';

/**
 * Erases a person from the hiring rows: names, addresses, profile, resume and the words written about their applications, on every
 * row that was ever merged into this one. Ids, external references and dates of decisions stay, so that the ATS cannot bring the
 * person back by naming them again. The person's private page closes. Publishes `candidateErased` once per row; the other libraries erase what is theirs.
 *
 * @returns whether anything was left to erase
 * @throws DomainError `hiring.candidate_not_found`
 */
export async function eraseCandidate(tx: TenantTransaction, candidateId: string, at: Date): Promise<boolean> {
  const { organizationId } = tx;
  const named = await tx.manager.findOne(Candidate, { where: { organizationId, id: candidateId } });
  if (!named) throw notFound('candidate', candidateId);
  const survivor = named.mergedInto ?? named.id;
  const rows = await tx.manager.find(Candidate, {
    where: [
      { organizationId, id: survivor },
      { organizationId, mergedInto: survivor },
    ],
    order: { id: 'ASC' },
    lock: { mode: 'for_no_key_update' },
  });
  const left = rows.filter(({ erasedAt }) => erasedAt === null);
  if (left.length === 0) return false;
  const ids = left.map(({ id }) => id);
  await tx.manager.update(
    Candidate,
    { organizationId, id: In(ids) },
    {
      firstName: null,
      lastName: null,
      fullName: '',
      nameKey: '',
      nameProvenance: 'guessed',
      locale: null,
      timeZone: null,
      canEmail: false,
      headline: null,
      skills: [],
      yearsExperience: null,
      location: null,
      remoteOk: null,
      resumeText: null,
      erasedAt: at,
    },
  );
  await tx.manager.delete(CandidateAddress, { organizationId, candidateId: In(ids) });
  await tx.manager.update(
    Application,
    { organizationId, candidateId: In(ids) },
    { effort: [], rejectionReason: null },
  );
  for (const id of ids) {
    await dropRoutes(tx, 'candidate_page', id);
    await publish(tx, candidateErased, { candidateId: id });
  }
  return true;
}

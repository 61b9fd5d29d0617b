import { In } from 'typeorm';
import { redateDuty } from '#duties';
import type { ApplicationFacts } from '#hiring';
import type { TenantTransaction } from '#platform/database';
import { notAfter } from './domain/decided-at.js';
import { tellBy } from './domain/outcome-limits.js';
import { readOutcomePolicy } from './outcome/outcome-policies.js';
import { outcomeDuty } from './outcome-duty.js';
import { Rejection } from './rejection.entity.js';

/**
 * A rejection that was drafted for a no which, as we heard later, had been taken back before the present one tells of the present one: its date, and that
 * of what we owe, become those. One that left told of the earlier no, and stays as it is.
 */
export async function redateOvertaken(
  tx: TenantTransaction,
  { application, opening }: ApplicationFacts,
  at: Date,
): Promise<void> {
  const { id: applicationId, round, status, rejectedAt, reopenedAt, lastInterviewAt } = application;
  if (status !== 'rejected' || !reopenedAt) return;
  const { organizationId } = tx;
  const waiting = { organizationId, applicationId, round, status: In(['drafted', 'approved']) };
  const rejection = await tx.manager.findOneBy(Rejection, waiting);
  if (!rejection || rejection.decidedAt > reopenedAt) return;
  const decidedAt = notAfter(rejectedAt, at);
  const { affected } = await tx.manager.update(Rejection, { ...waiting, id: rejection.id }, { decidedAt });
  if (affected !== 1) return;
  const { policy } = await readOutcomePolicy(tx);
  const dueAt = tellBy({ decidedAt, lastInterviewAt, location: opening.location }, policy);
  await redateDuty(tx, outcomeDuty(rejection.id), dueAt);
}

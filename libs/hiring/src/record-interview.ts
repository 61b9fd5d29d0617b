import { insertNew, newId, type TenantTransaction } from '#platform/database';
import { Application } from './application.entity.js';
import { tallyInterviews } from './domain/interviews.js';
import { Interview, type InterviewStatus } from './interview.entity.js';
import { lockApplication } from './record-application.js';

/**
 * Records that an interview was planned, held or called off. Safe to repeat and out of order: it is known by its external
 * reference, or by its start where the source has none.
 *
 * @param input.at the instant this word is of, by the source's clock
 * @throws DomainError `hiring.application_not_found`
 */
export async function recordInterview(
  tx: TenantTransaction,
  input: {
    applicationId: string;
    externalRef?: string | null;
    startsAt: Date;
    status: InterviewStatus;
    at: Date;
  },
): Promise<void> {
  const { organizationId } = tx;
  const application = await lockApplication(tx, input.applicationId);
  const key = input.externalRef ?? input.startsAt.toISOString();
  const where = { organizationId, applicationId: application.id };
  const { startsAt, status, at: recordedAt } = input;
  const isNew = await insertNew(tx, Interview, { ...where, id: newId(), key, startsAt, status, recordedAt });
  const known = isNew ? null : await tx.manager.findOneByOrFail(Interview, { ...where, key });
  // What was held stays held whatever older or equal word arrives late.
  if (
    known &&
    (known.recordedAt > recordedAt ||
      (known.recordedAt.getTime() === recordedAt.getTime() && known.status === 'held'))
  )
    return;
  if (known) await tx.manager.update(Interview, { ...where, key }, { startsAt, status, recordedAt });
  const all = await tx.manager.find(Interview, { where });
  const tally = tallyInterviews(application, all, known?.status === 'held' && status !== 'held');
  await tx.manager.update(Application, { organizationId, id: application.id }, tally);
}

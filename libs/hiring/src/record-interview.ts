import { newId, type TenantTransaction } from '#platform/database';
import { Application } from './application.entity.js';
import { tallyInterviews } from './domain/interviews.js';
import { addRowOf, changeRow, rowsOf } from './held-rows.js';
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
  const { startsAt, status, at: recordedAt } = input;
  const of = { kind: Application, id: application.id };
  // Nobody adds one meanwhile: the application is locked.
  const others = await rowsOf(tx, Interview, 'applicationId', of);
  const known = others.find((one) => one.key === key);
  const wasHeld = known?.status === 'held';
  // What was held stays held whatever older or equal word arrives late.
  if (
    known &&
    (known.recordedAt > recordedAt || (known.recordedAt.getTime() === recordedAt.getTime() && wasHeld))
  )
    return;
  if (known) await changeRow(tx, Interview, known, { startsAt, status, recordedAt });
  const added = {
    organizationId,
    id: newId(),
    applicationId: application.id,
    key,
    startsAt,
    status,
    recordedAt,
  };
  if (!known) await addRowOf(tx, Interview, added, of);
  const all = known ? others : [...others, added];
  await changeRow(
    tx,
    Application,
    application,
    tallyInterviews(application, all, wasHeld && status !== 'held'),
  );
}

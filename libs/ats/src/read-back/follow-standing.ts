import { type ApplicationState, hireApplication, unrejectApplication, withdrawApplication } from '#hiring';
import type { TenantTransaction } from '#platform/database';
import type { NormalisedEvent } from '../domain/normalised-event.js';
import { countsFrom } from '../domain/standing.js';

/**
 * A rejection that the ATS does not know any more ends. Nothing else follows: what makes one comes by webhooks, so a read-back can stop a letter and cause none. A
 * word of the ATS that is newer than the moment at which it was asked stands.
 */
export async function followStanding(
  tx: TenantTransaction,
  { id: applicationId, status, rejectedAt }: ApplicationState,
  { standing, askedAt }: Extract<NormalisedEvent, { kind: 'applicationStands' }>,
): Promise<void> {
  if (status !== 'rejected') return;
  // Announced however old it is: a letter may be on its way.
  const decision = { applicationId, at: countsFrom(standing, askedAt, rejectedAt), announce: true };
  switch (standing.status) {
    case 'active':
      await unrejectApplication(tx, decision);
      break;
    case 'hired':
      await hireApplication(tx, decision);
      break;
    case 'withdrawn':
    case 'deleted':
      await withdrawApplication(tx, decision);
      break;
    // It bears out what we know, or says nothing that we understand.
    case 'rejected':
    case 'missing':
    case 'other':
      break;
  }
}

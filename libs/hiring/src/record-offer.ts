import type { TenantTransaction } from '#platform/database';
import { publish } from '#platform/events';
import { Application } from './application.entity.js';
import { changeRow } from './held-rows.js';
import { offerCounts, type OfferStatus } from './domain/first-choice.js';
import { offerAccepted, offerDeclined } from './events.js';
import { lastWordAt } from './domain/newest-word.js';
import { lockApplication } from './record-application.js';

/**
 * Records how an offer to this applicant stands. Publishes `offerAccepted` or `offerDeclined` when it came to that.
 *
 * @param input.lastWord true for what a member says now: it counts after all that is known
 * @returns whether that changed anything: a repeated or older word does not
 * @throws DomainError `hiring.application_not_found`
 */
export async function recordOffer(
  tx: TenantTransaction,
  input: { applicationId: string; status: OfferStatus; at: Date; lastWord?: boolean; announce?: boolean },
): Promise<boolean> {
  const application = await lockApplication(tx, input.applicationId);
  const at = input.lastWord ? lastWordAt(input.at, [application.offerAt]) : input.at;
  if (!offerCounts(application, input.status, at)) return false;
  const { id: applicationId, openingId, offerStatus: before } = application;
  await changeRow(tx, Application, application, { offerStatus: input.status, offerAt: at });
  if (input.status === before) return false;
  if (input.announce ?? true) {
    if (input.status === 'accepted') await publish(tx, offerAccepted, { applicationId, openingId });
    if (input.status === 'declined') await publish(tx, offerDeclined, { applicationId, openingId });
  }
  return true;
}

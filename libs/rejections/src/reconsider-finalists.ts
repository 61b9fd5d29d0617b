import { audit } from '#access';
import { findFinalistApplications, getApplicationFacts } from '#hiring';
import type { TenantTransaction } from '#platform/database';
import { schedule } from '#platform/queue';
import { releaseRejection } from './jobs.js';
import { openHolds, settleFinalistHolds } from './rejection-holds.js';
import { lockRejections, takeApprovalBack } from './rejection-store.js';
import type { Rejection } from './rejection.entity.js';

/**
 * Asks again what the finalists of an opening wait for, after something happened to its first choice: if that one accepted, they are
 * told; if that one declined, they are choices again, so their letters go back to the desk unsent.
 */
export async function reconsiderFinalists(tx: TenantTransaction, openingId: string, at: Date): Promise<void> {
  const finalists = new Set(await findFinalistApplications(tx, openingId));
  for (const rejection of await lockRejections(tx, { openingId, status: 'approved' }))
    if (finalists.has(rejection.applicationId) || (await waitsAsFinalist(tx, rejection)))
      await reconsider(tx, rejection, at);
}

async function reconsider(tx: TenantTransaction, rejection: Rejection, at: Date): Promise<void> {
  const facts = await getApplicationFacts(tx, rejection.applicationId);
  if (facts.application.finalist && facts.firstChoice === 'declined') {
    await takeApprovalBack(tx, rejection, at);
    const subject = { kind: 'rejection', id: rejection.id };
    await audit(tx, { kind: 'system', id: null }, 'rejections.finalist_withdrawn', subject, at);
  } else if (await settleFinalistHolds(tx, [{ rejection, facts }], at)) {
    await schedule(tx, releaseRejection, rejection.id, rejection.leavesAt ?? at);
  }
}

async function waitsAsFinalist(tx: TenantTransaction, { id }: Rejection): Promise<boolean> {
  return (await openHolds(tx, [id])).some(({ kind }) => kind === 'finalist');
}

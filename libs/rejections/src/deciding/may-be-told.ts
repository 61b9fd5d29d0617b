import type { ApplicationFacts } from '#hiring';
import { isSuppressed } from '#mail';
import type { TenantTransaction } from '#platform/database';
import type { DomainError } from '#platform/errors';
import { decidingErrors } from '../domain/deciding-errors.js';
import { isStillDeciding, wasToldRecently } from '../domain/deciding-note.js';
import { outcomeErrors } from '../domain/outcome-errors.js';
import { lastToldStillDeciding } from '../outcome/notices.js';
import { openHolds } from '../rejection-holds.js';
import { Rejection } from '../rejection.entity.js';

/** Somebody who may be told that nothing is decided yet, and where. */
export interface MayBeTold {
  readonly address: string;
}

/**
 * Whether the note would be true and may reach this person now: asked when it is drafted, when it is approved, and when it leaves.
 *
 * @returns where it goes, or the error that refuses it: `rejections.not_waiting`, `rejections.told_recently`, `rejections.cannot_mail`
 */
export async function mayBeTold(
  tx: TenantTransaction,
  facts: ApplicationFacts,
  now: Date,
): Promise<MayBeTold | DomainError> {
  const { application, candidate } = facts;
  const rejection = await rejectionOf(tx, facts);
  const isGone = candidate.erasedAt !== null || candidate.mergedInto !== null;
  if (!isStillDeciding({ application, rejection, isGone }, now)) return outcomeErrors.notWaiting();
  const toldAt = await lastToldStillDeciding(tx, application.id);
  if (toldAt !== null && wasToldRecently(toldAt, now)) return decidingErrors.toldRecently(toldAt);
  const address = candidate.canEmail ? candidate.primaryAddress : null;
  if (address === null || (await isSuppressed(tx, address, 'all'))) return decidingErrors.cannotMail();
  return { address };
}

async function rejectionOf(tx: TenantTransaction, { application: { id, round } }: ApplicationFacts) {
  const { organizationId } = tx;
  const rejection = await tx.manager.findOneBy(Rejection, { organizationId, applicationId: id, round });
  if (!rejection) return null;
  const holds = await openHolds(tx, [rejection.id]);
  return { status: rejection.status, isHeldAsFinalist: holds.some(({ kind }) => kind === 'finalist') };
}

import type { TenantTransaction } from '#platform/database';
import { publish } from '#platform/events';
import { Application } from './application.entity.js';
import { decide, type ApplicationStatus, type DecisionKind } from './domain/application-state.js';
import {
  applicationHired,
  applicationRejected,
  applicationUnrejected,
  applicationWithdrawn,
} from './events.js';
import { lastWordAt } from './domain/newest-word.js';
import { changeRow } from './held-rows.js';
import { lockApplication } from './record-application.js';

export interface DecisionInput {
  readonly applicationId: string;
  /** When it was decided, by the source's clock; when we heard of it where the source does not say. */
  readonly at: Date;
  /** True for what a member says now: it counts after all that is known. */
  readonly lastWord?: boolean;
  /** False for history: it is recorded and nobody is told, so nothing is drafted. */
  readonly announce?: boolean;
}

export interface DecisionOutcome {
  /** False when the word was repeated, older than what it would undo, or is not heard in this status. */
  readonly changed: boolean;
  readonly status: ApplicationStatus;
  readonly round: number;
}

/**
 * Records that the employer said no. Publishes `applicationRejected`, once per decision round. Someone who withdrew or was hired
 * is not rejected by it.
 *
 * @throws DomainError `hiring.application_not_found`, as do the three below
 */
export async function rejectApplication(
  tx: TenantTransaction,
  input: DecisionInput & { readonly reason?: string | null | undefined },
): Promise<DecisionOutcome> {
  return record(tx, 'rejected', input, input.reason ?? null);
}

/**
 * Takes back whatever was decided before `at` (also a hire or a withdrawal) and opens a new round. Publishes `applicationUnrejected`, also
 * where a later rejection is known, which was taken for the earlier one.
 */
export async function unrejectApplication(
  tx: TenantTransaction,
  input: DecisionInput,
): Promise<DecisionOutcome> {
  return record(tx, 'reopened', input);
}

/** Records that the candidate said no. Publishes `applicationWithdrawn`; a rejection not yet told is no longer wanted. */
export async function withdrawApplication(
  tx: TenantTransaction,
  input: DecisionInput,
): Promise<DecisionOutcome> {
  return record(tx, 'withdrawn', input);
}

/** Records a hire. Publishes `applicationHired`. */
export async function hireApplication(tx: TenantTransaction, input: DecisionInput): Promise<DecisionOutcome> {
  return record(tx, 'hired', input);
}

async function record(
  tx: TenantTransaction,
  kind: DecisionKind,
  input: DecisionInput,
  reason: string | null = null,
): Promise<DecisionOutcome> {
  const application = await lockApplication(tx, input.applicationId);
  const decisions = decisionsOf(application);
  const at = input.lastWord ? lastWordAt(input.at, Object.values(decisions)) : input.at;
  const known = { status: application.status, round: application.round, decisions };
  const effect = decide(known, kind, at);
  const { status, round } = effect;
  const changed = status !== application.status;
  // A member who says what we know already does not move its date.
  if (!effect.news || (input.lastWord && !changed)) return { changed, status, round };
  await changeRow(tx, Application, application, {
    status,
    round,
    rejectedAt: effect.decisions.rejected ?? null,
    reopenedAt: effect.decisions.reopened ?? null,
    withdrawnAt: effect.decisions.withdrawn ?? null,
    hiredAt: effect.decisions.hired ?? null,
    ...(kind === 'rejected' ? { rejectionReason: reason } : {}),
  });
  if (!(input.announce ?? true)) return { changed, status, round };
  if (changed) await announce(tx, application, effect);
  // Between two rejections, heard after both: the present one is not the one that was first heard of.
  else if (kind === 'reopened' && status === 'rejected')
    await publish(tx, applicationUnrejected, { applicationId: application.id, round });
  return { changed, status, round };
}

async function announce(
  tx: TenantTransaction,
  { id: applicationId, openingId }: Application,
  { status, round }: DecisionOutcomeFacts,
): Promise<void> {
  switch (status) {
    case 'rejected':
      return publish(tx, applicationRejected, { applicationId, round });
    case 'active':
      return publish(tx, applicationUnrejected, { applicationId, round });
    case 'withdrawn':
      return publish(tx, applicationWithdrawn, { applicationId });
    case 'hired':
      return publish(tx, applicationHired, { applicationId, openingId });
  }
}

type DecisionOutcomeFacts = Omit<DecisionOutcome, 'changed'>;

function decisionsOf({ rejectedAt, reopenedAt, withdrawnAt, hiredAt }: Application) {
  return {
    ...(rejectedAt && { rejected: rejectedAt }),
    ...(reopenedAt && { reopened: reopenedAt }),
    ...(withdrawnAt && { withdrawn: withdrawnAt }),
    ...(hiredAt && { hired: hiredAt }),
  };
}

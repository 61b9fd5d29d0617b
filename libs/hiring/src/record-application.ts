import { newId, type TenantTransaction } from '#platform/database';
import { Application, type Stage } from './application.entity.js';
import { Candidate } from './candidate.entity.js';
import { notFound } from './domain/errors.js';
import { type ApplicationState, applicationState } from './application-facts.js';
import { addRow, changeRow, hasRow, lockById, lockByRef } from './held-rows.js';
import { given } from './domain/given.js';
import { later } from './domain/newest-word.js';
import { Opening } from './opening.entity.js';
import type { Recorded } from './record-opening.js';

/** What can be said about an application besides its decision. An absent member leaves what is known, `null` clears it. */
export interface ApplicationInput {
  readonly stage?: Stage | undefined;
  readonly finalist?: boolean | undefined;
  readonly finalistRank?: number | null | undefined;
  readonly interviewsHeld?: number | undefined;
  readonly lastInterviewAt?: Date | null | undefined;
  readonly nextInterviewAt?: Date | null | undefined;
  readonly effort?: readonly string[] | undefined;
}

export interface RecordApplication extends ApplicationInput {
  /** The id in the source system, unique in the organization. Without one, a new application is made each time. */
  readonly externalRef?: string | null;
  readonly candidateId: string;
  readonly openingId: string;
  readonly appliedAt?: Date | undefined;
  /** The instant these facts are of, by the source's clock. */
  readonly at: Date;
}

/**
 * Records an application, by its external reference if it has one. Safe to repeat, out of order and at once. It never touches a
 * decision: `rejectApplication` and its siblings do. A merged candidate leads to the surviving one.
 *
 * @throws DomainError `hiring.candidate_not_found`, `hiring.opening_not_found`
 */
export async function recordApplication(tx: TenantTransaction, input: RecordApplication): Promise<Recorded> {
  const { externalRef = null, candidateId, openingId, appliedAt: _appliedAt, at, ...facts } = input;
  const known = await lockByRef(tx, Application, externalRef);
  if (!known) {
    const row = newApplication(tx, input, await survivorOf(tx, candidateId));
    if (!(await hasRow(tx, Opening, openingId))) throw notFound('opening', openingId);
    if (await addRow(tx, Application, row)) return { id: row.id, isNew: true };
  }
  const application = known ?? (await lockByRef(tx, Application, externalRef));
  if (!application) throw new Error('An application was neither inserted nor found.');
  if (at >= application.recordedAt) await saveApplication(tx, application, facts, at);
  return { id: application.id, isNew: false };
}

/**
 * Changes facts of an application that a member corrects now.
 *
 * @throws DomainError `hiring.application_not_found`
 */
export async function changeApplication(
  tx: TenantTransaction,
  applicationId: string,
  facts: ApplicationInput,
  at: Date,
): Promise<void> {
  await saveApplication(tx, await lockApplication(tx, applicationId), facts, at);
}

/** @throws DomainError `hiring.application_not_found` */
export async function lockApplication(tx: TenantTransaction, id: string): Promise<Application> {
  const application = await lockById(tx, Application, id);
  if (!application) throw notFound('application', id);
  return application;
}

/** How the application stands that a source system knows under this reference, locked until the transaction ends; `null` when we have not heard of it. */
export async function lockApplicationState(
  tx: TenantTransaction,
  externalRef: string,
): Promise<ApplicationState | null> {
  const row = await lockByRef(tx, Application, externalRef);
  return row && applicationState(row);
}

async function saveApplication(
  tx: TenantTransaction,
  application: Application,
  facts: ApplicationInput,
  at: Date,
): Promise<void> {
  const { effort, ...rest } = given(facts);
  await changeRow(tx, Application, application, {
    ...rest,
    ...(effort === undefined ? {} : { effort: [...effort] }),
    recordedAt: later(application.recordedAt, at),
  });
}

async function survivorOf(tx: TenantTransaction, candidateId: string): Promise<string> {
  // Locked, so that a merge at the same time cannot leave a new application behind on the row it empties.
  const candidate = await lockById(tx, Candidate, candidateId);
  if (!candidate) throw notFound('candidate', candidateId);
  return candidate.mergedInto ?? candidate.id;
}

function newApplication(tx: TenantTransaction, input: RecordApplication, candidateId: string): Application {
  return {
    organizationId: tx.organizationId,
    id: newId(),
    externalRef: input.externalRef ?? null,
    candidateId,
    openingId: input.openingId,
    stage: input.stage ?? 'application',
    status: 'active',
    round: 1,
    finalist: input.finalist ?? false,
    finalistRank: input.finalistRank ?? null,
    offerStatus: null,
    offerAt: null,
    interviewsHeld: input.interviewsHeld ?? 0,
    lastInterviewAt: input.lastInterviewAt ?? null,
    nextInterviewAt: input.nextInterviewAt ?? null,
    effort: [...(input.effort ?? [])],
    rejectionReason: null,
    rejectedAt: null,
    reopenedAt: null,
    withdrawnAt: null,
    hiredAt: null,
    appliedAt: input.appliedAt ?? input.at,
    recordedAt: input.at,
  };
}

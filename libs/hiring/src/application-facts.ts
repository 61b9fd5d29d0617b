import { In, IsNull, Not } from 'typeorm';
import type { TenantTransaction } from '#platform/database';
import { Application, type Stage } from './application.entity.js';
import type { ApplicationStatus } from './domain/application-state.js';
import { notFound } from './domain/errors.js';
import { type FirstChoice, firstChoiceOf, type OfferStatus } from './domain/first-choice.js';
import { type CandidateFacts, findCandidates, findOpenings, type OpeningFacts } from './facts.js';

export interface ApplicationState {
  readonly id: string;
  readonly candidateId: string;
  readonly openingId: string;
  readonly stage: Stage;
  readonly status: ApplicationStatus;
  readonly round: number;
  readonly finalist: boolean;
  readonly finalistRank: number | null;
  readonly offerStatus: OfferStatus | null;
  readonly interviewsHeld: number;
  readonly lastInterviewAt: Date | null;
  /** The last one still planned. */
  readonly nextInterviewAt: Date | null;
  readonly effort: readonly string[];
  readonly rejectionReason: string | null;
  /** Only while rejected. */
  readonly rejectedAt: Date | null;
  /** When a decision was last taken back. */
  readonly reopenedAt: Date | null;
  readonly appliedAt: Date;
}

/** All that other libraries may know about one application. */
export interface ApplicationFacts {
  readonly application: ApplicationState;
  readonly candidate: CandidateFacts;
  readonly opening: OpeningFacts;
  /** How many other applications of this candidate are still active. */
  readonly otherLiveApplications: number;
  /** How it stands with the others whom this opening was offered to. */
  readonly firstChoice: FirstChoice;
}

/** @throws DomainError `hiring.application_not_found` */
export async function getApplicationFacts(
  tx: TenantTransaction,
  applicationId: string,
): Promise<ApplicationFacts> {
  const facts = (await findApplicationFacts(tx, [applicationId])).get(applicationId);
  if (!facts) throw notFound('application', applicationId);
  return facts;
}

/** The facts of the applications with these ids that exist, by id: six queries, however many there are. */
export async function findApplicationFacts(
  tx: TenantTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ApplicationFacts>> {
  if (ids.length === 0) return new Map();
  const { organizationId } = tx;
  const rows = await tx.manager.findBy(Application, { organizationId, id: In([...ids]) });
  const candidateIds = [...new Set(rows.map(({ candidateId }) => candidateId))];
  const openingIds = [...new Set(rows.map(({ openingId }) => openingId))];
  const candidates = byId(await findCandidates(tx, candidateIds));
  const openings = byId(await findOpenings(tx, openingIds));
  const live = await findLiveApplications(tx, candidateIds);
  const contenders = await findContenders(tx, openingIds);
  return new Map(
    rows.map((row) => {
      const { id, candidateId, openingId } = row;
      const candidate = candidates.get(candidateId);
      const opening = openings.get(openingId);
      if (!candidate || !opening) throw new Error('An application lacks its candidate or opening.');
      const isOther = (other: { readonly id: string }): boolean => other.id !== id;
      return [
        id,
        {
          application: applicationState(row),
          candidate,
          opening,
          otherLiveApplications: (live.get(candidateId) ?? []).filter(isOther).length,
          firstChoice: firstChoiceOf((contenders.get(openingId) ?? []).filter(isOther)),
        },
      ];
    }),
  );
}

/** How it stands with whom an opening was offered to. */
export async function firstChoiceFor(tx: TenantTransaction, openingId: string): Promise<FirstChoice> {
  return firstChoiceOf((await findContenders(tx, [openingId])).get(openingId) ?? []);
}

/** Who was hired or offered these openings, by opening. */
async function findContenders(
  tx: TenantTransaction,
  openingIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Application[]>> {
  const those = { organizationId: tx.organizationId, openingId: In([...openingIds]) };
  const contenders = await tx.manager.find(Application, {
    select: { organizationId: true, id: true, openingId: true, status: true, offerStatus: true },
    where: [
      { ...those, status: 'hired' },
      { ...those, offerStatus: Not(IsNull()) },
    ],
  });
  const byOpening = new Map<string, Application[]>();
  for (const row of contenders) byOpening.set(row.openingId, [...(byOpening.get(row.openingId) ?? []), row]);
  return byOpening;
}

/** The ids of the applications of an opening's finalists, in the panel's order, the unranked last. */
export async function findFinalistApplications(tx: TenantTransaction, openingId: string): Promise<string[]> {
  const rows = await tx.manager.find(Application, {
    select: { organizationId: true, id: true },
    where: { organizationId: tx.organizationId, openingId, finalist: true },
    order: { finalistRank: { direction: 'ASC', nulls: 'LAST' }, id: 'ASC' },
  });
  return rows.map(({ id }) => id);
}

/** The open applications of these candidates, by candidate, the newest first: one query (index applications_candidate). */
export async function findLiveApplications(
  tx: TenantTransaction,
  candidateIds: readonly string[],
): Promise<ReadonlyMap<string, readonly { readonly id: string; readonly openingId: string }[]>> {
  if (candidateIds.length === 0) return new Map();
  const rows = await tx.manager.find(Application, {
    select: { organizationId: true, id: true, candidateId: true, openingId: true },
    where: { organizationId: tx.organizationId, candidateId: In([...candidateIds]), status: 'active' },
    order: { appliedAt: 'DESC', id: 'DESC' },
  });
  const byCandidate = new Map<string, { id: string; openingId: string }[]>();
  for (const { id, candidateId, openingId } of rows)
    byCandidate.set(candidateId, [...(byCandidate.get(candidateId) ?? []), { id, openingId }]);
  return byCandidate;
}

/** How an application stands; the reason and date of a rejection only while it is rejected. */
export function applicationState(row: Application): ApplicationState {
  return {
    id: row.id,
    candidateId: row.candidateId,
    openingId: row.openingId,
    stage: row.stage,
    status: row.status,
    round: row.round,
    finalist: row.finalist,
    finalistRank: row.finalistRank,
    offerStatus: row.offerStatus,
    interviewsHeld: row.interviewsHeld,
    lastInterviewAt: row.lastInterviewAt,
    nextInterviewAt: row.nextInterviewAt,
    effort: row.effort,
    rejectionReason: row.status === 'rejected' ? row.rejectionReason : null,
    rejectedAt: row.status === 'rejected' ? row.rejectedAt : null,
    reopenedAt: row.reopenedAt,
    appliedAt: row.appliedAt,
  };
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

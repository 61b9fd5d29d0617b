import { In, IsNull, Not } from 'typeorm';
import type { TenantTransaction } from '#platform/database';
import { Application, type Stage } from './application.entity.js';
import { CandidateAddress } from './candidate-address.entity.js';
import { Candidate } from './candidate.entity.js';
import { addressKey } from './domain/addresses.js';
import type { ApplicationStatus } from './domain/application-state.js';
import type { NameProvenance } from './domain/candidate-name.js';
import { notFound } from './domain/errors.js';
import { type FirstChoice, firstChoiceOf, type OfferStatus } from './domain/first-choice.js';
import type { OpeningStatus } from './domain/opening-state.js';
import { idByRef } from './held-rows.js';
import { Opening } from './opening.entity.js';

export interface CandidateFacts {
  readonly id: string;
  /** Fit for a greeting; `null` when no trusted first name is known. */
  readonly firstName: string | null;
  readonly lastName: string | null;
  /** For lists; '' when unknown or erased. */
  readonly fullName: string;
  readonly nameProvenance: NameProvenance;
  readonly locale: string | null;
  readonly timeZone: string | null;
  readonly canEmail: boolean;
  readonly erasedAt: Date | null;
  readonly mergedInto: string | null;
  readonly lastContactAt: Date | null;
  readonly createdAt: Date;
  readonly addresses: readonly string[];
  readonly primaryAddress: string | null;
  readonly headline: string | null;
  readonly skills: readonly string[];
  readonly yearsExperience: number | null;
  readonly location: string | null;
  readonly remoteOk: boolean | null;
  readonly resumeText: string | null;
}

/** A candidate in a list: without the résumé, which fills pages. */
export type CandidateListed = Omit<CandidateFacts, 'resumeText'>;

export interface OpeningFacts {
  readonly id: string;
  readonly title: string;
  readonly department: string | null;
  readonly location: string | null;
  readonly remote: boolean;
  readonly description: string;
  readonly mustHave: readonly string[];
  readonly niceToHave: readonly string[];
  readonly confidential: boolean;
  readonly status: OpeningStatus;
  readonly hiringManagerId: string | null;
  readonly recruiterId: string | null;
  readonly openedAt: Date;
}

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
  const { organizationId } = tx;
  const row = await tx.manager.findOneBy(Application, { organizationId, id: applicationId });
  if (!row) throw notFound('application', applicationId);
  return {
    application: applicationState(row),
    candidate: await getCandidateFacts(tx, row.candidateId),
    opening: await getOpeningFacts(tx, row.openingId),
    otherLiveApplications: await tx.manager.countBy(Application, {
      organizationId,
      id: Not(applicationId),
      candidateId: row.candidateId,
      status: 'active',
    }),
    firstChoice: await firstChoiceFor(tx, row.openingId, applicationId),
  };
}

/** How it stands with whom an opening was offered to, besides the application that is given. */
export async function firstChoiceFor(
  tx: TenantTransaction,
  openingId: string,
  besides?: string,
): Promise<FirstChoice> {
  const others = {
    organizationId: tx.organizationId,
    openingId,
    ...(besides === undefined ? {} : { id: Not(besides) }),
  };
  const contenders = await tx.manager.find(Application, {
    select: { status: true, offerStatus: true },
    where: [
      { ...others, status: 'hired' },
      { ...others, offerStatus: Not(IsNull()) },
    ],
  });
  return firstChoiceOf(contenders);
}

/** @throws DomainError `hiring.candidate_not_found` */
export async function getCandidateFacts(tx: TenantTransaction, id: string): Promise<CandidateFacts> {
  const [candidate] = await findCandidates(tx, [id]);
  if (!candidate) throw notFound('candidate', id);
  return candidate;
}

/** The candidates with these ids that exist, in no particular order. */
export async function findCandidates(
  tx: TenantTransaction,
  ids: readonly string[],
): Promise<CandidateFacts[]> {
  if (ids.length === 0) return [];
  const rows = await tx.manager.findBy(Candidate, { organizationId: tx.organizationId, id: In([...ids]) });
  return withAddresses(tx, rows);
}

/** As {@link findCandidates}, for the rows of a page, in the order of the ids. */
export async function findListedCandidates(
  tx: TenantTransaction,
  ids: readonly string[],
): Promise<CandidateListed[]> {
  if (ids.length === 0) return [];
  const columns = tx.manager.connection
    .getMetadata(Candidate)
    .columns.map(({ propertyName }) => propertyName);
  const rows = await tx.manager
    .createQueryBuilder(Candidate, 'candidate')
    .select(columns.filter((name) => name !== 'resumeText').map((name) => `candidate.${name}`))
    .where({ organizationId: tx.organizationId, id: In([...ids]) })
    .getMany();
  const found = new Map((await withAddresses(tx, rows)).map((facts) => [facts.id, facts]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

async function withAddresses(tx: TenantTransaction, rows: readonly Candidate[]): Promise<CandidateFacts[]> {
  const addresses = await tx.manager.find(CandidateAddress, {
    where: { organizationId: tx.organizationId, candidateId: In(rows.map(({ id }) => id)) },
    order: { isPrimary: 'DESC', id: 'ASC' },
  });
  return rows.map((row) =>
    candidateFacts(
      row,
      addresses.filter(({ candidateId }) => candidateId === row.id),
    ),
  );
}

/** Everyone who has this address: usually one, several where a family or a duplicate shares it. Never someone merged or erased. */
export async function findCandidatesByAddress(
  tx: TenantTransaction,
  address: string,
): Promise<CandidateFacts[]> {
  return findCandidates(tx, await candidateIdsByAddress(tx, address));
}

/** The ids of whom {@link findCandidatesByAddress} finds, at most a hundred. */
export async function candidateIdsByAddress(tx: TenantTransaction, address: string): Promise<string[]> {
  const rows = await tx.manager.find(CandidateAddress, {
    select: { candidateId: true },
    where: { organizationId: tx.organizationId, addressKey: addressKey(address) },
    take: 100,
  });
  return rows.map(({ candidateId }) => candidateId);
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

/** @throws DomainError `hiring.opening_not_found` */
export async function getOpeningFacts(tx: TenantTransaction, id: string): Promise<OpeningFacts> {
  const row = await tx.manager.findOneBy(Opening, { organizationId: tx.organizationId, id });
  if (!row) throw notFound('opening', id);
  return openingFacts(row);
}

/** The ids of what a source system knows under these references; `null` for what we have not heard of. */
export async function findByExternalRefs(
  tx: TenantTransaction,
  refs: { opening?: string; candidate?: string; application?: string },
): Promise<{ openingId: string | null; candidateId: string | null; applicationId: string | null }> {
  return {
    openingId: refs.opening === undefined ? null : await idByRef(tx, Opening, refs.opening),
    candidateId: refs.candidate === undefined ? null : await idByRef(tx, Candidate, refs.candidate),
    applicationId: refs.application === undefined ? null : await idByRef(tx, Application, refs.application),
  };
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
    appliedAt: row.appliedAt,
  };
}

/** What others may know of an opening: all but its keys and the dates by which words of the ATS are ordered. */
export function openingFacts(row: Opening): OpeningFacts {
  const { organizationId: _o, externalRef: _e, titleKey: _t, ...said } = row;
  const {
    statusAt: _s,
    saidOpenAt: _w,
    saidFilledAt: _f,
    saidClosedAt: _c,
    saidAt: _a,
    recordedAt: _r,
    ...facts
  } = said;
  return facts;
}

function candidateFacts(row: Candidate, addresses: readonly CandidateAddress[]): CandidateFacts {
  const { organizationId: _o, externalRef: _e, nameKey: _n, saidAt: _s, recordedAt: _r, ...facts } = row;
  return {
    ...facts,
    firstName: row.nameProvenance === 'guessed' ? null : row.firstName,
    addresses: addresses.map(({ address }) => address),
    primaryAddress: addresses.find(({ isPrimary }) => isPrimary)?.address ?? null,
  };
}

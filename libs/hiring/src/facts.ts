import { In } from 'typeorm';
import type { TenantTransaction } from '#platform/database';
import { Application } from './application.entity.js';
import { CandidateAddress } from './candidate-address.entity.js';
import { Candidate } from './candidate.entity.js';
import { addressKey } from './domain/addresses.js';
import type { NameProvenance } from './domain/candidate-name.js';
import { notFound } from './domain/errors.js';
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

/** The openings with these ids that exist, in no particular order. */
export async function findOpenings(tx: TenantTransaction, ids: readonly string[]): Promise<OpeningFacts[]> {
  const rows = await tx.manager.findBy(Opening, { organizationId: tx.organizationId, id: In([...ids]) });
  return rows.map(openingFacts);
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

/** Everyone who has this address, at most a hundred: usually one, several where a family or a duplicate shares it. Never someone merged or erased. */
export async function candidateIdsByAddress(tx: TenantTransaction, address: string): Promise<string[]> {
  return (await candidateIdsByAddresses(tx, [address])).get(address) ?? [];
}

/** As {@link candidateIdsByAddress}, for many addresses with one statement; none for an address that nobody has. */
export async function candidateIdsByAddresses(
  tx: TenantTransaction,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  if (addresses.length === 0) return new Map();
  const keys = [...new Set(addresses.map(addressKey))];
  const rows = await tx.manager.query<{ key: string; ids: string[] }[]>(
    `SELECT key, ARRAY(
       SELECT candidate_id FROM candidate_addresses WHERE organization_id = $1 AND address_key = key LIMIT $3
     ) AS ids FROM unnest($2::text[]) AS key`,
    [tx.organizationId, keys, mostOfOneAddress],
  );
  const idsOf = new Map(rows.map(({ key, ids }) => [key, ids]));
  return new Map(addresses.map((address) => [address, idsOf.get(addressKey(address)) ?? []]));
}

const mostOfOneAddress = 100;

/** @throws DomainError `hiring.opening_not_found` */
export async function getOpeningFacts(tx: TenantTransaction, id: string): Promise<OpeningFacts> {
  const [opening] = await findOpenings(tx, [id]);
  if (!opening) throw notFound('opening', id);
  return opening;
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

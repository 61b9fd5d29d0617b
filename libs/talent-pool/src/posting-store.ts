import { getCandidateFacts } from '#hiring';
import type { TenantTransaction } from '#platform/database';
import { type WeightedTerm, termsOfCandidate } from './domain/terms.js';
import { readMetFor } from './met-for.js';
import { poolProfile, resumeRead } from './pool-profile.js';
import { Posting } from './posting.entity.js';
import type { SilverMedalist } from './silver-medalist.entity.js';

/** The heaviest terms of a profile; what comes after them is said once in a long CV. */
const termsPerCandidate = 1_000;
/** How many candidates one term leads to at most, the heaviest first. */
const retrievedPerTerm = 2_000;
/** How many candidates a run looks at at most. */
const retrievedPerRun = 2_000;

/** Writes the rows under which a member of the pool is found; without a member in the pool there are none. */
export async function rebuildPostings(tx: TenantTransaction, medalist: SilverMedalist): Promise<void> {
  await dropPostings(tx, medalist.candidateId);
  if (medalist.status !== 'in_pool') return;
  const candidate = await getCandidateFacts(tx, medalist.candidateId);
  const { applicationId } = medalist;
  const met = applicationId === null ? undefined : (await readMetFor(tx, [applicationId])).get(applicationId);
  const terms = termsOfCandidate(poolProfile(candidate, medalist, met, resumeRead.found)).slice(
    0,
    termsPerCandidate,
  );
  await tx.manager.query(
    `INSERT INTO postings (organization_id, term, candidate_id, weight)
     SELECT $1, term, $2, weight FROM unnest($3::text[], $4::real[]) AS found(term, weight)`,
    [
      tx.organizationId,
      medalist.candidateId,
      terms.map(({ term }) => term),
      terms.map(({ weight }) => weight),
    ],
  );
}

/** Takes a candidate out of the search, in the open transaction. */
export async function dropPostings(tx: TenantTransaction, candidateId: string): Promise<void> {
  await tx.manager.delete(Posting, { organizationId: tx.organizationId, candidateId });
}

/**
 * The look-up of a run. Only members of the pool have postings, so it joins nothing: joined to the members, with statistics that were
 * not fresh, it took 9 s instead of 9 ms for 2,500 of them. Apart, so that a test can ask PostgreSQL for its plan.
 */
export const retrieval = `
  SELECT found.candidate_id
    FROM unnest($2::text[], $3::real[]) AS wanted (term, weight)
   CROSS JOIN LATERAL (
         SELECT p.candidate_id, p.weight FROM postings p
          WHERE p.organization_id = $1 AND p.term = wanted.term
          ORDER BY p.weight DESC, p.candidate_id LIMIT ${retrievedPerTerm}) AS found
   GROUP BY found.candidate_id
   ORDER BY sum(wanted.weight * found.weight) DESC, found.candidate_id
   LIMIT ${retrievedPerRun}`;

/** The members of the pool who share terms with an opening, those who share most first. */
export async function retrieve(tx: TenantTransaction, wanted: readonly WeightedTerm[]): Promise<string[]> {
  const rows = await tx.manager.query<{ candidate_id: string }[]>(retrieval, [
    tx.organizationId,
    wanted.map(({ term }) => term),
    wanted.map(({ weight }) => weight),
  ]);
  return rows.map((row) => row.candidate_id);
}

/**
 * SQL that selects who has all the terms of the parameter `terms`, for a query whose `$1` is the organization. It enters by the rarest
 * term, whose heaviest members it looks at, so that the cost is bounded however common the words are.
 */
export function membersWithTerms(terms: string): string {
  return `
    SELECT p.candidate_id
      FROM (SELECT w.term FROM unnest(${terms}::text[]) AS w (term)
             CROSS JOIN LATERAL (
               SELECT count(*) AS n FROM (
                 SELECT FROM postings c WHERE c.organization_id = $1 AND c.term = w.term LIMIT ${retrievedPerTerm}) AS few) AS known
             ORDER BY known.n, w.term LIMIT 1) AS rarest
     CROSS JOIN LATERAL (
           SELECT h.candidate_id FROM postings h
            WHERE h.organization_id = $1 AND h.term = rarest.term
            ORDER BY h.weight DESC, h.candidate_id LIMIT ${retrievedPerTerm}) AS p
     WHERE NOT EXISTS (
           SELECT FROM unnest(${terms}::text[]) AS o (term)
            WHERE NOT EXISTS (
                  SELECT FROM postings q
                   WHERE q.organization_id = $1 AND q.term = o.term AND q.candidate_id = p.candidate_id))`;
}

import { In } from 'typeorm';
import type { TenantTransaction } from '#platform/database';
import { Candidate } from './candidate.entity.js';
import { Opening } from './opening.entity.js';

/** Who it is, for a list. */
export interface CandidateCard {
  readonly id: string;
  /** '' when unknown or erased. */
  readonly fullName: string;
  readonly headline: string | null;
  readonly location: string | null;
  readonly lastContactAt: Date | null;
}

/** Who the candidates with these ids are, by id: for the rows of a page, without what fills pages of its own. */
export async function findCandidateCards(
  tx: TenantTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CandidateCard>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.manager.find(Candidate, {
    select: {
      organizationId: true,
      id: true,
      fullName: true,
      headline: true,
      location: true,
      lastContactAt: true,
    },
    where: { organizationId: tx.organizationId, id: In([...ids]) },
  });
  return new Map(
    rows.map(({ id, fullName, headline, location, lastContactAt }) => [
      id,
      { id, fullName, headline, location, lastContactAt },
    ]),
  );
}

/** The titles of these openings, by id. */
export async function findOpeningTitles(
  tx: TenantTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.manager.find(Opening, {
    select: { organizationId: true, id: true, title: true },
    where: { organizationId: tx.organizationId, id: In([...ids]) },
  });
  return new Map(rows.map(({ id, title }) => [id, title]));
}

import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { findCandidates, getOpeningFacts } from '#hiring';
import { Database, fetchPage, type Page, type PageRequest } from '#platform/database';
import { Match } from './match.entity.js';
import { MatchRun } from './match-run.entity.js';
import { SilverMedalist } from './silver-medalist.entity.js';

/** A proposal as a recruiter reads it. */
export interface Proposal extends Match {
  readonly candidate: {
    readonly id: string;
    readonly fullName: string;
    readonly headline: string | null;
    readonly location: string | null;
  } | null;
  /** False once the person left the pool: they cannot be invited any more. */
  readonly inPool: boolean;
}

export interface Proposals extends Page<Proposal> {
  /** The newest search for this opening; null when there was none. */
  readonly run: MatchRun | null;
}

/** The proposals for an opening, best first: everyone who was retrieved, so that there is no hidden cut-off. */
@Injectable()
export class ReadProposals {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `hiring.opening_not_found`, `request.cursor_invalid` */
  async execute(organizationId: string, openingId: string, page: PageRequest): Promise<Proposals> {
    return this.database.inTenant(organizationId, async (tx) => {
      await getOpeningFacts(tx, openingId);
      const run = await tx.manager.findOne(MatchRun, {
        where: { organizationId, openingId },
        order: { at: 'DESC', id: 'DESC' },
      });
      if (!run) return { run: null, items: [], nextCursor: null };
      const query = tx.manager
        .createQueryBuilder(Match, 'match')
        .where('match.organization_id = :organizationId AND match.match_run_id = :run', {
          organizationId,
          run: run.id,
        });
      const { items, nextCursor } = await fetchPage({ query, by: 'rank', direction: 'ASC' }, page);
      const ids = items.map(({ candidateId }) => candidateId);
      const people = new Map((await findCandidates(tx, ids)).map((person) => [person.id, person]));
      const members = await tx.manager.find(SilverMedalist, {
        select: { candidateId: true },
        where: { organizationId, candidateId: In(ids), status: 'in_pool' },
      });
      const inPool = new Set(members.map(({ candidateId }) => candidateId));
      return {
        run,
        nextCursor,
        items: items.map((match) => {
          const person = people.get(match.candidateId);
          const candidate = person && {
            id: person.id,
            fullName: person.fullName,
            headline: person.headline,
            location: person.location,
          };
          return Object.assign(match, {
            candidate: candidate ?? null,
            inPool: inPool.has(match.candidateId),
          });
        }),
      };
    });
  }
}

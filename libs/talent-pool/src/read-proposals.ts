import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type CandidateCard, findListedCandidates, getOpeningFacts } from '#hiring';
import { Clock } from '#platform/clock';
import { Database, fetchPage, type Page, type PageRequest } from '#platform/database';
import type { InvitationStatus } from './domain/invitation-states.js';
import { Invitation } from './invitation.entity.js';
import { Match } from './match.entity.js';
import { MatchRun } from './match-run.entity.js';
import { findMedalists } from './medalist-store.js';
import { type Invitability, whoMayBeInvited } from './who-may-be-invited.js';

/** A proposal as a recruiter reads it. */
export interface Proposal extends Match {
  readonly candidate: CandidateCard | null;
  /** The row of the person in the pool; null once it was erased or merged. */
  readonly medalistId: string | null;
  /** False once the person left the pool: they cannot be invited any more. */
  readonly inPool: boolean;
  /** The invitation to this opening, once it was drafted. */
  readonly invitationId: string | null;
  readonly invitationStatus: InvitationStatus | null;
  /** Why they may not be invited now; null when nothing is in the way. */
  readonly notNow: Invitability['notNow'];
  readonly liveApplication: Invitability['liveApplication'];
}

export interface Proposals extends Page<Proposal> {
  /** The newest search for this opening; null when there was none. */
  readonly run: MatchRun | null;
}

/** The proposals for an opening, best first: everyone who was retrieved, so that there is no hidden cut-off. */
@Injectable()
export class ReadProposals {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `hiring.opening_not_found`, `request.cursor_invalid` */
  async execute(organizationId: string, openingId: string, page: PageRequest): Promise<Proposals> {
    const now = this.clock.now();
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
      const people = await findListedCandidates(tx, ids);
      const byId = new Map(people.map((person) => [person.id, person]));
      const medalists = await findMedalists(tx, ids);
      const invitations = await tx.manager.find(Invitation, {
        select: { organizationId: true, id: true, candidateId: true, status: true },
        where: { organizationId, openingId, candidateId: In(ids) },
      });
      const invited = new Map(invitations.map((row) => [row.candidateId, row]));
      const inPool = new Set(ids.filter((id) => medalists.get(id)?.status === 'in_pool'));
      const invitability = await whoMayBeInvited(tx, openingId, people, inPool, now);
      return {
        run,
        nextCursor,
        items: items.map((match) =>
          Object.assign(match, {
            candidate: byId.get(match.candidateId) ?? null,
            medalistId: medalists.get(match.candidateId)?.id ?? null,
            inPool: inPool.has(match.candidateId),
            invitationId: invited.get(match.candidateId)?.id ?? null,
            invitationStatus: invited.get(match.candidateId)?.status ?? null,
            notNow: invitability.get(match.candidateId)?.notNow ?? null,
            liveApplication: invitability.get(match.candidateId)?.liveApplication ?? null,
          }),
        ),
      };
    });
  }
}

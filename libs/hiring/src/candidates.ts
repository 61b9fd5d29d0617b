import { Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal } from '#access';
import { Clock } from '#platform/clock';
import {
  Database,
  fetchPage,
  type OrderedList,
  type Page,
  type PageRequest,
  type TenantTransaction,
} from '#platform/database';
import { Candidate } from './candidate.entity.js';
import { externalRefTaken } from './domain/errors.js';
import { eraseCandidate } from './erase-candidate.js';
import { type CandidateFacts, findCandidates, findCandidatesByAddress, getCandidateFacts } from './facts.js';
import { prefixed } from './openings.js';
import { type CandidateInput, changeCandidate, recordCandidate } from './record-candidate.js';

/** Makes a candidate; a name given by a member is typed, one given by a program is imported. */
@Injectable()
export class CreateCandidate {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `hiring.external_ref_taken` */
  async execute(
    principal: Principal,
    input: CandidateInput & { externalRef?: string | undefined },
  ): Promise<CandidateFacts> {
    const { organizationId } = principal;
    const at = this.clock.now();
    return this.database.inTenant(organizationId, async (tx) => {
      const provenance = principal.kind === 'member' ? 'typed' : 'imported';
      const externalRef = input.externalRef ?? null;
      const { id, isNew } = await recordCandidate(tx, { ...input, externalRef, provenance, at });
      if (!isNew) throw externalRefTaken();
      await audit(tx, actorOf(principal), 'hiring.candidate_created', { kind: 'candidate', id }, at);
      return getCandidateFacts(tx, id);
    });
  }
}

/** Corrects what we know of a candidate. */
@Injectable()
export class EditCandidate {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `hiring.candidate_not_found` */
  async execute(principal: Principal, id: string, input: CandidateInput): Promise<CandidateFacts> {
    const { organizationId } = principal;
    const at = this.clock.now();
    return this.database.inTenant(organizationId, async (tx) => {
      const provenance = principal.kind === 'member' ? 'typed' : 'imported';
      await changeCandidate(tx, id, input, at, provenance);
      await audit(tx, actorOf(principal), 'hiring.candidate_changed', { kind: 'candidate', id }, at, {
        fields: Object.keys(input),
      });
      return getCandidateFacts(tx, id);
    });
  }
}

/** Erases a person, here and by its event everywhere. */
@Injectable()
export class EraseCandidate {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `hiring.candidate_not_found` */
  async execute(principal: Principal, id: string): Promise<CandidateFacts> {
    const { organizationId } = principal;
    const at = this.clock.now();
    return this.database.inTenant(organizationId, async (tx) => {
      if (await eraseCandidate(tx, id, at))
        await audit(tx, actorOf(principal), 'hiring.candidate_erased', { kind: 'candidate', id }, at);
      return getCandidateFacts(tx, id);
    });
  }
}

@Injectable()
export class ReadCandidate {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `hiring.candidate_not_found` */
  async execute(organizationId: string, id: string): Promise<CandidateFacts> {
    return this.database.inTenant(organizationId, (tx) => getCandidateFacts(tx, id));
  }
}

/** The candidates, newest first; by name when searched. Those merged into another are not listed. */
@Injectable()
export class ListCandidates {
  constructor(private readonly database: Database) {}

  /** @param search a whole mail address, or the start of a whole name in any case and without accents */
  async execute(
    organizationId: string,
    search: string | undefined,
    request: PageRequest,
  ): Promise<Page<CandidateFacts>> {
    return this.database.inTenant(organizationId, async (tx) => {
      if (search?.includes('@'))
        return { items: await findCandidatesByAddress(tx, search), nextCursor: null };
      const { items, nextCursor } = await fetchPage(candidateList(tx, search), request);
      const facts = await findCandidates(
        tx,
        items.map(({ id }) => id),
      );
      return { items: items.flatMap(({ id }) => facts.filter((fact) => fact.id === id)), nextCursor };
    });
  }
}

/** Apart, so that a test can ask PostgreSQL for the plan of its query. */
export function candidateList(tx: TenantTransaction, search: string | undefined): OrderedList<Candidate> {
  const query = tx.manager
    .createQueryBuilder(Candidate, 'candidate')
    .select(['candidate.organizationId', 'candidate.id', 'candidate.nameKey', 'candidate.createdAt'])
    .where('candidate.organization_id = :organizationId', { organizationId: tx.organizationId })
    .andWhere('candidate.merged_into IS NULL');
  return search
    ? { query: prefixed(query, 'candidate.name_key', search), by: 'nameKey', direction: 'ASC' }
    : { query, by: 'createdAt', direction: 'DESC' };
}

import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { actorOf, audit, findMember, type Principal } from '#access';
import { Clock } from '#platform/clock';
import {
  Database,
  fetchPage,
  type OrderedList,
  type Page,
  type PageRequest,
  type TenantTransaction,
} from '#platform/database';
import { externalRefTaken, memberUnknown } from './domain/errors.js';
import { searchKey } from './domain/candidate-name.js';
import { isLive, type OpeningStatus } from './domain/opening-state.js';
import { getOpeningFacts, openingFacts, type OpeningFacts } from './facts.js';
import { Opening } from './opening.entity.js';
import {
  changeOpening,
  closeOpening,
  type OpeningInput,
  recordOpening,
  reopenOpening,
} from './record-opening.js';

/** Makes an opening that a member or a program tells us of. */
@Injectable()
export class CreateOpening {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `hiring.member_unknown`, `hiring.external_ref_taken` */
  async execute(
    principal: Principal,
    input: OpeningInput & { title: string; externalRef?: string | undefined },
  ): Promise<OpeningFacts> {
    const { organizationId } = principal;
    const at = this.clock.now();
    return this.database.inTenant(organizationId, async (tx) => {
      await assertMembers(tx, input);
      const { id, isNew } = await recordOpening(tx, { ...input, externalRef: input.externalRef ?? null, at });
      if (!isNew) throw externalRefTaken();
      await audit(tx, actorOf(principal), 'hiring.opening_created', { kind: 'opening', id }, at);
      return getOpeningFacts(tx, id);
    });
  }
}

/** Changes what an opening says, and opens or closes it. */
@Injectable()
export class EditOpening {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `hiring.opening_not_found`, `hiring.member_unknown` */
  async execute(
    principal: Principal,
    id: string,
    { status, ...facts }: OpeningInput & { status?: OpeningStatus | undefined },
  ): Promise<OpeningFacts> {
    const { organizationId } = principal;
    const at = this.clock.now();
    return this.database.inTenant(organizationId, async (tx) => {
      await assertMembers(tx, facts);
      await changeOpening(tx, id, facts, at);
      if (status && isLive(status)) await reopenOpening(tx, { openingId: id, at, lastWord: true });
      else if (status)
        await closeOpening(tx, { openingId: id, at, lastWord: true, filled: status === 'filled' });
      await audit(tx, actorOf(principal), 'hiring.opening_changed', { kind: 'opening', id }, at, {
        fields: Object.keys(facts),
        ...(status && { status }),
      });
      return getOpeningFacts(tx, id);
    });
  }
}

@Injectable()
export class ReadOpening {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `hiring.opening_not_found` */
  async execute(organizationId: string, id: string): Promise<OpeningFacts> {
    return this.database.inTenant(organizationId, (tx) => getOpeningFacts(tx, id));
  }
}

export interface OpeningFilter {
  readonly status?: OpeningStatus | undefined;
  /** The start of a title, in any case and without accents. */
  readonly search?: string | undefined;
}

/** The openings, newest first; by title when searched. */
@Injectable()
export class ListOpenings {
  constructor(private readonly database: Database) {}

  async execute(
    organizationId: string,
    filter: OpeningFilter,
    request: PageRequest,
  ): Promise<Page<OpeningFacts>> {
    return this.database.inTenant(organizationId, async (tx) => {
      const { items, nextCursor } = await fetchPage(openingList(tx, filter), request);
      return { items: items.map(openingFacts), nextCursor };
    });
  }
}

/** Apart, so that a test can ask PostgreSQL for the plan of its query. */
export function openingList(tx: TenantTransaction, { status, search }: OpeningFilter): OrderedList<Opening> {
  const query = tx.manager
    .createQueryBuilder(Opening, 'opening')
    .where('opening.organization_id = :organizationId', { organizationId: tx.organizationId });
  if (status) query.andWhere('opening.status = :status', { status });
  return search
    ? { query: prefixed(query, 'opening.title_key', search), by: 'titleKey', direction: 'ASC' }
    : { query, by: 'openedAt', direction: 'DESC' };
}

/**
 * "Starts with", as a range: LIKE is not leakproof, so under row-level security it would not use the index. The columns compare
 * by code point (collation C), and nothing that starts with `search` sorts after `search` and the last code point.
 */
export function prefixed<T extends object>(
  query: SelectQueryBuilder<T>,
  column: string,
  search: string,
): SelectQueryBuilder<T> {
  const from = searchKey(search);
  return query.andWhere(`${column} >= :from AND ${column} < :to`, { from, to: `${from}\u{10FFFF}` });
}

async function assertMembers(
  tx: TenantTransaction,
  { hiringManagerId, recruiterId }: OpeningInput,
): Promise<void> {
  for (const id of [hiringManagerId, recruiterId])
    if (id && !(await findMember(tx, id))) throw memberUnknown(id);
}

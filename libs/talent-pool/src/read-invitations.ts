import { Injectable } from '@nestjs/common';
import { findCandidateCards, findOpeningTitles } from '#hiring';
import { readLetter, type StoredLetter } from '#letters';
import { Database, fetchPage, type Page, type PageRequest, type TenantTransaction } from '#platform/database';
import type { InvitationStatus } from './domain/invitation-states.js';
import { Invitation } from './invitation.entity.js';
import { loadInvitation } from './invitation-store.js';
import { findMedalists } from './medalist-store.js';

/** An invitation with the names that a person reads. */
export interface NamedInvitation extends Invitation {
  readonly candidateName: string;
  /** The title of the opening. */
  readonly role: string;
  /** The row of the person in the pool; null once it was erased or merged. */
  readonly medalistId: string | null;
}

export interface InvitationView {
  readonly invitation: NamedInvitation;
  readonly letter: StoredLetter;
}

/** The read side of invitations. */
@Injectable()
export class ReadInvitations {
  constructor(private readonly database: Database) {}

  /** The newest first, optionally of one status. */
  async list(
    organizationId: string,
    status: InvitationStatus | undefined,
    page: PageRequest,
  ): Promise<Page<NamedInvitation>> {
    return this.database.inTenant(organizationId, async (tx) => {
      const query = tx.manager
        .createQueryBuilder(Invitation, 'invitation')
        .where('invitation.organization_id = :organizationId', { organizationId });
      if (status) query.andWhere('invitation.status = :status', { status });
      const { items, nextCursor } = await fetchPage({ query, by: 'createdAt', direction: 'DESC' }, page);
      return { items: await named(tx, items), nextCursor };
    });
  }

  /** @throws DomainError `talent_pool.invitation_unknown` */
  async one(organizationId: string, id: string): Promise<InvitationView> {
    return this.database.inTenant(organizationId, async (tx) => {
      const row = await loadInvitation(tx, id);
      const [invitation] = await named(tx, [row]);
      if (!invitation) throw new Error('Names are put to each row.');
      return { invitation, letter: await readLetter(tx, row.letterId) };
    });
  }
}

/** Puts the names to the rows of a page, in a fixed number of queries. */
async function named(tx: TenantTransaction, rows: readonly Invitation[]): Promise<NamedInvitation[]> {
  const candidateIds = rows.map(({ candidateId }) => candidateId);
  const people = await findCandidateCards(tx, candidateIds);
  const titles = await findOpeningTitles(
    tx,
    rows.map(({ openingId }) => openingId),
  );
  const medalists = await findMedalists(tx, candidateIds);
  return rows.map((row) =>
    Object.assign(row, {
      candidateName: people.get(row.candidateId)?.fullName ?? '',
      role: titles.get(row.openingId) ?? '',
      medalistId: medalists.get(row.candidateId)?.id ?? null,
    }),
  );
}

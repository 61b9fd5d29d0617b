import { Injectable } from '@nestjs/common';
import { readLetter, type StoredLetter } from '#letters';
import { Database, fetchPage, type Page, type PageRequest } from '#platform/database';
import type { InvitationStatus } from './domain/invitation-states.js';
import { Invitation } from './invitation.entity.js';
import { loadInvitation } from './invitation-store.js';

export interface InvitationView {
  readonly invitation: Invitation;
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
  ): Promise<Page<Invitation>> {
    return this.database.inTenant(organizationId, async (tx) => {
      const query = tx.manager
        .createQueryBuilder(Invitation, 'invitation')
        .where('invitation.organization_id = :organizationId', { organizationId });
      if (status) query.andWhere('invitation.status = :status', { status });
      return fetchPage({ query, by: 'createdAt', direction: 'DESC' }, page);
    });
  }

  /** @throws DomainError `talent_pool.invitation_unknown` */
  async one(organizationId: string, id: string): Promise<InvitationView> {
    return this.database.inTenant(organizationId, async (tx) => {
      const invitation = await loadInvitation(tx, id);
      return { invitation, letter: await readLetter(tx, invitation.letterId) };
    });
  }
}

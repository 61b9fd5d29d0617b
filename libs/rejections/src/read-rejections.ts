import { Injectable } from '@nestjs/common';
import { readLetter, type StoredLetter } from '#letters';
import { afterCursor, Database, type Page, type PageRequest, toPage } from '#platform/database';
import type { RejectionStatus } from './domain/rejection-states.js';
import type { Hold } from './domain/release.js';
import { Clock } from '#platform/clock';
import { Rejection } from './rejection.entity.js';
import { loadRejection, openHolds } from './rejection-store.js';

/** A rejection with its letter and everything that keeps it from leaving. */
export interface RejectionView {
  readonly rejection: Rejection;
  readonly letter: StoredLetter;
  readonly holds: readonly Hold[];
}

/** The read side, for the dashboard and other software. */
@Injectable()
export class ReadRejections {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest first. */
  async list(organizationId: string, status: RejectionStatus, page: PageRequest): Promise<Page<Rejection>> {
    return this.database.inTenant(organizationId, async (tx) => {
      const query = tx.manager
        .createQueryBuilder(Rejection, 'rejection')
        .where('rejection.organization_id = :organizationId AND rejection.status = :status', {
          organizationId,
          status,
        })
        .orderBy('rejection.created_at', 'DESC')
        .addOrderBy('rejection.id', 'DESC')
        .limit(page.limit + 1);
      const after = afterCursor(page, 'rejection.created_at', 'rejection.id', 'DESC');
      if (after) query.andWhere(after.sql, after.parameters);
      return toPage(await query.getMany(), page, (row) => row.createdAt.toISOString());
    });
  }

  /** @throws DomainError `rejections.rejection_unknown` */
  async one(organizationId: string, id: string): Promise<RejectionView> {
    return this.database.inTenant(organizationId, async (tx) => {
      const rejection = await loadRejection(tx, id);
      const placed = await openHolds(tx, id);
      return {
        rejection,
        letter: await readLetter(tx, rejection.letterId),
        holds: [...placed.map(({ kind, reason }) => ({ kind, reason })), ...this.datedHolds(rejection)],
      };
    });
  }

  private datedHolds({ status, undoUntil, leavesAt }: Rejection): Hold[] {
    const now = this.clock.now();
    if (status !== 'approved') return [];
    if (undoUntil && undoUntil > now)
      return [{ kind: 'undo_window', reason: `It can be taken back until ${undoUntil.toISOString()}.` }];
    if (leavesAt && leavesAt > now)
      return [
        {
          kind: 'send_window',
          reason: `It leaves at ${leavesAt.toISOString()}, in the candidate's working hours.`,
        },
      ];
    return [];
  }
}

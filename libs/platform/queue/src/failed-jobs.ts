import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Database, newId } from '#platform/database';
import { DomainError } from '#platform/errors';
import { OutboxRow } from '#platform/events';
import { findJob, type QueueName } from './define-job.js';

export interface FailedJob {
  readonly queue: QueueName;
  readonly id: string;
  readonly name: string;
  /** A code, never a text. */
  readonly reason: string;
  readonly attempts: number;
  readonly failedAt: string;
}

/** What stopped trying, for an operator to look at and to try again. */
@Injectable()
export class FailedJobs {
  constructor(private readonly database: Database) {}

  /** The newest failed jobs of one organization (`null`: of all), at most `limit`. */
  async list(organizationId: string | null, limit: number): Promise<FailedJob[]> {
    const rows = await this.database.outsideTenants((tx) =>
      tx.manager.find(OutboxRow, {
        where: { ...ofOrganization(organizationId), failedAt: Not(IsNull()) },
        order: { failedAt: 'DESC', id: 'DESC' },
        take: limit,
      }),
    );
    return rows.map(({ id, name, failure, attempts, failedAt }) => ({
      queue: findJob(name)?.queue ?? 'work',
      id,
      name,
      reason: failure ?? 'internal.unexpected',
      attempts: attempts ?? 0,
      failedAt: (failedAt ?? new Date(0)).toISOString(),
    }));
  }

  /**
   * Gives a failed job its attempts again.
   *
   * @param id a UUID
   * @throws DomainError `queue.job_not_failed` when there is no such failed job (of this organization).
   */
  async retry(organizationId: string | null, id: string): Promise<void> {
    const { affected } = await this.database.outsideTenants((tx) =>
      tx.manager.update(
        OutboxRow,
        { ...ofOrganization(organizationId), id, failedAt: Not(IsNull()) },
        // Another id: under the old one the queue may not have forgotten it yet.
        { id: newId(), failedAt: null, failure: null, attempts: null, relayedAt: null },
      ),
    );
    if (affected !== 1)
      throw new DomainError('queue.job_not_failed', 'not_found', 'There is no failed job with this id.', {
        id,
      });
  }
}

function ofOrganization(organizationId: string | null): { organizationId?: string } {
  return organizationId === null ? {} : { organizationId };
}

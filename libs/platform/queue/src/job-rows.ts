import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { OutboxRow } from '#platform/events';
import { jobsFor, payloadOf, piecesOf } from './job-payload.js';
import type { JobData } from './queues.js';

/** How long a failed job waits for a person before it is forgotten. */
const keptDays = 30;

/** The row of a job after it was tried; see `OutboxRow`. */
@Injectable()
export class JobRows {
  constructor(private readonly database: Database) {}

  /** It has run: nothing is left to do, and nothing of the same work that failed before. */
  async done(name: string, job: JobData): Promise<void> {
    await this.forget(`id = $1 OR ${sameWork}`, [job.outboxId, ...workOf(name, job)]);
  }

  /**
   * It will not be tried again by itself. Of the same work that failed before, such as what a due row asks for again and again, only this
   * is kept.
   *
   * @param failure a code
   */
  async failed(name: string, job: JobData, failure: string, attempts: number): Promise<void> {
    await this.database.outsideTenants(async (tx) => {
      await tx.manager.query(`DELETE FROM outbox WHERE id <> $1 AND ${sameWork}`, [
        job.outboxId,
        ...workOf(name, job),
      ]);
      await tx.manager.query(
        'UPDATE outbox SET failed_at = now(), failure = $2, attempts = $3 WHERE id = $1',
        [job.outboxId, failure, attempts],
      );
    });
  }

  /** Several pieces of work failed together: each is tried by itself, so that one cannot keep the others. */
  async takeApart(name: string, job: JobData): Promise<void> {
    const { outboxId, organizationId, payload, causedBy } = job;
    await this.database.outsideTenants(async (tx) => {
      const { affected } = await tx.manager.delete(OutboxRow, { id: outboxId });
      if (affected !== 1) return;
      const jobs = piecesOf(payload).flatMap((piece) => jobsFor([{ name, organizationId, piece, causedBy }]));
      await tx.manager.insert(OutboxRow, jobs);
    });
  }

  /** Forgets what nobody tried again for a month. */
  async forgetOld(): Promise<void> {
    await this.forget('failed_at < now() - make_interval(days => $1)', [keptDays]);
  }

  private async forget(which: string, parameters: readonly unknown[]): Promise<void> {
    await this.database.oneOutsideTenants((tx) =>
      tx.manager.query(`DELETE FROM outbox WHERE ${which}`, [...parameters]),
    );
  }
}

/** The index `outbox_failed_same` answers it. */
const sameWork = `(failed_at IS NOT NULL AND organization_id = $2 AND name = $3 AND md5(payload::text) IN (SELECT md5(piece::text) FROM unnest($4::jsonb[]) AS piece))`;

function workOf(name: string, { organizationId, payload }: JobData): unknown[] {
  return [organizationId, name, piecesOf(payload).map((piece) => JSON.stringify(payloadOf(name, piece)))];
}

import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { OutboxRow } from '#platform/events';
import { jobsFor, type Piece } from './job-payload.js';

/** The name of the one scheduled job. */
export const tickJob = 'platform.tick';

const batchSize = 500;
/** How long a claimed row waits for its job before it is claimed again, in milliseconds of the machine; longer than any job takes. */
const defaultClaim = 300_000;

interface DueRow {
  readonly organization_id: string;
  readonly job: string;
  readonly subject_id: string;
}

/**
 * Claims the due rows and adds their jobs, through the outbox, in one transaction. Run by one scheduler each second and whenever a
 * simulated clock is moved. Two tickers at once claim different rows.
 */
@Injectable()
export class Ticker {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @param claim milliseconds after which a row whose job is lost is claimed again
   * @returns how many rows were claimed
   */
  async tick(claim = defaultClaim): Promise<number> {
    let total = 0;
    for (;;) {
      const claimed = await this.claimBatch(this.clock.now(), claim);
      total += claimed;
      if (claimed < batchSize) return total;
    }
  }

  private async claimBatch(now: Date, claim: number): Promise<number> {
    return this.database.outsideTenants(async (tx) => {
      // Dates are business time; the claim is a lease and goes by machine time.
      const [rows] = await tx.manager.query<[DueRow[], number]>(
        `UPDATE timers AS t SET claimed_until = now() + make_interval(secs => $2)
           FROM (SELECT organization_id, job, subject_id FROM timers
                  WHERE due_at <= $1 AND (claimed_until IS NULL OR claimed_until < now())
                  ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED) AS due
          WHERE (t.organization_id, t.job, t.subject_id) = (due.organization_id, due.job, due.subject_id)
          RETURNING t.organization_id, t.job, t.subject_id`,
        [now, claim / 1_000, batchSize],
      );
      if (rows.length > 0) await tx.manager.insert(OutboxRow, jobsFor(rows.map(pieceOf)));
      return rows.length;
    });
  }
}

function pieceOf({ organization_id: organizationId, job: name, subject_id: subjectId }: DueRow): Piece {
  return { name, organizationId, piece: { subjectId }, causedBy: null };
}

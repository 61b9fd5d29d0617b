import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { actorOf, audit, type Principal, requireMember } from '#access';
import { Clock } from '#platform/clock';
import { Database, type TenantTransaction } from '#platform/database';
import { DomainError } from '#platform/errors';
import { deliver } from '../jobs.js';
import { listOpenPauses, readStreamPause, type WaitingPause } from './read-pauses.js';
import { StreamPause } from './stream-pause.entity.js';

/** Lets a paused stream leave again: what waited is due at once, and leaves within the limits. */
@Injectable()
export class ResumeStream {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Resuming what was resumed changes nothing: the first stays on record.
   *
   * @returns the pauses that are still open
   * @throws DomainError `mail.stream_pause_unknown`, `access.member_required`
   */
  async execute(principal: Principal, id: string): Promise<WaitingPause[]> {
    const resumedBy = requireMember(principal);
    const at = this.clock.now();
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const { organizationId } = tx;
      const pause = await readStreamPause(tx, id);
      if (!pause)
        throw new DomainError('mail.stream_pause_unknown', 'not_found', 'There is no such pause.', { id });
      const { affected } = await tx.manager.update(
        StreamPause,
        { organizationId, id, resumedAt: IsNull() },
        { resumedAt: at, resumedBy },
      );
      if (affected === 1) {
        const { stream, smtpStatus } = pause;
        const subject = { kind: 'stream_pause', id };
        await audit(tx, actorOf(principal), 'mail.stream_resumed', subject, at, { stream, smtpStatus });
        await release(tx, id, at);
      }
      return listOpenPauses(tx);
    });
  }
}

/** Deliveries before their due rows, and by their ids: the order in which everybody locks them. How long we stood still is not held against a server. */
async function release(tx: TenantTransaction, streamPauseId: string, at: Date): Promise<void> {
  await tx.manager.query(
    `WITH waiting AS (SELECT id FROM deliveries
                       WHERE organization_id = $1 AND stream_pause_id = $2 AND status = 'queued' ORDER BY id FOR UPDATE),
          released AS (UPDATE deliveries AS d SET stream_pause_id = NULL, first_tried_at = NULL FROM waiting
                        WHERE d.organization_id = $1 AND d.id = waiting.id RETURNING d.id)
     UPDATE timers AS t SET due_at = $3, claimed_until = NULL FROM released
      WHERE t.organization_id = $1 AND t.job = $4 AND t.subject_id = released.id`,
    [tx.organizationId, streamPauseId, at, deliver.name],
  );
}

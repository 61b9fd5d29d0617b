import { IsNull } from 'typeorm';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { publish } from '#platform/events';
import { HandlesJob, type JobHandler, schedule, unschedule } from '#platform/queue';
import { isOverdue } from './domain/duty.js';
import { Duty } from './duty.entity.js';
import { dutyOverdue } from './events.js';
import { noteOverdue } from './jobs.js';
import { overdueFrom } from './ledger.js';
import { dutiesOverdue } from './metrics.js';

/** Marks a duty that passed its date while open, and says so once. */
@HandlesJob(noteOverdue)
export class NoteOverdue implements JobHandler<{ subjectId: string }> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle(organizationId: string, { subjectId }: { subjectId: string }): Promise<void> {
    const now = this.clock.now();
    const noted = await this.database.inTenant(organizationId, async (tx) => {
      // Locked, so that the duty is not served or reopened between the look and the timer.
      const duty = await tx.manager.findOne(Duty, {
        where: { organizationId, id: subjectId },
        lock: { mode: 'for_no_key_update' },
      });
      if (duty?.status === 'open' && !isOverdue(duty, now)) {
        await schedule(tx, noteOverdue, duty.id, overdueFrom(duty.dueAt));
        return null;
      }
      await unschedule(tx, noteOverdue, subjectId);
      if (!duty || !isOverdue(duty, now)) return null;
      const { affected } = await tx.manager.update(
        Duty,
        { organizationId, id: duty.id, status: 'open', overdueNotedAt: IsNull() },
        { overdueNotedAt: now },
      );
      if (affected !== 1) return null;
      await publish(tx, dutyOverdue, { dutyId: duty.id });
      return duty.kind;
    });
    if (noted) dutiesOverdue.inc({ kind: noted });
  }
}

import { Clock } from '#platform/clock';
import { Database, type TenantTransaction } from '#platform/database';
import { HandlesJob, type JobHandler, schedule, unschedule } from '#platform/queue';
import { tendBatch } from '../jobs.js';
import type { ApprovalBatch } from './approval-batch.entity.js';
import { approveSome, BatchWasStopped } from './approve-some.js';
import { freeUnapproved, holdAllAgain } from './batch-rejections.js';
import { loadBatch } from './batch-store.js';
import { letSomeLeave, lookAtFirst, lookAtRest, takeSomeBack } from './let-leave.js';
import type { Step } from './step.js';

/**
 * Does what a batch has to do by itself, step by step, each in a transaction of its own, from where the rows say that it stands: a worker may die
 * between two steps, and two may do them at once.
 */
@HandlesJob(tendBatch)
export class TendBatches implements JobHandler<{ subjectId: string }> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle(organizationId: string, { subjectId }: { subjectId: string }): Promise<void> {
    let step: Step = 'more';
    while (step === 'more') step = await this.step(organizationId, subjectId);
  }

  private async step(organizationId: string, id: string): Promise<Step> {
    const at = this.clock.now();
    try {
      return await this.database.inTenant(organizationId, async (tx) => {
        const step = await stepOf(tx, await loadBatch(tx, id), at);
        if (step === 'rest') await unschedule(tx, tendBatch, id);
        else if (step !== 'more') await schedule(tx, tendBatch, id, step.lookAt);
        return step;
      });
    } catch (error) {
      if (error instanceof BatchWasStopped) return 'more';
      throw error;
    }
  }
}

async function stepOf(tx: TenantTransaction, batch: ApprovalBatch, at: Date): Promise<Step> {
  switch (batch.status) {
    case 'approving':
      return approveSome(tx, batch, at);
    case 'canary':
      return lookAtFirst(tx, batch, at);
    case 'leaving':
      return (await letSomeLeave(tx, batch, at)) ? 'more' : lookAtRest(tx, batch, at);
    case 'stopped':
      await freeUnapproved(tx, batch.id);
      await holdAllAgain(tx, batch, at);
      return 'rest';
    case 'withdrawn':
      return takeSomeBack(tx, batch, at);
    default:
      return 'rest';
  }
}

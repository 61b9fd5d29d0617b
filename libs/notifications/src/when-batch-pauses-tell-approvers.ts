import { Inject } from '@nestjs/common';
import { getOrganization, listActiveMembers } from '#access';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Database } from '#platform/database';
import { HandlesJob, type JobHandler } from '#platform/queue';
import { readBatchPause } from '#rejections';
import { composeBatchPauseNotice } from './domain/batch-pause-notice.js';
import { tellApprovers } from './jobs.js';
import { sendNotices } from './send-notices.js';

// A type and not an interface: payloads must be assignable to an index signature.
type Pause = { batchId: string };

/**
 * Mails who approved a batch that it waits for them, once; the admins, when nobody of them is active any more. Whatever mails they chose, for
 * without a person the rest never leaves.
 */
@HandlesJob(tellApprovers)
export class WhenBatchPausesTellApprovers implements JobHandler<Pause> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle(organizationId: string, { batchId }: Pause): Promise<void> {
    const at = this.clock.now();
    await this.database.inTenant(organizationId, async (tx) => {
      const pause = await readBatchPause(tx, batchId);
      if (!pause) return;
      const organization = await getOrganization(tx);
      const members = await listActiveMembers(tx);
      const approvers = members.filter(({ id }) => pause.approvedBy.includes(id));
      const told = approvers.length > 0 ? approvers : members.filter(({ role }) => role === 'admin');
      const batchUrl = `${this.config.publicUrl}/batches/${batchId}`;
      const notices = told.map((member) => {
        const letter = composeBatchPauseNotice({ ...pause, memberName: member.name, batchUrl });
        const about = { kind: 'batch_pause', approvalBatchId: batchId } as const;
        return { about, mail: { member, organization, letter } };
      });
      await sendNotices(tx, notices, at);
    });
  }
}

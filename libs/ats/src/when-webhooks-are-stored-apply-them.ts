import { HandlesJob, type JobHandler } from '#platform/queue';
import { ApplyReceived } from './apply-received.js';
import { applyReceived } from './jobs.js';

@HandlesJob(applyReceived)
export class WhenWebhooksAreStoredApplyThem implements JobHandler<{ connectionId: string }> {
  constructor(private readonly webhooks: ApplyReceived) {}

  async handle(organizationId: string, { connectionId }: { connectionId: string }): Promise<void> {
    await this.webhooks.execute(organizationId, connectionId);
  }
}

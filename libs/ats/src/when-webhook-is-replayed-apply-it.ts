import { HandlesJob, type JobHandler } from '#platform/queue';
import { ApplyWebhook } from './apply-webhook.js';
import { applyWebhook } from './jobs.js';

@HandlesJob(applyWebhook)
export class WhenWebhookIsReplayedApplyIt implements JobHandler<{ webhookEventId: string }> {
  constructor(private readonly webhook: ApplyWebhook) {}

  async handle(organizationId: string, { webhookEventId }: { webhookEventId: string }): Promise<void> {
    await this.webhook.execute(organizationId, webhookEventId);
  }
}

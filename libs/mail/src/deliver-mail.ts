import { Inject } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Database } from '#platform/database';
import { LOGGER, type Logger } from '#platform/logging';
import { type BatchHandler, HandlesJob } from '#platform/queue';
import { ClaimDeliveries, type ClaimedDelivery } from './claim-deliveries.js';
import { UnsafeHeaderError } from './domain/header-safety.js';
import { deliver } from './jobs.js';
import { KeepOutcomes } from './keep-outcomes.js';
import { ForgetRestedLimits } from './limits/forget-rested-limits.js';
import { deliveryOutcomes } from './metrics.js';
import { PrepareProof } from './prepare-proof.js';
import type { TryOutcome } from './record-send-outcomes.js';
import { composeMessage } from './transport/compose-message.js';
import { SmtpTransport } from './transport/smtp-transport.js';

/** Sends deliveries: takes them together, hands each to SMTP outside any transaction, and writes down what came of it as it comes. */
@HandlesJob(deliver)
export class DeliverMail implements BatchHandler<{ subjectId: string }> {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly claim: ClaimDeliveries,
    private readonly prepare: PrepareProof,
    private readonly transport: SmtpTransport,
    private readonly keep: KeepOutcomes,
    private readonly forgetLimits: ForgetRestedLimits,
  ) {}

  async handleBatch(organizationId: string, due: readonly { readonly subjectId: string }[]): Promise<void> {
    const ids = due.map(({ subjectId }) => subjectId);
    await this.prepare.execute(organizationId, ids);
    const claimed = await this.database.inTenant(organizationId, (tx) => this.claim.execute(tx, ids));
    const outcomes = this.keep.of(organizationId);
    await Promise.all(
      claimed.map(async (one) => {
        const outcome = await this.send(one);
        this.report(one, outcome);
        outcomes.add({ delivery: one.delivery, outcome, redirected: one.recipient.kind === 'redirected' });
      }),
    );
    await outcomes.kept();
    await this.forgetLimits.execute();
  }

  private async send({ delivery, letter, recipient, leaseEnds }: ClaimedDelivery): Promise<TryOutcome> {
    const { mailDomain: domain } = this.config;
    try {
      return await this.transport.send(
        () => composeMessage({ delivery, letter, recipient, domain, at: this.clock.now() }),
        leaseEnds,
      );
    } catch (error) {
      if (error instanceof UnsafeHeaderError) return { kind: 'unsafe_header' };
      throw error;
    }
  }

  /** Policy refusals (5.7.x) and refused sessions are about us: an operator must hear of them. */
  private report({ delivery: { id: deliveryId, stream } }: ClaimedDelivery, outcome: TryOutcome): void {
    deliveryOutcomes.inc({ stream, outcome: outcome.kind });
    if (outcome.kind === 'permanent' && outcome.smtpStatus?.startsWith('5.7.'))
      this.logger.error(
        { deliveryId, ...outcome },
        'mail refused by policy: check SPF, DKIM, DMARC and reputation',
      );
    else if (outcome.kind === 'unreachable')
      this.logger.error({ deliveryId, ...outcome }, 'mail server not reached');
    else if (outcome.kind !== 'accepted')
      this.logger.warn({ deliveryId, outcome: outcome.kind }, 'mail not accepted');
  }
}

import { setTimeout as wait } from 'node:timers/promises';
import { Inject } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Database } from '#platform/database';
import { LOGGER, type Logger } from '#platform/logging';
import { HandlesJob, type JobHandler } from '#platform/queue';
import { ClaimDelivery, type ClaimedDelivery } from './claim-delivery.js';
import { UnsafeHeaderError } from './domain/header-safety.js';
import { deliver } from './jobs.js';
import { deliveryOutcomes } from './metrics.js';
import { RecordSendOutcome, type Telling, type TryOutcome } from './record-send-outcome.js';
import { composeMessage } from './transport/compose-message.js';
import { SmtpTransport } from './transport/smtp-transport.js';

/** Pauses before the outcome is written again when the database was away, in milliseconds. */
const RECORD_AGAIN_AFTER = [200, 1_000, 3_000] as const;

/** Sends one delivery: take it, hand it to SMTP outside any transaction, write down what came of it. */
@HandlesJob(deliver)
export class DeliverMail implements JobHandler<{ subjectId: string }> {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly claim: ClaimDelivery,
    private readonly transport: SmtpTransport,
    private readonly record: RecordSendOutcome,
  ) {}

  /** @throws DomainError `mail.delivery_busy` while another worker is at it */
  async handle(organizationId: string, { subjectId }: { subjectId: string }): Promise<void> {
    const claimed = await this.database.inTenant(organizationId, (tx) => this.claim.execute(tx, subjectId));
    if (!claimed) return;
    const outcome = await this.send(claimed);
    deliveryOutcomes.inc({ stream: claimed.delivery.stream, outcome: outcome.kind });
    this.report(subjectId, outcome);
    await this.keep(organizationId, claimed, outcome);
  }

  private async send({ delivery, letter, recipient }: ClaimedDelivery): Promise<TryOutcome> {
    try {
      const at = this.clock.now();
      const { mailDomain: domain } = this.config;
      return await this.transport.send(composeMessage({ delivery, letter, recipient, domain, at }));
    } catch (error) {
      if (error instanceof UnsafeHeaderError) return { kind: 'unsafe_header' };
      throw error;
    }
  }

  /**
   * A message that was accepted and not written down would be sent again, so neither an owner that fails nor a database that is away for
   * a moment may prevent it: the owner is then told by a job.
   */
  private async keep(organizationId: string, claimed: ClaimedDelivery, outcome: TryOutcome): Promise<void> {
    const redirected = claimed.recipient.kind === 'redirected';
    const write = async (telling: Telling): Promise<void> => {
      const kept = await this.database.inTenant(organizationId, (tx) =>
        this.record.execute(tx, claimed.delivery, outcome, redirected, telling),
      );
      if (!kept)
        this.logger.warn(
          { deliveryId: claimed.delivery.id, outcome: outcome.kind },
          'delivery lease was lost',
        );
    };
    try {
      await write('now');
      return;
    } catch (error) {
      this.logger.error(
        { err: error, deliveryId: claimed.delivery.id },
        'delivery outcome not recorded; trying again',
      );
    }
    for (const pause of RECORD_AGAIN_AFTER) {
      try {
        await write('by_job');
        return;
      } catch {
        await wait(pause);
      }
    }
    await write('by_job');
  }

  /** Policy refusals (5.7.x) and refused sessions are about us: an operator must hear of them. */
  private report(deliveryId: string, outcome: TryOutcome): void {
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

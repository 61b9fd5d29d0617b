import { getApplicationFacts } from '#hiring';
import { Clock } from '#platform/clock';
import { Database, type TenantTransaction } from '#platform/database';
import { type BatchHandler, HandlesJob, type JobHandler } from '#platform/queue';
import { voidPromises } from './deciding/promises.js';
import { DraftRejection } from './draft-rejection.js';
import { draftRejection, followDecision, reconsiderWhenClosed } from './jobs.js';
import { reconsiderFinalists } from './reconsider-finalists.js';
import { endStillDeciding } from './outcome/notices.js';
import { redateOvertaken } from './redate-overtaken.js';
import { supersedeUntrue } from './rejection-store.js';

// Types and not interfaces: payloads must be assignable to an index signature.
type Decided = { applicationId: string };
type DecidedInRound = { applicationId: string; round: number };

/**
 * What every decision about an application means for its own rejections and, where it was offered the place, for the finalists. Each
 * job may run twice or late, so it goes by the facts and not by its event.
 */
async function follow(tx: TenantTransaction, applicationId: string, at: Date): Promise<void> {
  await supersedeUntrue(tx, applicationId, at);
  const facts = await getApplicationFacts(tx, applicationId);
  const { application } = facts;
  await redateOvertaken(tx, facts, at);
  if (application.status !== 'active') await endStillDeciding(tx, applicationId);
  if (application.status === 'hired' || application.status === 'withdrawn')
    await voidPromises(tx, applicationId, `rejections.${application.status}`, at);
  if (application.offerStatus !== null || application.status === 'hired')
    await reconsiderFinalists(tx, application.openingId, at);
}

/** The ATS, the API or the dashboard said no: a draft waits for a person. */
@HandlesJob(draftRejection)
export class WhenApplicationIsRejectedDraftRejection implements BatchHandler<DecidedInRound> {
  constructor(
    private readonly draft: DraftRejection,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handleBatch(organizationId: string, decided: readonly DecidedInRound[]): Promise<void> {
    await this.draft.ofRounds(organizationId, decided);
    const at = this.clock.now();
    await this.database.inTenant(organizationId, async (tx) => {
      for (const { applicationId } of decided) await follow(tx, applicationId, at);
    });
  }
}

@HandlesJob(followDecision)
export class WhenDecisionChangesFollow implements JobHandler<Decided> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle(organizationId: string, { applicationId }: Decided): Promise<void> {
    const at = this.clock.now();
    await this.database.inTenant(organizationId, (tx) => follow(tx, applicationId, at));
  }
}

@HandlesJob(reconsiderWhenClosed)
export class WhenOpeningClosesReconsiderFinalists implements JobHandler<{ openingId: string }> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle(organizationId: string, { openingId }: { openingId: string }): Promise<void> {
    const at = this.clock.now();
    await this.database.inTenant(organizationId, (tx) => reconsiderFinalists(tx, openingId, at));
  }
}

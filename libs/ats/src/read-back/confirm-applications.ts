import { AsksDecisionSources, type Confirmation, DecisionSource, type SourceSaid } from '#hiring';
import { Database, type TenantTransaction } from '#platform/database';
import { confirmationOf, sentenceOf } from '../domain/confirm.js';
import { AskAts } from './ask-ats.js';
import { type AskableApplication, findAskableApplications, findReads } from './read-back-store.js';

/** Answers for applications that came over connections which can be asked. */
@AsksDecisionSources()
export class ConfirmApplications extends DecisionSource {
  constructor(
    private readonly database: Database,
    private readonly askAts: AskAts,
  ) {
    super();
  }

  override async ask(organizationId: string, applicationIds: readonly string[]): Promise<void> {
    const askable = await this.database.inTenant(organizationId, (tx) =>
      findAskableApplications(tx, applicationIds),
    );
    const byConnection = new Map<string, AskableApplication[]>();
    for (const one of askable) {
      const { connectionId } = one.askable;
      byConnection.set(connectionId, [...(byConnection.get(connectionId) ?? []), one]);
    }
    await Promise.all(
      [...byConnection].map(([connectionId, asked]) =>
        this.askAts.execute(organizationId, connectionId, asked),
      ),
    );
  }

  override async confirmations(
    tx: TenantTransaction,
    applicationIds: readonly string[],
    now: Date,
  ): Promise<ReadonlyMap<string, Confirmation>> {
    const askable = await findAskableApplications(tx, applicationIds);
    const reads = await findReads(tx, askable.map(idOf));
    return new Map(
      askable.map(({ applicationId, askable: readBack }) => [
        applicationId,
        confirmationOf(reads.get(applicationId), readBack, now),
      ]),
    );
  }

  override async said(tx: TenantTransaction, applicationId: string): Promise<SourceSaid | null> {
    const [one] = await findAskableApplications(tx, [applicationId]);
    if (!one) return null;
    const read = (await findReads(tx, [applicationId])).get(applicationId);
    if (!read?.askedAt) return null;
    const { name } = one.askable;
    return { name, sentence: sentenceOf(name, read), askedAt: read.askedAt };
  }
}

function idOf({ applicationId }: AskableApplication): string {
  return applicationId;
}

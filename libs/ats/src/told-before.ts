import { In, type QueryDeepPartialEntity } from 'typeorm';
import { newId, type TenantTransaction } from '#platform/database';
import { AppliedFact } from './applied-fact.entity.js';
import { externalRef } from './domain/event-refs.js';
import type { NormalisedEvent } from './domain/normalised-event.js';

/** What other webhooks told before, of the facts and applications that some events speak of; those of the same transaction among them. */
export class ToldBefore {
  private readonly added: QueryDeepPartialEntity<AppliedFact>[] = [];

  private constructor(
    private readonly source: string,
    private readonly facts: Set<string>,
    private readonly newest: Map<string, Date>,
  ) {}

  static async load(
    tx: TenantTransaction,
    source: string,
    events: readonly NormalisedEvent[],
  ): Promise<ToldBefore> {
    const { organizationId } = tx;
    const keys = events.flatMap(({ factKey }) => factKey ?? []);
    const facts =
      keys.length === 0
        ? []
        : await tx.manager.find(AppliedFact, {
            select: { organizationId: true, id: true, factKey: true },
            where: { organizationId, source, factKey: In(keys) },
          });
    const refs = events.flatMap((event) =>
      'application' in event ? externalRef(source, event.application.externalId) : [],
    );
    const newest =
      refs.length === 0
        ? []
        : await tx.manager.query<{ ref: string; at: Date }[]>(
            `SELECT application_ref AS ref, max(said_at) AS at FROM webhook_events
              WHERE organization_id = $1 AND application_ref = ANY($2) AND said_at IS NOT NULL GROUP BY application_ref`,
            [organizationId, [...new Set(refs)]],
          );
    return new ToldBefore(
      source,
      new Set(facts.map(({ factKey }) => factKey)),
      new Map(newest.map(({ ref, at }) => [ref, at])),
    );
  }

  knows(factKey: string | null): boolean {
    return factKey !== null && this.facts.has(factKey);
  }

  /** The latest instant that any webhook told this application's state of. */
  newestOf(applicationRef: string): Date | null {
    return this.newest.get(applicationRef) ?? null;
  }

  /** Remembers what one event told. */
  add(tx: TenantTransaction, webhookEventId: string, factKey: string | null): void {
    if (factKey === null) return;
    this.facts.add(factKey);
    const { organizationId } = tx;
    this.added.push({ organizationId, id: newId(), source: this.source, factKey, webhookEventId });
  }

  /** Remembers of which instant an application's state was told. */
  note(applicationRef: string, at: Date): void {
    const newest = this.newest.get(applicationRef);
    if (!newest || newest < at) this.newest.set(applicationRef, at);
  }

  async save(tx: TenantTransaction): Promise<void> {
    if (this.added.length > 0) await tx.manager.insert(AppliedFact, this.added);
  }
}

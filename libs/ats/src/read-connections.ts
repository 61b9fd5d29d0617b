import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import { Database, fetchPage, type Page, type PageRequest } from '#platform/database';
import { AtsConnection } from './ats-connection.entity.js';
import { loadConnection, secretsOf } from './connection-store.js';
import { findReadBack, type KnownReadBack } from './read-back/read-back-store.js';
import { WebhookEvent, type WebhookStatus } from './webhook-event.entity.js';

/** A connection with what came of its webhooks. */
export interface ConnectionStanding {
  readonly connection: AtsConnection;
  readonly counts: Readonly<Record<WebhookStatus, number>>;
  /** When the last verified event came. */
  readonly lastEventAt: Date | null;
  /** The last four characters of each secret, in the order of their indexes. */
  readonly secretHints: readonly string[];
  /** How it is asked before letters leave; `null` when it is not. */
  readonly readBack: KnownReadBack | null;
}

/** The read side of connections. */
@Injectable()
export class ReadConnections {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
  ) {}

  /** The newest first, disabled ones too. */
  async list(organizationId: string, request: PageRequest): Promise<Page<AtsConnection>> {
    return this.database.inTenant(organizationId, async (tx) => {
      const query = tx.manager
        .createQueryBuilder(AtsConnection, 'connection')
        .where('connection.organization_id = :organizationId', { organizationId });
      return fetchPage({ query, by: 'createdAt', direction: 'DESC' }, request);
    });
  }

  /** @throws DomainError `ats.connection_unknown` */
  async one(organizationId: string, id: string): Promise<ConnectionStanding> {
    return this.database.inTenant(organizationId, async (tx) => {
      const connection = await loadConnection(tx, id);
      const tallies = await tx.manager
        .createQueryBuilder(WebhookEvent, 'event')
        .select('event.status', 'status')
        .addSelect('count(*)::int', 'count')
        .addSelect('max(event.received_at)', 'last')
        .where('event.organization_id = :organizationId AND event.connection_id = :id', {
          organizationId,
          id,
        })
        .groupBy('event.status')
        .getRawMany<{ status: WebhookStatus; count: number; last: Date }>();
      const countOf = (status: WebhookStatus): number =>
        tallies.find((tally) => tally.status === status)?.count ?? 0;
      const lastEventAt = tallies
        .filter(({ status }) => status !== 'quarantined')
        .reduce<Date | null>((latest, { last }) => (latest && latest > last ? latest : last), null);
      return {
        connection,
        counts: {
          received: countOf('received'),
          applied: countOf('applied'),
          ignored: countOf('ignored'),
          history: countOf('history'),
          failed: countOf('failed'),
          quarantined: connection.quarantinedCount,
        },
        lastEventAt,
        secretHints: secretsOf(connection, this.config.secretKeys).map((secret) => secret.slice(-4)),
        readBack: await findReadBack(tx, id, this.config.secretKeys),
      };
    });
  }
}

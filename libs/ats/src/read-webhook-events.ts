import { Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal } from '#access';
import { Clock } from '#platform/clock';
import {
  Database,
  fetchPage,
  type OrderedList,
  type Page,
  type PageRequest,
  type TenantTransaction,
} from '#platform/database';
import { atsErrors } from './domain/errors.js';
import { WebhookEvent, type WebhookStatus } from './webhook-event.entity.js';

export interface WebhookFilter {
  readonly connectionId?: string | undefined;
  readonly status?: WebhookStatus | undefined;
}

/** A stored event without its body. */
export type WebhookMeta = Omit<WebhookEvent, 'bytes' | 'headers'>;

const metaColumns = {
  organizationId: true,
  id: true,
  connectionId: true,
  eventKey: true,
  receivedAt: true,
  status: true,
  errorCode: true,
  errorPath: true,
  waitsFor: true,
  applicationRef: true,
  candidateId: true,
  saidAt: true,
  appliedAt: true,
  erasedAt: true,
} as const satisfies Record<keyof WebhookMeta, true>;

/** What the ATS sent us, and what came of it. */
@Injectable()
export class ReadWebhookEvents {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest first, without bodies. */
  async list(
    organizationId: string,
    filter: WebhookFilter,
    request: PageRequest,
  ): Promise<Page<WebhookMeta>> {
    return this.database.inTenant(organizationId, (tx) => fetchPage(webhookEventList(tx, filter), request));
  }

  /**
   * One event with its body, whose reading is audited: it is about people.
   *
   * @throws DomainError `ats.event_unknown`
   */
  async one(principal: Principal, id: string): Promise<WebhookEvent> {
    const { organizationId } = principal;
    return this.database.inTenant(organizationId, async (tx) => {
      const event = await tx.manager.findOneBy(WebhookEvent, { organizationId, id });
      if (!event) throw atsErrors.eventUnknown(id);
      const subject = { kind: 'webhook_event', id };
      await audit(tx, actorOf(principal), 'ats.webhook_body_read', subject, this.clock.now());
      return event;
    });
  }

  /** One event without its body. @throws DomainError `ats.event_unknown` */
  async meta(organizationId: string, id: string): Promise<WebhookMeta> {
    return this.database.inTenant(organizationId, async (tx) => {
      const event = await tx.manager.findOne(WebhookEvent, {
        select: metaColumns,
        where: { organizationId, id },
      });
      if (!event) throw atsErrors.eventUnknown(id);
      return event;
    });
  }
}

function webhookEventList(
  tx: TenantTransaction,
  { connectionId, status }: WebhookFilter,
): OrderedList<WebhookEvent> {
  const query = tx.manager
    .createQueryBuilder(WebhookEvent, 'event')
    .select(Object.keys(metaColumns).map((column) => `event.${column}`))
    .where('event.organization_id = :organizationId', { organizationId: tx.organizationId });
  if (connectionId) query.andWhere('event.connection_id = :connectionId', { connectionId });
  if (status) query.andWhere('event.status = :status', { status });
  return { query, by: 'receivedAt', direction: 'DESC' };
}

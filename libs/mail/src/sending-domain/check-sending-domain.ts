import { Inject, Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal } from '#access';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Database, newId } from '#platform/database';
import { DomainError } from '#platform/errors';
import { expectedRecords } from '../domain/sending-domain/expected-records.js';
import { lookUpRecords } from './look-up-records.js';
import { readSendingDomain, type SendingDomainStanding } from './read-sending-domain.js';
import { SendingDomainCheck } from './sending-domain-check.entity.js';

/** Looks whether what our domain is to publish is published, and remembers the answer. */
@Injectable()
export class CheckSendingDomain {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Asks for our own domain and no other; takes up to some seconds. @throws DomainError `mail.domain_not_publishable` */
  async execute(principal: Principal): Promise<SendingDomainStanding> {
    const sending = expectedRecords(this.config);
    if (!sending.isPublishable)
      throw new DomainError(
        'mail.domain_not_publishable',
        'conflict',
        'This domain is for trying out: nothing can be published for it. Set MAIL_DOMAIN to a domain of yours.',
      );
    const records = await lookUpRecords(sending);
    const { domain } = sending;
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const { organizationId } = tx;
      const checkedAt = this.clock.now();
      const checkedBy = principal.kind === 'member' ? principal.memberId : null;
      await tx.manager
        .createQueryBuilder()
        .insert()
        .into(SendingDomainCheck)
        .values({ organizationId, id: newId(), domain, records, checkedBy, checkedAt })
        .orUpdate(['domain', 'records', 'checked_by', 'checked_at'], ['organization_id'])
        .execute();
      await audit(
        tx,
        actorOf(principal),
        'mail.sending_domain_checked',
        { kind: 'organization', id: organizationId },
        checkedAt,
        Object.fromEntries(records.map(({ kind, verdict }) => [kind, verdict])),
      );
      return readSendingDomain(tx, this.config);
    });
  }
}

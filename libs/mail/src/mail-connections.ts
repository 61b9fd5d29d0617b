import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import {
  claimRoute,
  Database,
  dropRoutes,
  fetchPage,
  findRoutes,
  newId,
  type Page,
  type PageRequest,
  type TenantTransaction,
} from '#platform/database';
import { DomainError } from '#platform/errors';
import {
  newToken,
  openSecret,
  type Resealing,
  resealSecrets,
  sameBytes,
  sealSecret,
} from '#platform/secrets';
import { type Actor, audit } from '#access';
import { MailConnection } from './mail-connection.entity.js';

/** Manages the senders that hand us raw mail over HTTP, and recognises them. */
@Injectable()
export class MailConnections {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Makes a connection. The secret is shown once: it is kept sealed. */
  async open(organizationId: string, name: string, actor: Actor): Promise<{ id: string; secret: string }> {
    const id = newId();
    const secret = newToken();
    const at = this.clock.now();
    await this.database.inTenant(organizationId, async (tx) => {
      await tx.manager.insert(MailConnection, {
        organizationId,
        id,
        kind: 'http',
        name,
        sealedSecrets: [sealSecret(this.config.secretKeys, secret, { organizationId, id })],
        createdAt: at,
      });
      await claimRoute(tx, 'mail_connection', id, id);
      await audit(tx, actor, 'mail.connection_opened', { kind: 'mail_connection', id }, at);
    });
    return { id, secret };
  }

  /** Seals every secret of the open tenant's connections under the first key. */
  async reseal(tx: TenantTransaction): Promise<Omit<Resealing, 'secrets'>> {
    const { organizationId } = tx;
    const total = { resealed: 0, unreadable: 0 };
    const connections = await tx.manager.find(MailConnection, {
      where: { organizationId },
      lock: { mode: 'for_no_key_update' },
    });
    for (const { id, sealedSecrets } of connections) {
      const { secrets, resealed, unreadable } = resealSecrets(this.config.secretKeys, sealedSecrets, {
        organizationId,
        id,
      });
      total.resealed += resealed;
      total.unreadable += unreadable;
      if (resealed > 0)
        await tx.manager.update(MailConnection, { organizationId, id }, { sealedSecrets: secrets });
    }
    return total;
  }

  /** The newest connections first, closed ones too. */
  async list(tx: TenantTransaction, request: PageRequest): Promise<Page<MailConnection>> {
    const query = tx.manager
      .createQueryBuilder(MailConnection, 'connection')
      .where('connection.organizationId = :organizationId', { organizationId: tx.organizationId });
    return fetchPage({ query, by: 'createdAt', direction: 'DESC' }, request);
  }

  /** Takes no more mail from a connection. @throws DomainError `mail.connection_unknown` */
  async close(organizationId: string, id: string, actor: Actor): Promise<void> {
    const at = this.clock.now();
    await this.database.inTenant(organizationId, async (tx) => {
      if (!(await tx.manager.existsBy(MailConnection, { organizationId, id }))) throw unknown();
      await tx.manager.update(MailConnection, { organizationId, id }, { disabledAt: at });
      await dropRoutes(tx, 'mail_connection', id);
      await audit(tx, actor, 'mail.connection_closed', { kind: 'mail_connection', id }, at);
    });
  }

  /**
   * The organization that a signed body is for.
   *
   * @param signature `sha256=<hex HMAC-SHA256 of the body under the connection's secret>`
   * @returns `null` when the signature is missing or wrong
   * @throws DomainError `mail.connection_unknown`
   */
  async recognise(connectionId: string, body: Buffer, signature: string | undefined): Promise<string | null> {
    const [route] = await this.database.outsideTenants((tx) =>
      findRoutes(tx, 'mail_connection', connectionId),
    );
    if (!route) throw unknown();
    const { organizationId, subjectId: id } = route;
    const connection = await this.database.inTenant(organizationId, (tx) =>
      tx.manager.findOneBy(MailConnection, { organizationId, id }),
    );
    if (!connection || connection.disabledAt) throw unknown();
    const genuine = connection.sealedSecrets.some((sealed) => {
      const secret = openSecret(this.config.secretKeys, sealed, { organizationId, id });
      return sameBytes(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`, signature ?? '');
    });
    return genuine ? organizationId : null;
  }
}

function unknown(): DomainError {
  return new DomainError('mail.connection_unknown', 'not_found', 'There is no such mail connection.');
}

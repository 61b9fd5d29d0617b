import { Inject, Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal } from '#access';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Database, dropRoutes, type TenantTransaction } from '#platform/database';
import { AtsConnection } from './ats-connection.entity.js';
import { lockConnection, newSecret, sealFor } from './connection-store.js';
import { atsErrors } from './domain/errors.js';
import { assertSecret, maxSecrets } from './domain/secret-rules.js';

export interface ConnectionChanges {
  readonly name?: string | undefined;
  readonly activeFrom?: Date | undefined;
  readonly atsMailsRejections?: boolean | undefined;
}

/** Changes a connection: its settings, its secrets, whether it takes anything at all. Every change is audited. */
@Injectable()
export class ChangeConnection {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `ats.connection_unknown`, `ats.connection_disabled`, `ats.active_from_backward` */
  async settings(principal: Principal, id: string, changes: ConnectionChanges): Promise<void> {
    const { name, activeFrom, atsMailsRejections } = changes;
    await this.change(principal, id, async (connection) => {
      if (activeFrom && activeFrom < connection.activeFrom) throw atsErrors.activeFromBackward();
      const next = {
        name: name ?? connection.name,
        activeFrom: activeFrom ?? connection.activeFrom,
        atsMailsRejections: atsMailsRejections ?? connection.atsMailsRejections,
      };
      const fields = Object.entries(changes).flatMap(([field, value]) =>
        value === undefined ? [] : [field],
      );
      return { next, action: 'ats.connection_changed', details: { fields } };
    });
  }

  /**
   * Adds a secret; all of them verify, so that the sender can change over in its own time.
   *
   * @returns the secret, and the index by which it can be taken away
   * @throws DomainError `ats.connection_unknown`, `ats.connection_disabled`, `ats.secret_invalid`, `ats.too_many_secrets`
   */
  async addSecret(
    principal: Principal,
    id: string,
    wanted: string | undefined,
  ): Promise<{ secret: string; index: number }> {
    return this.change(principal, id, async (connection) => {
      const index = connection.sealedSecrets.length;
      if (index >= maxSecrets) throw atsErrors.tooManySecrets(maxSecrets);
      const secret = wanted ?? newSecret(connection.format);
      assertSecret(connection.format, secret);
      const sealed = sealFor(connection, secret, this.config.secretKeys);
      return {
        next: { sealedSecrets: [...connection.sealedSecrets, sealed] },
        action: 'ats.secret_added',
        details: { index },
        answer: { secret, index },
      };
    });
  }

  /** @throws DomainError `ats.connection_unknown`, `ats.connection_disabled`, `ats.secret_unknown`, `ats.last_secret` */
  async removeSecret(principal: Principal, id: string, index: number): Promise<void> {
    await this.change(principal, id, async ({ sealedSecrets }) => {
      if (index >= sealedSecrets.length) throw atsErrors.secretUnknown(index);
      if (sealedSecrets.length === 1) throw atsErrors.lastSecret();
      return {
        next: { sealedSecrets: sealedSecrets.filter((_, at) => at !== index) },
        action: 'ats.secret_removed',
        details: { index },
      };
    });
  }

  /** Takes nothing more from it. What it sent stays. @throws DomainError `ats.connection_unknown`, `ats.connection_disabled` */
  async disable(principal: Principal, id: string): Promise<void> {
    await this.change(principal, id, async (_, tx) => {
      await dropRoutes(tx, 'ats_connection', id);
      return { next: { disabledAt: this.clock.now() }, action: 'ats.connection_disabled', details: {} };
    });
  }

  private async change<T>(
    principal: Principal,
    id: string,
    decide: (connection: AtsConnection, tx: TenantTransaction) => Promise<Change<T>>,
  ): Promise<T> {
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const connection = await lockConnection(tx, id);
      const { next, action, details, answer } = await decide(connection, tx);
      await tx.manager.update(AtsConnection, { organizationId: tx.organizationId, id }, next);
      const subject = { kind: 'ats_connection', id };
      await audit(tx, actorOf(principal), action, subject, this.clock.now(), details);
      return answer as T;
    });
  }
}

interface Change<T> {
  readonly next: Partial<
    Pick<AtsConnection, 'name' | 'activeFrom' | 'atsMailsRejections' | 'sealedSecrets' | 'disabledAt'>
  >;
  readonly action: string;
  readonly details: Readonly<Record<string, number | readonly string[]>>;
  readonly answer?: T;
}

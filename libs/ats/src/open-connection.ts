import { Inject, Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal } from '#access';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { claimRoute, Database, newId, type TenantTransaction } from '#platform/database';
import { AtsConnection } from './ats-connection.entity.js';
import { newSecret, sealFor } from './connection-store.js';
import type { AtsFormatId } from './domain/ats-format.js';
import { atsErrors } from './domain/errors.js';
import { assertSecret } from './domain/secret-rules.js';
import { scheduleForgetting } from './when-bodies-are-old-forget-them.js';

export interface NewConnection {
  readonly format: AtsFormatId;
  readonly name: string;
  readonly source?: string | undefined;
  readonly activeFrom?: Date | undefined;
  readonly secret?: string | undefined;
  readonly atsMailsRejections: boolean;
}

/** Makes a connection that an ATS can send its webhooks to. */
@Injectable()
export class OpenConnection {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the connection, and its secret, which is kept sealed and never shown again
   * @throws DomainError `ats.secret_invalid`, `ats.source_of_another_format`
   */
  async execute(
    principal: Principal,
    wanted: NewConnection,
  ): Promise<{ connection: AtsConnection; secret: string }> {
    const secret = wanted.secret ?? newSecret(wanted.format);
    assertSecret(wanted.format, secret);
    const at = this.clock.now();
    const id = newId();
    const { format, name, atsMailsRejections } = wanted;
    const { organizationId } = principal;
    return this.database.inTenant(organizationId, async (tx) => {
      const connection = tx.manager.create(AtsConnection, {
        organizationId,
        id,
        format,
        name,
        source: await settleSource(tx, wanted),
        activeFrom: wanted.activeFrom ?? at,
        sealedSecrets: [sealFor({ organizationId, id }, secret, this.config.secretKeys)],
        atsMailsRejections,
        quarantinedCount: 0,
        createdAt: at,
        disabledAt: null,
      });
      await tx.manager.insert(AtsConnection, connection);
      await claimRoute(tx, 'ats_connection', id, id);
      await scheduleForgetting(tx, id, at);
      await audit(tx, actorOf(principal), 'ats.connection_opened', { kind: 'ats_connection', id }, at, {
        format,
        source: connection.source,
        atsMailsRejections,
      });
      return { connection, secret };
    });
  }
}

/**
 * A source that was asked for may be that of an earlier connection, whose work goes on. Left out, the connection gets one of its own:
 * "greenhouse", "greenhouse-2".
 */
async function settleSource(
  tx: TenantTransaction,
  { source, format }: Pick<NewConnection, 'source' | 'format'>,
): Promise<string> {
  const known = await tx.manager.find(AtsConnection, {
    select: { organizationId: true, id: true, source: true, format: true },
    where: { organizationId: tx.organizationId },
  });
  if (source !== undefined) {
    if (known.some((other) => other.source === source && other.format !== format))
      throw atsErrors.sourceOfAnotherFormat(source);
    return source;
  }
  const taken = new Set(known.map((other) => other.source));
  let free: string = format;
  for (let number = 2; taken.has(free); number += 1) free = `${format}-${number}`;
  return free;
}

import { Injectable } from '@nestjs/common';
import { pauseAfterRestore } from '#access';
import { SettleRestoredDeliveries } from '#mail';
import { Clock } from '#platform/clock';
import { Database, organizationIds, type TenantTransaction } from '#platform/database';
import { SettleRestoredRejections } from '#rejections';

/** A letter that a restored database would have sent. */
export interface SettledLetter {
  readonly state: 'held' | 'sent';
  readonly ownerKind: string;
  readonly ownerId: string;
  /** In angle brackets; it keeps it, whenever it leaves. */
  readonly messageId: string;
}

export interface SettledOrganization {
  readonly organizationId: string;
  readonly letters: readonly SettledLetter[];
}

/** After a restore nothing leaves by itself, in any organization. Doing it again changes nothing but what began to wait meanwhile. */
@Injectable()
export class SettleRestoredDatabase {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly rejections: SettleRestoredRejections,
    private readonly deliveries: SettleRestoredDeliveries,
  ) {}

  /** @param taken the Message-IDs, in angle brackets, that the mail server is known to have taken since the backup */
  async execute(taken: ReadonlySet<string>): Promise<SettledOrganization[]> {
    const settled: SettledOrganization[] = [];
    for (const organizationId of await this.database.outsideTenants(organizationIds))
      settled.push({
        organizationId,
        letters: await this.database.inTenant(organizationId, (tx) => this.settle(tx, taken)),
      });
    return settled;
  }

  private async settle(tx: TenantTransaction, taken: ReadonlySet<string>): Promise<SettledLetter[]> {
    await pauseAfterRestore(tx, this.clock.now());
    const rejections = await this.rejections.execute(tx, taken);
    const { sent, held } = await this.deliveries.execute(tx, taken);
    const onTheirWay = new Set(sent.map(({ ownerId }) => ownerId));
    return [
      ...rejections
        .filter(({ rejectionId }) => !onTheirWay.has(rejectionId))
        .map(({ rejectionId, messageId }) => ({
          state: 'held' as const,
          ownerKind: 'rejection',
          ownerId: rejectionId,
          messageId,
        })),
      ...held.map(({ ownerKind, ownerId, messageId }) => ({
        state: 'held' as const,
        ownerKind,
        ownerId,
        messageId,
      })),
      ...sent.map(({ ownerKind, ownerId, messageId }) => ({
        state: 'sent' as const,
        ownerKind,
        ownerId,
        messageId,
      })),
    ];
  }
}

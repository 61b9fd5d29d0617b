import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import type { TenantTransaction } from '#platform/database';
import { type Resealing, resealSecrets } from '#platform/secrets';
import { AtsConnection } from './ats-connection.entity.js';
import { placeOfSecret, ReadBack } from './read-back/read-back.entity.js';

/** Seals every secret of the open tenant's connections under the first key, those of disabled connections too. */
@Injectable()
export class ResealConnections {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async execute(tx: TenantTransaction): Promise<Omit<Resealing, 'secrets'>> {
    const { organizationId } = tx;
    const total = { resealed: 0, unreadable: 0 };
    const connections = await tx.manager.find(AtsConnection, {
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
        await tx.manager.update(AtsConnection, { organizationId, id }, { sealedSecrets: secrets });
    }
    return this.readBacks(tx, total);
  }

  /** Also what an ATS is asked with. Tokens are not sealed again: they are made anew. */
  private async readBacks(
    tx: TenantTransaction,
    total: { resealed: number; unreadable: number },
  ): Promise<Omit<Resealing, 'secrets'>> {
    const { organizationId } = tx;
    const rows = await tx.manager.find(ReadBack, {
      where: { organizationId },
      lock: { mode: 'for_no_key_update' },
    });
    for (const row of rows) {
      const again = resealSecrets(this.config.secretKeys, [row.sealedSecret], placeOfSecret(row));
      total.resealed += again.resealed;
      total.unreadable += again.unreadable;
      const [sealedSecret = row.sealedSecret] = again.secrets;
      const change = { sealedSecret, sealedToken: null, tokenUntil: null };
      if (again.resealed > 0) await tx.manager.update(ReadBack, { organizationId, id: row.id }, change);
    }
    return total;
  }
}

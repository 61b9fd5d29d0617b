import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import type { TenantTransaction } from '#platform/database';
import { Delivery } from '../delivery.entity.js';
import type { DeliveryFacts } from '../domain/delivery/delivery.js';
import { backOff, type LimitState } from '../domain/limits/slots.js';
import { providerKey } from './limit-keys.js';

/** Leaves a provider alone that said "not so fast", for the letters of all organizations. */
@Injectable()
export class BackOffProvider {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /**
   * Joins the open transaction, which must have locked the delivery.
   *
   * @param refused the letter that was refused
   * @param retryAt when it would try again
   * @param now business time, as `retryAt`
   * @returns when it tries again: then, or behind another letter that was refused just before
   */
  async execute(tx: TenantTransaction, refused: DeliveryFacts, retryAt: Date, now: Date): Promise<Date> {
    const key = providerKey(this.config, refused.to.address);
    const [row] = await tx.manager.query<{ next_at: Date; backed_off_until: Date | null }[]>(
      `INSERT INTO sending_limits (key_hash, next_at) VALUES ($1, $2)
       ON CONFLICT (key_hash) DO UPDATE SET key_hash = excluded.key_hash RETURNING next_at, backed_off_until`,
      [key, now],
    );
    if (!row) throw new Error('An upsert returns its row.');
    const before: LimitState = { nextAt: row.next_at, backedOffUntil: row.backed_off_until };
    const { state, slotAt } = backOff(before, retryAt, this.config.mailLimits.perDomain, now);
    await tx.manager.query(
      'UPDATE sending_limits SET next_at = $2, backed_off_until = $3 WHERE key_hash = $1',
      [key, state.nextAt, state.backedOffUntil],
    );
    const { organizationId } = tx;
    await tx.manager.update(Delivery, { organizationId, id: refused.id }, { slotAt, slotLimit: 'domain' });
    return slotAt;
  }
}

import type { TenantTransaction } from '#platform/database';
import type { AtsConnection } from './ats-connection.entity.js';
import type { ToldBefore } from './told-before.js';

/** The frame in which an event is applied. */
export interface EventContext {
  readonly tx: TenantTransaction;
  readonly connection: AtsConnection;
  /** When it happened; never later than when we heard of it, or it would be newer than every word that follows. */
  readonly at: Date;
  /** It happened before the connection counts: mirrored, and nobody is told. */
  readonly isHistory: boolean;
  /** Of what was told before. */
  readonly told: ToldBefore;
}

/** No address at all means that the sender left them out; it never takes the known ones away. */
export function statedAddresses(addresses: readonly string[]): { addresses?: { address: string }[] } {
  return addresses.length === 0 ? {} : { addresses: addresses.map((address) => ({ address })) };
}

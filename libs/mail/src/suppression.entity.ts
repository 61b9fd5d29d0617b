import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';

/** `all`: no mail at all; `pool`: no optional mail, but outcomes still leave. */
export type SuppressionScope = 'all' | 'pool';
export type SuppressionReason = 'hard_bounce' | 'complaint' | 'unsubscribed' | 'privacy_request' | 'manual';

/** An address that must not be written to, recognised by its keyed hash so that it outlives erasure without being kept. */
@Entity('suppressions')
export class Suppression extends TenantRow {
  @Column({ name: 'address_hash', type: 'bytea' })
  addressHash!: Buffer;

  @Column({ type: 'text' })
  scope!: SuppressionScope;

  @Column({ type: 'text' })
  reason!: SuppressionReason;

  @Column({ name: 'candidate_id', type: 'uuid', nullable: true })
  candidateId!: string | null;

  @Column({ name: 'delivery_id', type: 'uuid', nullable: true })
  deliveryId!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}

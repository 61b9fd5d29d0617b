import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';

/** A request that came with an Idempotency-Key: its outcome, never its words. Machine time. */
@Entity('idempotency_keys')
export class IdempotencyKey extends TenantRow {
  /** `member:<id>` or `api_key:<id>`. */
  @Column({ type: 'text' })
  principal!: string;

  /** Method and path. */
  @Column({ type: 'text' })
  route!: string;

  @Column({ type: 'text' })
  key!: string;

  @Column({ name: 'request_hash', type: 'bytea' })
  requestHash!: Buffer;

  /** null while the request runs. */
  @Column({ type: 'int', nullable: true })
  status!: number | null;

  @Column({ name: 'resource_id', type: 'uuid', nullable: true })
  resourceId!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}

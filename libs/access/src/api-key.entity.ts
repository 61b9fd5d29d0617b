import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';
import type { Scope } from './domain/principal.js';

/** A key for programs. A route key holds its hash; the row survives revocation, for the audit trail. */
@Entity('api_keys')
export class ApiKey extends TenantRow {
  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  scope!: Scope;

  /** The last four characters, to tell keys apart. */
  @Column({ type: 'text' })
  hint!: string;

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** To the minute. */
  @Column({ name: 'last_used_at', type: 'timestamptz', nullable: true })
  lastUsedAt!: Date | null;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}

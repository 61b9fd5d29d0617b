import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';

/** A sign-in that has not ended. Its token is known only to the browser; a route key holds the hash. Machine time. */
@Entity('sessions')
export class Session extends TenantRow {
  @Column({ name: 'member_id', type: 'uuid' })
  memberId!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
}

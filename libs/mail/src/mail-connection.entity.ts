import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';

/** A sender that hands us raw mail over HTTP, such as an inbound-mail service. */
@Entity('mail_connections')
export class MailConnection extends TenantRow {
  @Column({ type: 'text' })
  kind!: 'http';

  @Column({ type: 'text' })
  name!: string;

  /** Any of them verifies; sealed for this connection's id. */
  @Column({ name: 'sealed_secrets', type: 'text', array: true })
  sealedSecrets!: string[];

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true })
  disabledAt!: Date | null;
}

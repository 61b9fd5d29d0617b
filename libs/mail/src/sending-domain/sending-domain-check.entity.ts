import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';
import type { Finding, RecordKind } from '../domain/sending-domain/record-finding.js';

/** What was found for one record, and against what it was held: once we expect another, it says nothing any more. */
export type CheckedRecord = Finding & { readonly kind: RecordKind; readonly expected: string };

/** The last look at what the sending domain publishes; one of each organization. */
@Entity('sending_domain_checks')
export class SendingDomainCheck extends TenantRow {
  @Column({ type: 'text' })
  domain!: string;

  @Column({ type: 'jsonb' })
  records!: CheckedRecord[];

  @Column({ name: 'checked_by', type: 'uuid', nullable: true })
  checkedBy!: string | null;

  @Column({ name: 'checked_at', type: 'timestamptz' })
  checkedAt!: Date;
}

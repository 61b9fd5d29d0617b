import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';

export type ReceivedBy = 'smtp' | 'imap' | 'http';
export type RawMailStatus = 'received' | 'processed' | 'failed';

/** A mail as it arrived, before anything was understood of it. */
@Entity('raw_mails')
export class RawMail extends TenantRow {
  @Column({ name: 'received_by', type: 'text' })
  receivedBy!: ReceivedBy;

  @Column({ type: 'bytea' })
  sha256!: Buffer;

  @Column({ type: 'bytea' })
  bytes!: Buffer;

  /** Empty for the null sender of bounces. */
  @Column({ name: 'envelope_from', type: 'text' })
  envelopeFrom!: string;

  @Column({ name: 'envelope_to', type: 'text', array: true })
  envelopeTo!: string[];

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;

  @Column({ type: 'text' })
  status!: RawMailStatus;

  @Column({ name: 'error_code', type: 'text', nullable: true })
  errorCode!: string | null;
}

import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';
import type { MailStream } from '../domain/delivery/delivery.js';

/** A stream of mail that stands still, since a receiver refused it by policy. One of a stream is open at most (a unique index says so). */
@Entity('stream_pauses')
export class StreamPause extends TenantRow {
  @Column({ type: 'text' })
  stream!: MailStream;

  /** Of the refusal that paused it. */
  @Column({ name: 'smtp_code', type: 'int' })
  smtpCode!: number;

  @Column({ name: 'smtp_status', type: 'text' })
  smtpStatus!: string;

  @Column({ name: 'paused_at', type: 'timestamptz' })
  pausedAt!: Date;

  @Column({ name: 'resumed_at', type: 'timestamptz', nullable: true })
  resumedAt!: Date | null;

  @Column({ name: 'resumed_by', type: 'uuid', nullable: true })
  resumedBy!: string | null;
}

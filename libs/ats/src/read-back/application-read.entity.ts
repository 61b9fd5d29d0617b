import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';
import type { StandingStatus } from '../domain/standing.js';

/** What the ATS last said of an application when it was asked. Its id is that of the application. */
@Entity('ats_application_reads')
export class ApplicationRead extends TenantRow {
  @Column({ name: 'connection_id', type: 'uuid' })
  connectionId!: string;

  @Column({ type: 'text', nullable: true })
  status!: StandingStatus | null;

  /** The word of the ATS, where the status is `other`. */
  @Column({ type: 'text', nullable: true })
  word!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  since!: Date | null;

  @Column({ name: 'asked_at', type: 'timestamptz', nullable: true })
  askedAt!: Date | null;

  /** Since when it is to be asked and cannot be. */
  @Column({ name: 'waiting_since', type: 'timestamptz', nullable: true })
  waitingSince!: Date | null;
}

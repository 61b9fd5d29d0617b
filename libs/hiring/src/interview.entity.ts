import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';

export type InterviewStatus = 'scheduled' | 'held' | 'cancelled';

/** One interview, kept so that hearing of it twice counts it once. */
@Entity('interviews')
export class Interview extends TenantRow {
  @Column({ name: 'application_id', type: 'uuid' })
  applicationId!: string;

  /** The id the ATS gives it, or its start where it gives none. */
  @Column({ type: 'text' })
  key!: string;

  @Column({ name: 'starts_at', type: 'timestamptz' })
  startsAt!: Date;

  @Column({ type: 'text' })
  status!: InterviewStatus;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;
}

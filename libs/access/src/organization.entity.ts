import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The tenant. Its row-level security goes by its own id. */
@Entity('organizations')
export class Organization {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  @Column({ type: 'text' })
  locale!: string;

  @Column({ name: 'postal_address', type: 'text', nullable: true })
  postalAddress!: string | null;

  @Column({ name: 'sending_paused_at', type: 'timestamptz', nullable: true })
  sendingPausedAt!: Date | null;

  /** The member who paused; null when a program did. */
  @Column({ name: 'sending_paused_by', type: 'uuid', nullable: true })
  sendingPausedBy!: string | null;

  @Column({ type: 'jsonb' })
  settings!: Readonly<Record<string, unknown>>;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}

import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';
import type { AtsFormatId } from './domain/ats-format.js';

/** A link to an ATS that sends us webhooks. */
@Entity('ats_connections')
export class AtsConnection extends TenantRow {
  @Column({ type: 'text' })
  format!: AtsFormatId;

  @Column({ type: 'text' })
  name!: string;

  /** Whose ids its events carry: an external reference in #hiring is `source:id`. A connection that replaces another keeps its source. */
  @Column({ type: 'text' })
  source!: string;

  /** What was decided before it is history: mirrored, and never told to anybody. */
  @Column({ name: 'active_from', type: 'timestamptz' })
  activeFrom!: Date;

  /** The oldest first; each alone verifies. */
  @Column({ name: 'sealed_secrets', type: 'text', array: true })
  sealedSecrets!: string[];

  /** True while the ATS tells candidates no by itself: then we draft nothing, so that nobody is told twice. */
  @Column({ name: 'ats_mails_rejections', type: 'boolean' })
  atsMailsRejections!: boolean;

  /** Every delivery that failed verification, also those of which no row was kept. */
  @Column({ name: 'quarantined_count', type: 'int' })
  quarantinedCount!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true })
  disabledAt!: Date | null;
}

import { Column, Entity } from 'typeorm';
import { VersionedRow } from '#platform/database';
import type { SendPolicy } from './domain/send-policy.js';

/** When letters of an organization leave; at most one row. */
@Entity('send_policies')
export class SendPolicyRow extends VersionedRow {
  /** What was set; a limit that came later has its default. */
  @Column({ type: 'jsonb' })
  limits!: Partial<SendPolicy>;
}

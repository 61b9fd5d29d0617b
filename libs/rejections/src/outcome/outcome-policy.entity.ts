import { Column, Entity } from 'typeorm';
import { VersionedRow } from '#platform/database';
import type { OutcomePolicy } from '../domain/outcome-limits.js';

/** By when this organization tells people; at most one row. */
@Entity('outcome_policies')
export class OutcomePolicyRow extends VersionedRow {
  @Column({ type: 'jsonb' })
  policy!: OutcomePolicy;
}

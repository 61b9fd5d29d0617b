import { Column, Entity } from 'typeorm';
import { VersionedRow } from '#platform/database';
import type { CheckPolicy } from './domain/check/policy.js';

/** What an organization changed about the respect check; at most one row. */
@Entity('check_policies')
export class CheckPolicyRow extends VersionedRow {
  @Column({ type: 'jsonb' })
  policy!: CheckPolicy;
}

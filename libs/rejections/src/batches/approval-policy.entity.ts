import { Column, Entity } from 'typeorm';
import { VersionedRow } from '#platform/database';

/** How an organization approves many letters at once; at most one row. */
@Entity('approval_policies')
export class ApprovalPolicyRow extends VersionedRow {
  @Column({ name: 'second_person_above', type: 'int' })
  secondPersonAbove!: number;

  @Column({ name: 'canary_size', type: 'int' })
  canarySize!: number;
}

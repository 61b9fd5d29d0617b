import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';

@Entity('candidate_addresses')
export class CandidateAddress extends TenantRow {
  @Column({ name: 'candidate_id', type: 'uuid' })
  candidateId!: string;

  /** As it was given. */
  @Column({ type: 'text' })
  address!: string;

  /** `addressKey(address)`, by which it is found. */
  @Column({ name: 'address_key', type: 'text' })
  addressKey!: string;

  /** It came with another row of the same person: what is said of this row alone does not take it away. */
  @Column({ name: 'by_merge', type: 'boolean' })
  byMerge!: boolean;

  @Column({ name: 'is_primary', type: 'boolean' })
  isPrimary!: boolean;
}

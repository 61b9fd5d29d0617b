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

  @Column({ name: 'is_primary', type: 'boolean' })
  isPrimary!: boolean;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A term under which a member of the pool is found. Looked up by equality only: full-text and trigram operators are not leakproof,
 * so under row-level security they lose their index.
 */
@Entity('postings')
export class Posting {
  @PrimaryColumn({ name: 'organization_id', type: 'uuid' })
  organizationId!: string;

  @PrimaryColumn({ type: 'text' })
  term!: string;

  @PrimaryColumn({ name: 'candidate_id', type: 'uuid' })
  candidateId!: string;

  @Column({ type: 'real' })
  weight!: number;
}

import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';

/** What was searched for. */
export interface MatchCriteria {
  readonly title: string;
  readonly department: string | null;
  readonly location: string | null;
  readonly remote: boolean;
  readonly mustHave: readonly string[];
  readonly niceToHave: readonly string[];
  /** Looked up in the postings, heaviest first. */
  readonly terms: readonly string[];
}

/** The record of one search over the pool (41 CFR 60-1.12: position, criteria, date). */
@Entity('match_runs')
export class MatchRun extends TenantRow {
  @Column({ name: 'opening_id', type: 'uuid' })
  openingId!: string;

  @Column({ type: 'jsonb' })
  criteria!: MatchCriteria;

  @Column({ name: 'rules_version', type: 'text' })
  rulesVersion!: string;

  /** How many were in the pool. */
  @Column({ name: 'pool_size', type: 'int' })
  poolSize!: number;

  /** Null when the opening itself caused it. */
  @Column({ name: 'started_by', type: 'uuid', nullable: true })
  startedBy!: string | null;

  @Column({ type: 'timestamptz' })
  at!: Date;
}

import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';

export type MatchStatus = 'proposed' | 'invited' | 'dismissed';

/** A silver medalist proposed for an opening by one run. It never touches an application. */
@Entity('matches')
export class Match extends TenantRow {
  @Column({ name: 'match_run_id', type: 'uuid' })
  matchRunId!: string;

  @Column({ name: 'opening_id', type: 'uuid' })
  openingId!: string;

  @Column({ name: 'candidate_id', type: 'uuid' })
  candidateId!: string;

  /** 1 first. */
  @Column({ type: 'int' })
  rank!: number;

  /** 0 to 100; orders this run and means nothing elsewhere. */
  @Column({ type: 'real' })
  score!: number;

  @Column({ name: 'reasons_for', type: 'jsonb' })
  reasonsFor!: readonly string[];

  @Column({ name: 'reasons_against', type: 'jsonb' })
  reasonsAgainst!: readonly string[];

  @Column({ type: 'text' })
  status!: MatchStatus;

  @Column({ name: 'dismissed_reason', type: 'text', nullable: true })
  dismissedReason!: string | null;
}

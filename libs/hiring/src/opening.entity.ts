import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';
import type { SaidAt } from './domain/newest-word.js';
import type { OpeningStatus } from './domain/opening-state.js';

/** A job that people apply for. */
@Entity('openings')
export class Opening extends TenantRow {
  @Column({ name: 'external_ref', type: 'text', nullable: true })
  externalRef!: string | null;

  @Column({ type: 'text' })
  title!: string;

  /** `searchKey(title)` */
  @Column({ name: 'title_key', type: 'text' })
  titleKey!: string;

  @Column({ type: 'text', nullable: true })
  department!: string | null;

  @Column({ type: 'text', nullable: true })
  location!: string | null;

  @Column({ type: 'boolean' })
  remote!: boolean;

  @Column({ type: 'text' })
  description!: string;

  @Column({ name: 'must_have', type: 'text', array: true })
  mustHave!: string[];

  @Column({ name: 'nice_to_have', type: 'text', array: true })
  niceToHave!: string[];

  @Column({ type: 'boolean' })
  confidential!: boolean;

  @Column({ type: 'text' })
  status!: OpeningStatus;

  @Column({ name: 'hiring_manager_id', type: 'uuid', nullable: true })
  hiringManagerId!: string | null;

  @Column({ name: 'recruiter_id', type: 'uuid', nullable: true })
  recruiterId!: string | null;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;

  /** Since when the status holds, by the instant of what moved it. */
  @Column({ name: 'status_at', type: 'timestamptz' })
  statusAt!: Date;

  /** When it was last said to be open. */
  @Column({ name: 'said_open_at', type: 'timestamptz', nullable: true })
  saidOpenAt!: Date | null;

  @Column({ name: 'said_filled_at', type: 'timestamptz', nullable: true })
  saidFilledAt!: Date | null;

  @Column({ name: 'said_closed_at', type: 'timestamptz', nullable: true })
  saidClosedAt!: Date | null;

  /** When each field was said; an older word does not overwrite it. */
  @Column({ name: 'said_at', type: 'jsonb' })
  saidAt!: SaidAt;

  /** The instant of the newest facts. */
  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;
}

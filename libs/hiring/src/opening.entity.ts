import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';
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

  /** The instant of the newest facts; older ones do not overwrite them. */
  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;
}

import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';
import type { Actor } from './domain/principal.js';

/** Who did what to which row, and when. Written once. */
@Entity('audit_entries')
export class AuditEntry extends TenantRow {
  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ name: 'actor_kind', type: 'text' })
  actorKind!: Actor['kind'];

  @Column({ name: 'actor_id', type: 'uuid', nullable: true })
  actorId!: string | null;

  /** `library.past-tense`, such as `rejections.approved`. */
  @Column({ type: 'text' })
  action!: string;

  @Column({ name: 'subject_kind', type: 'text' })
  subjectKind!: string;

  @Column({ name: 'subject_id', type: 'uuid', nullable: true })
  subjectId!: string | null;

  @Column({ type: 'jsonb' })
  details!: Readonly<Record<string, unknown>>;
}

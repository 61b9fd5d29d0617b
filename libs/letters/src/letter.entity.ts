import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';
import type { Provenance } from './domain/compose.js';
import type { Finding } from './domain/finding.js';
import type { LetterContext } from './domain/letter.js';
import type { Override } from './domain/overrides.js';

/** The words of a rejection, an answer or an invitation, with what the respect check says of them. */
@Entity('letters')
export class LetterRow extends TenantRow {
  @Column({ type: 'text' })
  locale!: string;

  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'jsonb' })
  provenance!: Provenance;

  @Column({ type: 'jsonb' })
  context!: LetterContext;

  @Column({ type: 'jsonb' })
  findings!: readonly Finding[];

  @Column({ type: 'jsonb' })
  overrides!: readonly Override[];

  /** What the findings belong to: they hold while letter, context and rules are unchanged. */
  @Column({ name: 'checked_fingerprint', type: 'text' })
  checkedFingerprint!: string;

  /** Counts the edits; an approval names the version it saw. */
  @Column({ type: 'int' })
  version!: number;

  /** What it was written with: a template of the organization, or `builtin:…` for one of ours. */
  @Column({ name: 'template_id', type: 'text', nullable: true })
  templateId!: string | null;

  @Column({ name: 'template_version', type: 'int', nullable: true })
  templateVersion!: number | null;

  @Column({ name: 'edited_by', type: 'uuid', nullable: true })
  editedBy!: string | null;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}

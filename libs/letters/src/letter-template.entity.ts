import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';
import type { ClaimedReason } from './domain/choose-template.js';
import type { Stage } from './domain/letter.js';
import type { LetterLocale } from './domain/locale.js';
import type { DecisionReason } from './domain/reason.js';
import type { TemplateStatus } from './domain/template-states.js';

/** A template that an organization wrote itself; its words are in its versions. */
@Entity('letter_templates')
export class LetterTemplateRow extends TenantRow {
  @Column({ type: 'text' })
  name!: string;

  /** The name without case and accents, by which templates are sorted and searched. */
  @Column({ name: 'name_key', type: 'text' })
  nameKey!: string;

  @Column({ type: 'text' })
  purpose!: 'rejection';

  @Column({ type: 'text' })
  locale!: LetterLocale;

  @Column({ type: 'text', array: true })
  stages!: Stage[];

  /** `null`: whatever the reason is. */
  @Column({ type: 'text', nullable: true })
  reason!: DecisionReason | null;

  @Column({ type: 'text' })
  status!: TemplateStatus;

  /** The number of the newest version; whoever saves names the one that they read. */
  @Column({ type: 'int' })
  version!: number;

  /** What it began as: the id of a template of ours or of the organization. */
  @Column({ name: 'copied_from', type: 'text', nullable: true })
  copiedFrom!: string | null;

  @Column({ name: 'changed_by', type: 'uuid', nullable: true })
  changedBy!: string | null;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;

  @Column({ name: 'archived_at', type: 'timestamptz', nullable: true })
  archivedAt!: Date | null;
}

/** The words of a template as they were saved once; never changed. */
@Entity('letter_template_versions')
export class LetterTemplateVersion extends TenantRow {
  @Column({ name: 'template_id', type: 'uuid' })
  templateId!: string;

  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'text' })
  body!: string;

  @Column({ name: 'written_by', type: 'uuid', nullable: true })
  writtenBy!: string | null;

  @Column({ name: 'written_at', type: 'timestamptz' })
  writtenAt!: Date;
}

/** A place that an active template is chosen for; no two templates have the same. */
@Entity('letter_template_places')
export class LetterTemplatePlace extends TenantRow {
  @Column({ name: 'template_id', type: 'uuid' })
  templateId!: string;

  @Column({ type: 'text' })
  purpose!: 'rejection';

  @Column({ type: 'text' })
  locale!: LetterLocale;

  @Column({ type: 'text' })
  stage!: Stage;

  @Column({ type: 'text' })
  reason!: ClaimedReason;
}

import { ApiProperty } from '@nestjs/swagger';
import type { Page } from '#platform/database';
import { type SampleCase, sampleCases, type Tried } from '../domain/samples.js';
import type { Stage } from '../domain/letter.js';
import { type LetterLocale, letterLocales } from '../domain/locale.js';
import { type DecisionReason, decisionReasons } from '../domain/reason.js';
import { type TemplateStatus, templateStatuses } from '../domain/template-states.js';
import type { TemplateVariable, VariableKind } from '../domain/template-variables.js';
import type { LetterTemplateVersion } from '../letter-template.entity.js';
import type { OwnTemplate, SavedTemplate } from '../own-templates.js';
import { type BuiltInTemplate, builtInTemplates, edition } from '../templates/built-in.js';
import { letterStages } from './letter-template.dto.js';
import { FindingView } from './letter.view.js';

/** A template of ours, or of an organization. */
export class LetterTemplateView {
  @ApiProperty({ example: 'builtin:rejection.en.final.unspecified' })
  id!: string;

  @ApiProperty({ enum: ['built_in', 'own'] })
  origin!: 'built_in' | 'own';

  @ApiProperty({ type: String, nullable: true, description: 'null for one of ours, which its place names.' })
  name!: string | null;

  @ApiProperty({ enum: ['rejection'] })
  purpose!: 'rejection';

  @ApiProperty({ enum: letterLocales })
  locale!: LetterLocale;

  @ApiProperty({ enum: letterStages, isArray: true })
  stages!: readonly Stage[];

  @ApiProperty({ type: String, enum: decisionReasons, nullable: true, description: 'null: whatever it is.' })
  reason!: DecisionReason | null;

  @ApiProperty({ enum: templateStatuses, description: 'active: letters are written with it.' })
  status!: TemplateStatus;

  @ApiProperty({ minimum: 1 })
  version!: number;

  @ApiProperty()
  subject!: string;

  @ApiProperty({ description: 'Liquid; an empty line separates paragraphs.' })
  body!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The template that it began as a copy of.' })
  copiedFrom!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The member.' })
  changedBy!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'null for one of ours.' })
  changedAt!: string | null;
}

export class LetterTemplatePage {
  @ApiProperty({ type: [LetterTemplateView] })
  items!: LetterTemplateView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class BuiltInTemplateList {
  @ApiProperty({ type: [LetterTemplateView], maxItems: 100 })
  items!: LetterTemplateView[];
}

/** Words of a template as they were saved once. */
export class TemplateVersionView {
  @ApiProperty({ minimum: 1 })
  number!: number;

  @ApiProperty()
  subject!: string;

  @ApiProperty()
  body!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The member.' })
  writtenBy!: string | null;

  @ApiProperty({ format: 'date-time' })
  writtenAt!: string;
}

export class TemplateVersionPage {
  @ApiProperty({ type: [TemplateVersionView] })
  items!: TemplateVersionView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** What the check says of a letter to somebody who does not exist. */
export class TriedSampleView {
  @ApiProperty({ enum: sampleCases })
  sample!: SampleCase;

  @ApiProperty({ enum: letterStages })
  stage!: Stage;

  @ApiProperty({ enum: decisionReasons })
  reason!: DecisionReason;

  @ApiProperty({ type: [FindingView], maxItems: 200, description: 'Of the letter, not of the template.' })
  findings!: readonly FindingView[];

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'A value that the template prints and this person does not have: no letter could be written.',
  })
  missing!: string | null;
}

/** A template as it was saved, with those of its samples that something is to be said of. */
export class SavedTemplateView {
  @ApiProperty()
  template!: LetterTemplateView;

  @ApiProperty({ type: [TriedSampleView], maxItems: 50 })
  samples!: TriedSampleView[];
}

/** A value that templates may use. */
export class TemplateVariableView implements TemplateVariable {
  @ApiProperty()
  name!: string;

  @ApiProperty({
    enum: ['value', 'optional', 'condition'],
    description:
      'value: always there; optional: print it inside a condition; condition: only to be asked for.',
  })
  kind!: VariableKind;

  @ApiProperty()
  meaning!: string;

  @ApiProperty({ description: 'Empty for a condition.' })
  example!: string;
}

export class TemplateVariableList {
  @ApiProperty({ type: [TemplateVariableView], maxItems: 100 })
  items!: readonly TemplateVariableView[];
}

export function ownTemplateView({ row, subject, body }: OwnTemplate): LetterTemplateView {
  const { id, name, purpose, locale, stages, reason, status, version, copiedFrom, changedBy } = row;
  const changedAt = row.changedAt.toISOString();
  const words = { subject, body };
  const place = { purpose, locale, stages, reason };
  return { id, origin: 'own', name, ...place, status, version, ...words, copiedFrom, changedBy, changedAt };
}

export function builtInView(template: BuiltInTemplate): LetterTemplateView {
  return {
    ...template,
    origin: 'built_in',
    name: null,
    status: 'active',
    version: edition,
    copiedFrom: null,
    changedBy: null,
    changedAt: null,
  };
}

export function ownTemplatePage({ items, nextCursor }: Page<OwnTemplate>): LetterTemplatePage {
  return { items: items.map(ownTemplateView), nextCursor };
}

/** Ours that apply to what is asked for. */
export function builtInList(filter: {
  readonly locale?: LetterLocale | undefined;
  readonly stage?: Stage | undefined;
  readonly reason?: DecisionReason | undefined;
}): BuiltInTemplateList {
  const { locale, stage, reason } = filter;
  const found = builtInTemplates.filter(
    (one) =>
      (!locale || one.locale === locale) &&
      (!stage || one.stages.includes(stage)) &&
      (!reason || one.reason === reason),
  );
  return { items: found.map(builtInView) };
}

export function templateVersionPage({ items, nextCursor }: Page<LetterTemplateVersion>): TemplateVersionPage {
  return {
    items: items.map(({ number, subject, body, writtenBy, writtenAt }) => ({
      number,
      subject,
      body,
      writtenBy,
      writtenAt: writtenAt.toISOString(),
    })),
    nextCursor,
  };
}

export function savedTemplateView({ template, tried }: SavedTemplate): SavedTemplateView {
  const told = tried.filter(({ findings, missing }) => findings.length > 0 || missing !== null);
  return { template: ownTemplateView(template), samples: told.map(sampleView) };
}

function sampleView({ sample, stage, reason, findings, missing }: Tried): TriedSampleView {
  return { sample, stage, reason, findings, missing };
}

import { ApiProperty } from '@nestjs/swagger';
import type { Provenance } from '../domain/compose.js';
import { type Finding, ruleSeverities, type RuleId, type Severity } from '../domain/finding.js';
import type { Override } from '../domain/overrides.js';
import type { StoredLetter } from '../stored-letters.js';

const rules = Object.keys(ruleSeverities) as RuleId[];

/** What the respect check says about one place in a letter. */
export class FindingView implements Finding {
  @ApiProperty({ enum: rules })
  rule!: RuleId;

  @ApiProperty({
    enum: ['block', 'warn', 'advice'],
    description: 'block: cannot be sent; warn: needs an override with a reason; advice: never in the way.',
  })
  severity!: Severity;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'UTF-16 offset into the text named by "in"; null where something is missing.',
  })
  start!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'UTF-16 offset after the last character.' })
  end!: number | null;

  @ApiProperty({ enum: ['subject', 'body'] })
  in!: 'subject' | 'body';

  @ApiProperty({ description: 'What to do instead, in one sentence.' })
  advice!: string;
}

/** A named person's word that a warning may stay. */
export class OverrideView implements Override {
  @ApiProperty({ enum: rules })
  rule!: RuleId;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ format: 'uuid', description: 'The member.' })
  by!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}

/** The words of a rejection, an answer or an invitation. */
export class LetterView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'BCP 47.' })
  locale!: string;

  @ApiProperty()
  subject!: string;

  @ApiProperty({ description: 'Plain text; an empty line separates paragraphs.' })
  body!: string;

  @ApiProperty({ minimum: 1, description: 'Counts the edits; an approval names the version that was read.' })
  version!: number;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Who wrote these words; null when they were composed from recorded facts.',
  })
  editedBy!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'What it was composed with: one of your templates, or one of ours. null: not from a template.',
    example: 'builtin:rejection.en.final.unspecified',
  })
  templateId!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  templateVersion!: number | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: {
      type: 'string',
      enum: ['typed', 'imported', 'guessed', 'recorded', 'derived', 'absent'],
    },
    description: 'Where each merged value of the composed letter came from, by its name.',
  })
  provenance!: Provenance;

  @ApiProperty({ type: [FindingView] })
  findings!: readonly FindingView[];

  @ApiProperty({ type: [OverrideView] })
  overrides!: readonly OverrideView[];
}

/** A letter as a mail program shows it. */
export class LetterPreview {
  @ApiProperty()
  subject!: string;

  @ApiProperty()
  text!: string;

  @ApiProperty({ description: 'Everything in it is escaped; links are made of web addresses only.' })
  html!: string;
}

/** What the respect check says. */
export class CheckView {
  @ApiProperty({ description: 'Findings may differ when this does.' })
  rulesVersion!: string;

  @ApiProperty({ type: [FindingView] })
  findings!: readonly FindingView[];
}

/** A stored letter as the API tells it: what the check knew of the person stays inside. */
export function letterView(letter: StoredLetter): LetterView {
  const { id, locale, subject, body, version, editedBy, provenance, findings, overrides } = letter;
  const { templateId, templateVersion } = letter;
  const words = { locale, subject, body, version, editedBy, templateId, templateVersion };
  return { id, ...words, provenance, findings, overrides };
}

import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCookieAuth,
  ApiOkResponse,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { stages } from '#hiring';
import {
  type DecisionReason,
  decisionReasons,
  FindingView,
  type LetterLocale,
  letterLocales,
  type MergedValue,
  type SampleCase,
  sampleCases,
  type Stage,
  TemplateText,
  type TemplatePreview,
  type ValueSource,
} from '#letters';
import { PreviewTemplate } from '../preview-template.js';

const sources: readonly ValueSource[] = ['typed', 'imported', 'guessed', 'recorded', 'derived', 'absent'];

/** A template as it is being written, and whom it is tried with. */
export class PreviewTemplateBody extends TemplateText {
  @ApiProperty({ enum: letterLocales })
  @IsIn(letterLocales)
  locale!: LetterLocale;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Somebody who applied; with what is recorded of them. Without it, the sample.',
  })
  @IsOptional()
  @IsUUID()
  applicationId?: string;

  @ApiPropertyOptional({ enum: sampleCases, default: 'typical', description: 'Somebody who does not exist.' })
  @IsOptional()
  @IsIn(sampleCases)
  sample: SampleCase = 'typical';

  @ApiPropertyOptional({ enum: stages, default: 'interview', description: 'Of the sample.' })
  @IsOptional()
  @IsIn(stages)
  stage: Stage = 'interview';

  @ApiPropertyOptional({ enum: decisionReasons, default: 'unspecified', description: 'Of the sample.' })
  @IsOptional()
  @IsIn(decisionReasons)
  reason: DecisionReason = 'unspecified';
}

class PreviewedLetter {
  @ApiProperty()
  subject!: string;

  @ApiProperty({ description: 'Plain text; an empty line separates paragraphs.' })
  body!: string;
}

/** A value that the template speaks of, for this person. */
class MergedValueView implements MergedValue {
  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true })
  value!: string | null;

  @ApiProperty({ enum: sources })
  source!: ValueSource;
}

/** A letter as a template would write it. */
export class TemplatePreviewView {
  @ApiProperty({ type: PreviewedLetter, nullable: true, description: 'null when a value is missing.' })
  letter!: PreviewedLetter | null;

  @ApiProperty({ type: [FindingView] })
  findings!: readonly FindingView[];

  @ApiProperty({ type: [MergedValueView] })
  values!: readonly MergedValueView[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The value that the template prints and this person does not have.',
  })
  missing!: string | null;
}

@ApiTags('letter templates')
@ApiCookieAuth()
@ApiBearerAuth()
@Controller('api/v1/letter-templates')
export class TemplatePreviewController {
  constructor(private readonly previewTemplate: PreviewTemplate) {}

  /**
   * The letter that a template would write to somebody who applied, or to somebody who does not exist, with what the check says of it and where
   * each merged value comes from; nothing is stored. Errors: `letters.template_invalid`, `letters.template_variable_unknown`, with the part and the
   * line; `hiring.application_not_found`, `rejections.candidate_erased`, `rejections.no_signer`.
   */
  @Post('preview')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: TemplatePreviewView })
  async preview(
    @CurrentPrincipal() principal: Principal,
    @Body() { applicationId, ...wanted }: PreviewTemplateBody,
  ): Promise<TemplatePreview> {
    return this.previewTemplate.execute(principal, { ...wanted, applicationId: applicationId ?? null });
  }
}

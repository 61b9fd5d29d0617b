import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import { IsInstant, IdParam } from '#platform/http';
import type { AtsConnection } from '../ats-connection.entity.js';
import type { AtsFormatId } from '../domain/ats-format.js';
import { atsFormats } from '../domain/formats.js';
import { maxSecrets } from '../domain/secret-rules.js';
import type { ConnectionStanding } from '../read-connections.js';
import { ReadBackView, readBackView } from './read-back.dto.js';

const formats = Object.keys(atsFormats) as AtsFormatId[];

// Matches a short name in lower case, digits and single hyphens: "greenhouse-emea".
const SOURCE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const atsMailsRejections =
  'Does the ATS itself mail rejections? While it does, we draft none, so that nobody is told twice.';

export class NewAtsConnection {
  @ApiProperty({ enum: formats, description: '"standard": our generic format, signed by Standard Webhooks.' })
  @IsIn(formats)
  format!: AtsFormatId;

  @ApiProperty({ minLength: 1, maxLength: 100, example: 'Greenhouse' })
  @IsString()
  @Length(1, 100)
  name!: string;

  @ApiPropertyOptional({
    maxLength: 40,
    example: 'greenhouse',
    description:
      'Whose ids the events carry. Give that of an earlier connection to go on with its candidates; left out, a new one is made.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  @Matches(SOURCE)
  source?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    description: 'What was decided before is recorded as history and never told. Now, when left out.',
  })
  @IsOptional()
  @IsInstant()
  activeFrom?: Date;

  @ApiPropertyOptional({ maxLength: 200, description: 'Left out, one is made.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  secret?: string;

  @ApiProperty({ description: atsMailsRejections })
  @IsBoolean()
  atsMailsRejections!: boolean;
}

export class AtsConnectionChanges {
  @ApiPropertyOptional({ minLength: 1, maxLength: 100 })
  @ValidateIf((_, value) => value !== undefined)
  @IsString()
  @Length(1, 100)
  name?: string;

  @ApiPropertyOptional({ type: String, format: 'date-time', description: 'Forward only.' })
  @ValidateIf((_, value) => value !== undefined)
  @IsInstant()
  activeFrom?: Date;

  @ApiPropertyOptional({ description: atsMailsRejections })
  @ValidateIf((_, value) => value !== undefined)
  @IsBoolean()
  atsMailsRejections?: boolean;
}

export class NewSecret {
  @ApiPropertyOptional({ maxLength: 200, description: 'Left out, one is made.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  secret?: string;
}

/** The route of one secret. */
export class SecretParam extends IdParam {
  @ApiProperty({ minimum: 0 })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(maxSecrets)
  index!: number;
}

export class AddedSecret {
  @ApiProperty({ description: 'Shown only now.' })
  secret!: string;

  @ApiProperty({ description: 'By which it can be taken away.' })
  index!: number;
}

export class AtsConnectionView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: formats })
  format!: AtsFormatId;

  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'External references of its rows are `source:id`.' })
  source!: string;

  @ApiProperty({ description: 'Where the ATS sends its webhooks.' })
  url!: string;

  @ApiProperty({ format: 'date-time' })
  activeFrom!: string;

  @ApiProperty()
  atsMailsRejections!: boolean;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  disabledAt!: string | null;
}

export class OpenedAtsConnection extends AtsConnectionView {
  @ApiProperty({ description: 'Signs the webhooks; shown only now.' })
  secret!: string;
}

export class WebhookCounts {
  @ApiProperty({ description: 'Stored, and their job is on the way.' })
  received!: number;

  @ApiProperty()
  applied!: number;

  @ApiProperty()
  ignored!: number;

  @ApiProperty({ description: 'Decided before activeFrom.' })
  history!: number;

  @ApiProperty()
  failed!: number;

  @ApiProperty({ description: 'All that failed verification, of which at most 100 are kept.' })
  quarantined!: number;
}

export class AtsConnectionStanding extends AtsConnectionView {
  @ApiProperty({ type: WebhookCounts })
  counts!: WebhookCounts;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastEventAt!: string | null;

  @ApiProperty({ type: [String], description: 'The last four characters of each secret, by index.' })
  secretHints!: string[];

  @ApiProperty({
    type: ReadBackView,
    nullable: true,
    description: 'How it is asked before a letter leaves; null: it is not, and letters go by what it sent.',
  })
  readBack!: ReadBackView | null;
}

export class AtsConnectionPage {
  @ApiProperty({ type: [AtsConnectionView] })
  items!: AtsConnectionView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class TriedConnection {
  @ApiProperty({ description: 'Whether the test event was verified and stored.' })
  stored!: boolean;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  webhookEventId!: string | null;
}

export function connectionView(row: AtsConnection, publicUrl: string): AtsConnectionView {
  const { id, format, name, source } = row;
  return {
    id,
    format,
    name,
    source,
    url: `${publicUrl}/hooks/ats/${id}`,
    activeFrom: row.activeFrom.toISOString(),
    atsMailsRejections: row.atsMailsRejections,
    createdAt: row.createdAt.toISOString(),
    disabledAt: row.disabledAt?.toISOString() ?? null,
  };
}

export function standingView(standing: ConnectionStanding, publicUrl: string): AtsConnectionStanding {
  const { connection, counts, lastEventAt, secretHints, readBack } = standing;
  return Object.assign(connectionView(connection, publicUrl), {
    counts: { ...counts },
    lastEventAt: lastEventAt?.toISOString() ?? null,
    secretHints: [...secretHints],
    readBack: readBack && readBackView(readBack),
  });
}

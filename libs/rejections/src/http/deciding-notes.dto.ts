import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, MaxLength, Min, ValidateIf } from 'class-validator';
import { IsLine } from '#platform/http';
import { IsCalendarDate } from './is-calendar-date.js';

/** The words that replace those of a draft. */
export class ChangeDecidingNoteBody {
  @ApiProperty({ maxLength: 300 })
  @IsString()
  @IsLine()
  @MaxLength(300)
  subject!: string;

  @ApiProperty({ maxLength: 20_000 })
  @IsString()
  @MaxLength(20_000)
  body!: string;

  @ApiProperty({ minimum: 1, description: 'The version that was read.' })
  @IsInt()
  @Min(1)
  version!: number;
}

/** The day by which they hear. */
export class PromiseDayBody {
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-06-12',
    description: 'null: no day is promised.',
  })
  @ValidateIf((body: PromiseDayBody) => body.day !== null)
  @IsCalendarDate()
  day!: string | null;

  @ApiProperty({ minimum: 1, description: 'The version that was read.' })
  @IsInt()
  @Min(1)
  version!: number;
}

/** What is let go: the letter in the version that was read. */
export class ApproveDecidingNoteBody {
  @ApiProperty({ minimum: 1 })
  @IsInt()
  @Min(1)
  letterVersion!: number;
}

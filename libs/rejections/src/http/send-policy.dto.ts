import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsInt,
  IsString,
  IsTimeZone,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { type ClosedDay, policyLimits, type SendPolicy } from '../domain/send-policy.js';
import { IsCalendarDate } from './is-calendar-date.js';

const { minimumDelayHours, maximumDelayDays, undoMinutes } = policyLimits;
// Text on one line with something to read in it. Example: "Company holiday", not "  " or "a\nb"
const READABLE_LINE = /^(?=.*\S)[^\p{Cc}\p{Cs}]*$/u;

/** A day on which this organization sends nothing. */
export class ClosedDayDto implements ClosedDay {
  @ApiProperty({ format: 'date', example: '2026-06-24', description: "Compared with the candidate's date." })
  @IsCalendarDate()
  date!: string;

  @ApiProperty({ minLength: 1, maxLength: 80, example: 'Company holiday' })
  @IsString()
  @MinLength(1)
  @MaxLength(80)
  @Matches(READABLE_LINE)
  name!: string;
}

/** When letters leave. All hours and dates are the candidate's. */
export class SendPolicyLimits implements SendPolicy {
  @ApiProperty({
    type: [Number],
    minItems: 1,
    maxItems: 7,
    uniqueItems: true,
    description: 'ISO weekdays: 1 for Monday to 7 for Sunday.',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(7)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  workingDays!: number[];

  @ApiProperty({ minimum: 0, maximum: 23, description: 'A whole hour.' })
  @IsInt()
  @Min(0)
  @Max(23)
  opensAt!: number;

  @ApiProperty({ minimum: 1, maximum: 24, description: 'A whole hour; 24 is midnight.' })
  @IsInt()
  @Min(1)
  @Max(24)
  closesAt!: number;

  @ApiProperty({
    minimum: 1,
    maximum: 24,
    description: 'The same as closesAt: Friday is a day as any other.',
  })
  @IsInt()
  @Min(1)
  @Max(24)
  fridayClosesAt!: number;

  @ApiProperty()
  @IsBoolean()
  avoidPublicHolidays!: boolean;

  @ApiProperty()
  @IsBoolean()
  avoidEves!: boolean;

  @ApiProperty()
  @IsBoolean()
  avoidInterviewDays!: boolean;

  @ApiProperty({
    minimum: minimumDelayHours.least,
    maximum: minimumDelayHours.most,
    description: 'After the decision.',
  })
  @IsInt()
  @Min(minimumDelayHours.least)
  @Max(minimumDelayHours.most)
  minimumDelayHours!: number;

  @ApiProperty({
    minimum: maximumDelayDays.least,
    maximum: maximumDelayDays.most,
    description: 'After the decision.',
  })
  @IsInt()
  @Min(maximumDelayDays.least)
  @Max(maximumDelayDays.most)
  maximumDelayDays!: number;

  @ApiProperty({
    minimum: undoMinutes.least,
    maximum: undoMinutes.most,
    description: 'After the approval; those that were given before keep theirs.',
  })
  @IsInt()
  @Min(undoMinutes.least)
  @Max(undoMinutes.most)
  undoMinutes!: number;

  @ApiProperty({ type: [ClosedDayDto], maxItems: policyLimits.closedDays })
  @IsArray()
  @ArrayMaxSize(policyLimits.closedDays)
  @ValidateNested({ each: true })
  @Type(() => ClosedDayDto)
  closedDays!: ClosedDayDto[];
}

/** The whole policy, and the version that it replaces. */
export class SendPolicyBody extends SendPolicyLimits {
  @ApiProperty({
    minimum: 0,
    maximum: 2_147_483_647,
    description: 'Of the policy that was read and is replaced; 0 for the first.',
  })
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  version!: number;
}

/** A policy that nobody has saved, and where somebody lives. */
export class SendPolicyPreviewBody {
  @ApiProperty({ type: SendPolicyLimits })
  @ValidateNested()
  @Type(() => SendPolicyLimits)
  policy!: SendPolicyLimits;

  @ApiProperty({ description: 'IANA.', example: 'Europe/Lisbon' })
  @IsString()
  @MaxLength(100)
  @IsTimeZone()
  zone!: string;
}

/** Closed days by date, names without the white space around them. */
export function sendPolicyOf(body: SendPolicyLimits): SendPolicy {
  return {
    workingDays: body.workingDays.toSorted((one, other) => one - other),
    opensAt: body.opensAt,
    closesAt: body.closesAt,
    fridayClosesAt: body.fridayClosesAt,
    avoidPublicHolidays: body.avoidPublicHolidays,
    avoidEves: body.avoidEves,
    avoidInterviewDays: body.avoidInterviewDays,
    minimumDelayHours: body.minimumDelayHours,
    maximumDelayDays: body.maximumDelayDays,
    undoMinutes: body.undoMinutes,
    closedDays: body.closedDays
      .map(({ date, name }) => ({ date, name: name.trim() }))
      .toSorted((one, other) => (one.date < other.date ? -1 : 1)),
  };
}

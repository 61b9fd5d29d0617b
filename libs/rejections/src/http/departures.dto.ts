import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { PageQuery } from '#platform/http';
import { MOST_DAYS } from '../list-departures.js';
import { IsCalendarDate } from './is-calendar-date.js';

/** Whole days in the organization's zone, both included. */
export class DeparturesQuery extends PageQuery {
  @ApiProperty({ format: 'date', example: '2026-01-06' })
  @IsCalendarDate()
  from!: string;

  @ApiProperty({ format: 'date', example: '2026-01-06' })
  @IsCalendarDate()
  to!: string;
}

/** Which days of the calendar. */
export class DepartureDaysQuery {
  @ApiPropertyOptional({ format: 'date', description: 'The first; today when it is absent.' })
  @IsOptional()
  @IsCalendarDate()
  from?: string;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: MOST_DAYS, default: 14 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_DAYS)
  days = 14;
}

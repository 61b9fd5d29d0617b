import { applyDecorators } from '@nestjs/common';
import { IsISO8601, Matches } from 'class-validator';

// A calendar date of a year that somebody can mean. Example: "2026-12-24", not "2026-12-24T09:00" or "26-12-24"
const DATE = /^[12]\d{3}-\d{2}-\d{2}$/;

/** The member is a day of the calendar, "2026-12-24"; a day that no month has is none. */
export function IsCalendarDate(): PropertyDecorator {
  return applyDecorators(
    Matches(DATE, { message: '$property must be a date, such as 2026-12-24' }),
    IsISO8601({ strict: true }),
  );
}

import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsDate } from 'class-validator';
import { DateTime } from 'luxon';

// An instant with its zone (RFC 3339, seconds optional), in a year that somebody can mean: "2026-03-02T09:00:00Z",
// "2026-03-02T10:00+01:00". Without a zone it would be read in that of the server; and dates at the ends of time cannot be counted with.
const INSTANT =
  /^[12]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

/** The member is an instant, written as the API writes it; the handler gets a `Date`. A day that no month has is none. */
export function IsInstant(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => read(value)),
    IsDate({ message: '$property must be an instant with its zone, such as 2026-03-02T09:00:00Z' }),
  );
}

function read(value: unknown): unknown {
  if (typeof value !== 'string' || !INSTANT.test(value)) return value;
  const instant = DateTime.fromISO(value);
  return instant.isValid ? instant.toJSDate() : value;
}

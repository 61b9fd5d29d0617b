import { Matches } from 'class-validator';

// Text without control characters and line breaks of any kind: it may stand in the header of a mail. Example: "Zoë O’Neil"
const LINE = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u;

/** The member is text on one line, as a name is: a line break in it could not be sent, or would begin another header. */
export function IsLine(): PropertyDecorator {
  return Matches(LINE, { message: '$property must be on one line' });
}

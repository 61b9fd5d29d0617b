import { ValidateIf } from 'class-validator';

/** The member may be absent, but not `null`: unlike with `IsOptional`, `null` is validated and refused. */
export function IfGiven(): PropertyDecorator {
  return ValidateIf((_body, value) => value !== undefined);
}

import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { DomainError } from '#platform/errors';

/** Validates every body, query and parameter; unknown members are refused, so that a typing mistake is not silently ignored. */
export function validation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      new DomainError('request.invalid', 'invalid', 'The request has members that are missing or wrong.', {
        errors: errors.flatMap((error) => flatten(error)),
      }),
  });
}

function flatten(error: ValidationError, parent = ''): { path: string; problem: string }[] {
  const path = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.values(error.constraints ?? {}).map((problem) => ({ path, problem }));
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, path))];
}

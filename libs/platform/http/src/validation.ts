import { type ArgumentMetadata, ValidationPipe, type ValidationError } from '@nestjs/common';
import { DomainError } from '#platform/errors';
import { findUnreadable } from './unreadable-values.js';

interface Problem {
  readonly path: string;
  readonly problem: string;
}

/**
 * Validates every body, query and parameter; unknown members are refused, so that a typing mistake is not silently ignored. Text that
 * could not be stored, and what is nested too deep, is refused first and everywhere, whether a DTO says its shape or nothing does.
 */
export function validation(): ValidationPipe {
  return new RequestPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => invalid(errors.flatMap((error) => flatten(error))),
  });
}

class RequestPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // What decorators of ours hand over is no part of the request; a hook's body is bytes that were signed.
    if (metadata.type !== 'custom' && !Buffer.isBuffer(value)) {
      const found = findUnreadable(value);
      if (found) throw invalid([{ ...found, path: found.path || (metadata.data ?? '') }]);
    }
    return super.transform(value, metadata);
  }
}

function invalid(errors: readonly Problem[]): DomainError {
  return new DomainError('request.invalid', 'invalid', 'The request has members that are missing or wrong.', {
    errors,
  });
}

function flatten(error: ValidationError, parent = ''): Problem[] {
  const path = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.values(error.constraints ?? {}).map((problem) => ({ path, problem }));
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, path))];
}

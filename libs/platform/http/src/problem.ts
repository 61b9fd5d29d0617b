import { HttpException } from '@nestjs/common';
import { DomainError, type ErrorKind } from '#platform/errors';

/** An error as HTTP tells it: RFC 9457 (problem details), with our stable `code`. */
export interface Problem {
  /** `about:blank`: the code says what happened. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** Stable, for programs: `library.reason`. */
  readonly code: string;
  readonly detail: string;
  /** Names the request in the logs. */
  readonly instance?: string;
  /** What a client can act on: fields, rules, ids. */
  readonly [member: string]: unknown;
}

/** The same for the OpenAPI document; further members are told by the code. */
export const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string', example: 'about:blank' },
    title: { type: 'string', example: 'Conflict' },
    status: { type: 'integer', example: 409 },
    code: { type: 'string', example: 'rejections.changed_meanwhile', description: 'Stable, for programs.' },
    detail: { type: 'string', description: 'For people who read logs.' },
    instance: { type: 'string', description: 'Names the request in the logs.' },
  },
  additionalProperties: true,
};

const statuses: Record<ErrorKind, number> = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  invalid: 400,
  unprocessable: 422,
  unsupported: 415,
  too_large: 413,
  too_many: 429,
  unavailable: 503,
};

const titles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** Codes of refusals that come from Nest and Fastify, before our code saw the request. */
const codes: Record<number, string> = {
  400: 'request.malformed',
  404: 'request.route_unknown',
  405: 'request.method_unknown',
  408: 'request.timed_out',
  413: 'request.too_large',
  415: 'request.content_type_unsupported',
  429: 'request.too_many',
  431: 'request.headers_too_large',
};

/**
 * PostgreSQL's refusals of values that passed validation but mean nothing to it: a date that is none, a text that is no uuid, a NUL
 * character (22007, 22008, 22P02, 22021).
 */
const refusedValues: ReadonlySet<unknown> = new Set(['22007', '22008', '22P02', '22021']);

/** Tells any error as a problem. One that nobody expected says nothing of itself: its id leads to the logs. */
export function problemOf(error: unknown, requestId: string): Problem {
  const known = error instanceof DomainError ? fromDomain(error) : fromFramework(error);
  return { ...known, instance: requestId };
}

function fromDomain(error: DomainError): Problem {
  const status = statuses[error.kind];
  return problem(status, error.code, error.message, error.details);
}

function fromFramework(error: unknown): Problem {
  const { driverError } = (error ?? {}) as { driverError?: { code?: unknown } };
  if (refusedValues.has(driverError?.code))
    return problem(400, 'request.invalid', 'The request holds a value that cannot be read.');
  // Nest wraps refusals in HttpException; Fastify's own carry a statusCode.
  const status =
    error instanceof HttpException
      ? error.getStatus()
      : (error as { statusCode?: unknown } | null)?.statusCode;
  if (typeof status === 'number' && status >= 400 && status < 500)
    return problem(status, codes[status] ?? 'request.refused', titles[status] ?? 'The request was refused.');
  return problem(
    500,
    'internal.unexpected',
    'Something went wrong on our side; the log knows it under this instance.',
  );
}

function problem(
  status: number,
  code: string,
  detail: string,
  members: Readonly<Record<string, unknown>> = {},
): Problem {
  return { ...members, type: 'about:blank', title: titles[status] ?? 'Error', status, code, detail };
}

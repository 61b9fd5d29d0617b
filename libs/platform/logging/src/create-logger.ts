import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino';
import { correlation } from './correlation.js';

export type { Logger } from 'pino';

/**
 * Fields that could carry personal data or secrets, wherever they stand in a log line. Code logs ids and codes;
 * this is the net below it.
 */
const sensitive = [
  'password',
  'token',
  'secret',
  'secrets',
  'authorization',
  'cookie',
  'email',
  'address',
  'addresses',
  'to',
  'from',
  'firstName',
  'lastName',
  'fullName',
  'name',
  'subject',
  'body',
  'text',
  'html',
  'raw',
  'payload',
  'detail',
  'where',
  'parameters',
  'query',
];

/** JSON lines on standard output, each with its correlation, personal data and secrets cut out. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      redact: { paths: sensitive.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[redacted]' },
      mixin: () => ({ ...correlation() }),
      serializers: { err: serializeError },
      formatters: { level: (label) => ({ level: label }) },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
    },
    destination,
  );
}

/** PostgreSQL and SMTP put values into `detail`, `parameters`, `response` and even `message`: keep type, code and stack frames. */
function serializeError(error: Error): Record<string, unknown> {
  const { code } = error as { code?: unknown };
  const ours = error.name === 'DomainError';
  const fromDriver = error.name === 'QueryFailedError' || 'response' in error || 'driverError' in error;
  const serialized = stdSerializers.err(error);
  return {
    type: error.name,
    code: code ?? (error as { driverError?: { code?: unknown } }).driverError?.code,
    message: fromDriver && !ours ? undefined : error.message,
    // The first line of a stack repeats the message.
    stack: serialized.stack
      ?.split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .slice(0, 12),
  };
}

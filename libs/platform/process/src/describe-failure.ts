import { ConfigurationError } from '#platform/config';

/** Why a process could not start; the message says what to do, the code is stable. */
export class StartError extends Error {
  override readonly name = 'StartError';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * What an operator reads when a process fails: the message and a code, and the stack only when asked for.
 *
 * @example describeFailure(new StartError('http.port_in_use', 'Port 3000 is taken.'), false) // "Port 3000 is taken. (http.port_in_use)"
 */
export function describeFailure(error: unknown, withStack: boolean): string {
  const cause = causeOf(error);
  const code = codeOf(cause);
  const message = cause.message || cause.name;
  const line = message.endsWith(`(${code})`) ? message : `${message} (${code})`;
  // The first line of a stack repeats the message.
  const frames = cause.stack?.split('\n').filter((frame) => frame.trimStart().startsWith('at ')) ?? [];
  return withStack ? [line, ...frames].join('\n') : line;
}

/** A refused connection to a name with several addresses is an AggregateError without a message of its own. */
function causeOf(error: unknown): Error {
  if (error instanceof AggregateError) return causeOf(error.errors[0]);
  return error instanceof Error ? error : new Error(String(error));
}

function codeOf(error: Error): string {
  if (error instanceof ConfigurationError) return 'configuration.invalid';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : 'process.failed';
}

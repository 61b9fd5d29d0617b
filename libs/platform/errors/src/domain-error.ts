/**
 * How a refusal relates to the request; each edge (HTTP, job, command) maps it to its own form.
 *
 * - `unauthenticated`: nobody is signed in, or the credentials are wrong
 * - `forbidden`: signed in, but the role or scope does not allow it
 * - `not_found`: no such thing for this tenant
 * - `gone`: there was such a thing, and its time is over
 * - `conflict`: the thing is not in a state that allows it
 * - `invalid`: the request itself is wrong
 * - `unprocessable`: well formed, but a rule of the business refuses it
 * - `unsupported`: the body is of a type or an encoding that nobody here reads
 * - `too_large`, `too_many`: a limit was passed
 * - `unavailable`: try again later
 */
export type ErrorKind =
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'gone'
  | 'conflict'
  | 'invalid'
  | 'unprocessable'
  | 'unsupported'
  | 'too_large'
  | 'too_many'
  | 'unavailable';

/**
 * A refusal with a stable code (`library.reason`). Its message and details hold no personal data: queue tables and logs
 * keep them.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: string,
    readonly kind: ErrorKind,
    message: string,
    /** Ids, counts and rule names a client can act on. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

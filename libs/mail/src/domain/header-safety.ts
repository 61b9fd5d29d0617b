/** Why a header value cannot be sent. */
export class UnsafeHeaderError extends Error {
  readonly code = 'mail.unsafe_header';

  constructor(readonly header: string) {
    // The value itself is never part of the message: it may hold a name or an address.
    super(`mail.unsafe_header: ${header}`);
    this.name = 'UnsafeHeaderError';
  }
}

/**
 * Whether a value may stand in a mail header: CR, LF and NUL would let it start another header (RFC 5322 §2.2).
 * Folding is the mailer's work, so a value never needs a line break of its own.
 */
export function isSafeHeaderValue(value: string): boolean {
  // A carriage return, line feed or NUL, e.g. the line break in "Hello\r\nBcc: x@y.z".
  // oxlint-disable-next-line no-control-regex -- finding control characters is the purpose
  return !/[\r\n\u0000]/.test(value);
}

/** Returns the value unchanged, or throws `UnsafeHeaderError` naming the header. Use for subject, names, addresses, custom headers. */
export function requireSafeHeaderValue(header: string, value: string): string {
  if (!isSafeHeaderValue(value)) throw new UnsafeHeaderError(header);
  return value;
}

import type { AtsFormatId } from './ats-format.js';
import { atsErrors } from './errors.js';

/** More than a rotation needs. */
export const maxSecrets = 5;

// Matches a secret of Standard Webhooks, base64 after its prefix: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw".
const STANDARD_SECRET = /^whsec_([A-Za-z0-9+/]+={0,2})$/;

/**
 * Refuses a secret that would not verify anything, or that could be guessed. Standard Webhooks asks for 24 to 64 random bytes;
 * Greenhouse takes any text, of which we want at least 16 characters.
 *
 * @throws DomainError `ats.secret_invalid`
 */
export function assertSecret(format: AtsFormatId, secret: string): void {
  if (format === 'greenhouse') {
    if (secret.length < 16) throw atsErrors.secretInvalid('A secret needs at least 16 characters.');
    return;
  }
  const bytes = Buffer.from(STANDARD_SECRET.exec(secret)?.[1] ?? '', 'base64').length;
  if (bytes < 24 || bytes > 64)
    throw atsErrors.secretInvalid('A secret is whsec_ and the base64 of 24 to 64 random bytes.');
}

import { isUtf8 } from 'node:buffer';
import type { NormalisedEvent } from './normalised-event.js';

export type AtsFormatId = 'greenhouse' | 'standard';

export type VerificationFailure =
  /** The connection has no usable secret: nothing can be verified, so nothing is believed. */
  | 'no_secret'
  | 'missing_signature'
  | 'malformed_signature'
  | 'signature_mismatch'
  | 'missing_event_id'
  | 'malformed_timestamp'
  | 'timestamp_out_of_range'
  | 'not_utf8';

export type Verification =
  /** `eventKey` is equal for every delivery of the same event to the same connection; at most 200 characters. */
  { ok: true; eventKey: string } | { ok: false; reason: VerificationFailure };

export type MalformedCode = 'not_json' | 'missing' | 'wrong_type' | 'too_long' | 'too_many' | 'invalid_value';

export type Normalisation =
  | { ok: true; events: NormalisedEvent[] }
  /** `path` names the field, "payload.application.jobs[0].id", and never holds its value. */
  | { ok: false; error: MalformedCode; path: string };

export type Headers = Record<string, string | undefined>;

/** What one sender of webhooks does in its own way. Pure: the same answer for the same arguments. */
export interface AtsFormat {
  readonly id: AtsFormatId;
  /** The HTTP status that the sender takes for success; with any other it tries again. */
  readonly successStatus: number;
  /**
   * Whether we may believe the bytes.
   *
   * @param raw the body exactly as it came, before any parsing
   * @param headers in any letter case
   * @param secrets all that hold at present: two while one is being replaced
   */
  verify(raw: Buffer, headers: Headers, secrets: readonly string[], now: Date): Verification;
  /** What the event means to us. @param body parsed by `parseBody`; anything may be in it */
  normalise(body: unknown): Normalisation;
}

/** Parses a webhook's body; never throws. JSON is UTF-8 (RFC 8259 section 8.1): other bytes would turn letters of names into signs. */
export function parseBody(
  raw: Buffer,
): { ok: true; body: unknown } | { ok: false; error: 'not_json'; path: '' } {
  if (!isUtf8(raw)) return { ok: false, error: 'not_json', path: '' };
  try {
    return { ok: true, body: JSON.parse(raw.toString('utf8')) };
  } catch {
    return { ok: false, error: 'not_json', path: '' };
  }
}

/** A header's value whatever the letter case of its name (RFC 9110, section 5.1). */
export function findHeader(headers: Headers, name: string): string | undefined {
  const entry = Object.entries(headers).find(([key]) => key.toLowerCase() === name);
  return entry?.[1]?.trim() || undefined;
}

import { isUtf8 } from 'node:buffer';
import { timingSafeEqual } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { findHeader, type AtsFormat, type Headers, type Verification } from './ats-format.js';
import { readBody } from './body-field.js';
import { readStandardEvent } from './standard-body.js';

/** The specification's reference libraries accept five minutes to either side. */
const TOLERANCE_SECONDS = 300;

/** More than any sender needs while it replaces its secret; a longer list is not worth our time. */
const MAX_SIGNATURES = 16;

// Matches the seconds since 1970 that the sender put its attempt at: "1700000000".
const TIMESTAMP = /^\d{1,12}$/;

// Matches an event's id, printable ASCII of a sane length: "msg_2KWPBgLlAfxdpx2AI54pPJ85f4W".
const EVENT_ID = /^[\x21-\x7e]{1,150}$/;

/**
 * Our own format for every ATS that has no adapter: Standard Webhooks 1.0.0
 * (https://github.com/standard-webhooks/standard-webhooks), symmetric signatures (`v1`). The events and their data are
 * described in `standard-body.ts`.
 */
export const standard: AtsFormat = {
  id: 'standard',
  successStatus: 200,
  verify,
  normalise: (body) => readBody(body, readStandardEvent),
};

/**
 * The signature is computed by the specification's library; time and comparison are ours, because the library asks the
 * machine's clock and decodes the body as text, which would take different bytes that are not UTF-8 for the same.
 */
function verify(raw: Buffer, headers: Headers, secrets: readonly string[], now: Date): Verification {
  const signers = secrets.flatMap(signerFor);
  if (signers.length === 0) return { ok: false, reason: 'no_secret' };
  const header = findHeader(headers, 'webhook-signature');
  if (header === undefined) return { ok: false, reason: 'missing_signature' };
  const id = findHeader(headers, 'webhook-id');
  if (id === undefined || !EVENT_ID.test(id)) return { ok: false, reason: 'missing_event_id' };
  const timestamp = findHeader(headers, 'webhook-timestamp');
  if (timestamp === undefined || !TIMESTAMP.test(timestamp))
    return { ok: false, reason: 'malformed_timestamp' };
  const seconds = Number(timestamp);
  if (Math.abs(Math.floor(now.getTime() / 1000) - seconds) > TOLERANCE_SECONDS) {
    return { ok: false, reason: 'timestamp_out_of_range' };
  }
  if (!isUtf8(raw)) return { ok: false, reason: 'not_utf8' };

  const given = header.split(' ').slice(0, MAX_SIGNATURES).filter(isSymmetric);
  if (given.length === 0) return { ok: false, reason: 'malformed_signature' };
  const expected = signers.map((signer) => signer.sign(id, new Date(seconds * 1000), raw));
  const matches = expected.flatMap((signature) => given.map((candidate) => isSame(signature, candidate)));
  return matches.includes(true)
    ? { ok: true, eventKey: `id:${id}` }
    : { ok: false, reason: 'signature_mismatch' };
}

/** A secret that is empty or not base64 verifies nothing; the others still count. */
function signerFor(secret: string): Webhook[] {
  try {
    return [new Webhook(secret)];
  } catch {
    return [];
  }
}

function isSymmetric(signature: string): boolean {
  return signature.startsWith('v1,');
}

function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

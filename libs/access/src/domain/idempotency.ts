import { accessErrors } from './errors.js';

/** What is kept of the first request with a key. */
export interface KeptRequest {
  /** Bytes that differ when method, URL or body differ. */
  readonly requestHash: Buffer;
  /** null while it has not ended. */
  readonly status: number | null;
  readonly resourceId: string | null;
  readonly createdAt: Date;
}

/** How long a key is remembered. */
export const idempotencyWindowMs = 24 * 3_600_000;

/** @throws DomainError `access.idempotency_key_invalid` */
export function assertIdempotencyKey(key: string): string {
  // Printable ASCII without outer spaces, 1 to 255 of them: "8e03978e-40d5-43dd-bc93-6894a57f9324".
  if (!/^[\x21-\x7e]([\x20-\x7e]{0,253}[\x21-\x7e])?$/.test(key)) throw accessErrors.idempotencyKeyInvalid();
  return key;
}

/**
 * What a repeated request gets: the outcome of the first.
 *
 * @throws DomainError `access.idempotency_key_reused` when it is another request, `access.idempotency_in_progress`
 */
export function outcomeOf(
  kept: KeptRequest,
  requestHash: Buffer,
): { readonly status: number; readonly resourceId: string | null } {
  if (!kept.requestHash.equals(requestHash)) throw accessErrors.idempotencyKeyReused();
  if (kept.status === null) throw accessErrors.idempotencyInProgress(kept.createdAt);
  return { status: kept.status, resourceId: kept.resourceId };
}

/**
 * The id of what a response speaks of: its own `id`.
 *
 * @param body what the handler returned
 */
export function resourceIdOf(body: unknown): string | null {
  const id = typeof body === 'object' && body !== null && 'id' in body ? body.id : undefined;
  // A UUID: "0195f0a0-7c1e-7000-8000-0123456789ab".
  return typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? id : null;
}

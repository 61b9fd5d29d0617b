import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, safe in URLs. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * The token of one subject for one purpose, always the same for the same key: a letter can be rendered again with the
 * same link. What it opens is decided by the route key that was claimed for it, which survives a rotation of the secret.
 */
export function deriveToken(secretKey: string, purpose: string, subjectId: string): string {
  return createHmac('sha256', secretKey).update(`token:${purpose}:${subjectId}`).digest('base64url');
}

/** Compares in constant time; values of different length are different. */
export function sameBytes(a: string | Buffer, b: string | Buffer): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

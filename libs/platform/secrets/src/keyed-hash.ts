import { createHmac, hkdfSync } from 'node:crypto';

/**
 * A hash that only we can compute, for what must be recognised but not kept: a suppressed or erased person's address.
 * Bound to the organization, so that two tenants cannot compare theirs.
 */
export function keyedHash(secretKey: string, organizationId: string, value: string): Buffer {
  const key = Buffer.from(hkdfSync('sha256', secretKey, organizationId, 'keyed hash', 32));
  return createHmac('sha256', key).update(value).digest();
}

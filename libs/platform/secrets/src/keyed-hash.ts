import { createHmac, hkdfSync } from 'node:crypto';

/**
 * A hash that only we can compute, for what must be recognised but not kept: a suppressed or erased person's address.
 * Bound to the organization, so that two tenants cannot compare theirs.
 *
 * @param boundTo the organization; or a name for what all of them share
 */
export function keyedHash(secretKey: string, boundTo: string, value: string): Buffer {
  const key = Buffer.from(hkdfSync('sha256', secretKey, boundTo, 'keyed hash', 32));
  return createHmac('sha256', key).update(value).digest();
}

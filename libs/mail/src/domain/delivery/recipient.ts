/** Where a message goes in the present mail mode. */
export type Recipient =
  | { readonly kind: 'direct' }
  /** To these addresses instead. */
  | { readonly kind: 'redirected'; readonly addresses: readonly string[] }
  | { readonly kind: 'refused' };

/**
 * An address as it is compared and hashed: without white space around it, composed, in lower case. It is hiring's `addressKey` again,
 * since a domain knows no other library; a test holds the two alike.
 */
export function normaliseAddress(address: string): string {
  return address.trim().normalize('NFC').toLowerCase();
}

/**
 * Says who gets a message to `address`, so that nothing leaves a test system by accident.
 *
 * @param list addresses, and for `allowlist` also whole domains as `@example.com`
 */
export function recipientFor(
  mode: 'live' | 'redirect' | 'allowlist',
  list: readonly string[],
  address: string,
): Recipient {
  if (mode === 'live') return { kind: 'direct' };
  if (mode === 'redirect') return { kind: 'redirected', addresses: list };
  const wanted = normaliseAddress(address);
  const allowed = list.map(normaliseAddress);
  const domain = wanted.slice(wanted.lastIndexOf('@'));
  return allowed.includes(wanted) || allowed.includes(domain) ? { kind: 'direct' } : { kind: 'refused' };
}

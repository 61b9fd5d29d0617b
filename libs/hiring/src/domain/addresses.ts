/** A mail address as it was given, and the form by which it is found. */
export interface KnownAddress {
  readonly address: string;
  readonly key: string;
  readonly isPrimary: boolean;
}

/**
 * The form by which addresses are compared. RFC 5321 section 2.4 lets local parts differ by case; nobody uses that, so we write to
 * the address as given and look it up without case.
 */
export function addressKey(address: string): string {
  return address.trim().normalize('NFC').toLowerCase();
}

/**
 * Tidies a list of addresses: blank and repeated ones go; exactly one is primary, the one marked, else the first.
 */
export function settleAddresses(
  stated: readonly { readonly address: string; readonly primary?: boolean | undefined }[],
): KnownAddress[] {
  const byKey = new Map<string, { address: string; primary: boolean }>();
  for (const { address, primary } of stated) {
    const key = addressKey(address);
    if (!key.includes('@')) continue;
    const known = byKey.get(key);
    byKey.set(key, {
      address: known?.address ?? address.trim(),
      primary: known?.primary === true || primary === true,
    });
  }
  const all = [...byKey].map(([key, { address, primary }]) => ({ key, address, primary }));
  const primaryKey = (all.find(({ primary }) => primary) ?? all[0])?.key;
  return all.map(({ key, address }) => ({ key, address, isPrimary: key === primaryKey }));
}

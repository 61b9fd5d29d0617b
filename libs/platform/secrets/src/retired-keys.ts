import type { SystemTransaction } from '#platform/database';
import { DomainError } from '#platform/errors';
import { keyId, openSecret, type Place, resealSecrets, sealSecret } from './sealing.js';

type SecretKeys = readonly [string, ...string[]];

interface RetiredKeyRow {
  readonly key_id: string;
  readonly sealed_key: string;
}

const placeOf = (id: string): Place => ({ organizationId: '', id: `retired key ${id}` });

/**
 * Keeps every key of the list but the first, sealed under the first, so that it may be taken out of the list: what cannot be made anew is
 * still recognised by it (addresses that we signed, hashes of addresses). It signs, seals and opens nothing any more.
 *
 * @returns how many keys are kept, and how many of them no key of the list opens
 */
export async function retireKeys(
  tx: SystemTransaction,
  secretKeys: SecretKeys,
  at: Date,
): Promise<{ kept: number; unreadable: number }> {
  for (const key of secretKeys.slice(1)) {
    const id = keyId(key);
    await tx.manager.query(
      'INSERT INTO retired_keys (key_id, sealed_key, retired_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [id, sealSecret(secretKeys, key, placeOf(id)), at],
    );
  }
  // A key that came back to the front is no retired one.
  await tx.manager.query('DELETE FROM retired_keys WHERE key_id = $1', [keyId(secretKeys[0])]);
  const rows = await readRows(tx);
  let unreadable = 0;
  for (const { key_id, sealed_key } of rows) {
    const again = resealSecrets(secretKeys, [sealed_key], placeOf(key_id));
    unreadable += again.unreadable;
    if (again.resealed > 0)
      await tx.manager.query('UPDATE retired_keys SET sealed_key = $2 WHERE key_id = $1', [
        key_id,
        again.secrets[0],
      ]);
  }
  return { kept: rows.length, unreadable };
}

/**
 * The keys that left the list: for recognising alone.
 *
 * @throws DomainError `secrets.retired_key_sealed`: what it recognises would silently be strange to us
 */
export async function readRetiredKeys(tx: SystemTransaction, secretKeys: SecretKeys): Promise<string[]> {
  const rows = await readRows(tx);
  return rows.map(({ key_id, sealed_key }) => {
    if (resealSecrets(secretKeys, [sealed_key], placeOf(key_id)).unreadable > 0)
      throw new DomainError(
        'secrets.retired_key_sealed',
        'forbidden',
        'A retired key is sealed under a key that left SECRET_KEY too early: put that back, behind the first, and run "npm run reseal-secrets".',
      );
    return openSecret(secretKeys, sealed_key, placeOf(key_id));
  });
}

async function readRows(tx: SystemTransaction): Promise<RetiredKeyRow[]> {
  return tx.manager.query('SELECT key_id, sealed_key FROM retired_keys ORDER BY retired_at DESC, key_id');
}

import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** A short public name of a key, so that an opened secret says which key sealed it. */
export const keyId = (secretKey: string): string =>
  createHash('sha256').update(`id:${secretKey}`).digest('hex').slice(0, 8);

const sealingKey = (secretKey: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secretKey, 'regards', 'seal connection secrets', 32));

/** The row that a sealed secret stands in: it opens in no other one. */
export interface Place {
  /** Empty where the row belongs to no organization. */
  readonly organizationId: string;
  readonly id: string;
}

/** Begins what is bound to the organization too; earlier seals, which begin with their key, are bound to the id alone. */
const wholePlace = 'p2';

/** Seals a secret with AES-256-GCM under the first key: `p2.keyId.iv.tag.ciphertext`, base64url. Its place is bound to it. */
export function sealSecret(secretKeys: readonly [string, ...string[]], plain: string, place: Place): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(secretKeys[0]), iv).setAAD(boundTo(place, true));
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return [
    wholePlace,
    keyId(secretKeys[0]),
    ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')),
  ].join('.');
}

/**
 * Opens what {@link sealSecret} made under any of the keys, now or when only the id was bound.
 *
 * @throws Error when no key fits, the place differs, or the text was changed.
 */
export function openSecret(secretKeys: readonly string[], sealed: string, place: Place): string {
  const { isWhole, id, parts } = read(sealed);
  const [iv, tag, text] = parts;
  const secretKey = secretKeys.find((key) => keyId(key) === id);
  if (!secretKey || !iv || !tag || text === undefined) throw new Error('No key opens this secret.');
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(secretKey), Buffer.from(iv, 'base64url'))
    .setAAD(boundTo(place, isWhole))
    .setAuthTag(Buffer.from(tag, 'base64url'));
  return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8');
}

function boundTo({ organizationId, id }: Place, isWhole: boolean): Buffer {
  return Buffer.from(isWhole ? `${organizationId} ${id}` : id);
}

function read(sealed: string): { isWhole: boolean; id: string | undefined; parts: string[] } {
  const all = sealed.split('.');
  const isWhole = all[0] === wholePlace;
  const [id, ...parts] = isWhole ? all.slice(1) : all;
  return { isWhole, id, parts };
}

/** What became of sealed secrets that were to be under the first key. */
export interface Resealing {
  /** All of them, in their order; those that no key opens are as they were. */
  readonly secrets: string[];
  readonly resealed: number;
  /** How many no key opens. */
  readonly unreadable: number;
}

/** Seals again, under the first key, what is sealed under another one or not bound to its whole place. Doing it twice changes nothing. */
export function resealSecrets(
  secretKeys: readonly [string, ...string[]],
  sealed: readonly string[],
  place: Place,
): Resealing {
  const first = keyId(secretKeys[0]);
  let [resealed, unreadable] = [0, 0];
  const secrets = sealed.map((secret) => {
    const { id, isWhole } = read(secret);
    if (id === first && isWhole) return secret;
    if (!secretKeys.some((key) => keyId(key) === id)) {
      unreadable += 1;
      return secret;
    }
    resealed += 1;
    return sealSecret(secretKeys, openSecret(secretKeys, secret, place), place);
  });
  return { secrets, resealed, unreadable };
}

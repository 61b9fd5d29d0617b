import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** A short public name of a key, so that an opened secret says which key sealed it. */
export const keyId = (secretKey: string): string =>
  createHash('sha256').update(`id:${secretKey}`).digest('hex').slice(0, 8);

const sealingKey = (secretKey: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secretKey, 'regards', 'seal connection secrets', 32));

/** Seals a secret with AES-256-GCM under the first key: `keyId.iv.tag.ciphertext`, base64url. `context` is bound to it. */
export function sealSecret(
  secretKeys: readonly [string, ...string[]],
  plain: string,
  context: string,
): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(secretKeys[0]), iv).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return [
    keyId(secretKeys[0]),
    ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')),
  ].join('.');
}

/**
 * Opens what {@link sealSecret} made under any of the keys.
 *
 * @throws Error when no key fits, the context differs, or the text was changed.
 */
export function openSecret(secretKeys: readonly string[], sealed: string, context: string): string {
  const [id, iv, tag, text] = sealed.split('.');
  const secretKey = secretKeys.find((key) => keyId(key) === id);
  if (!secretKey || !iv || !tag || text === undefined) throw new Error('No key opens this secret.');
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(secretKey), Buffer.from(iv, 'base64url'))
    .setAAD(Buffer.from(context))
    .setAuthTag(Buffer.from(tag, 'base64url'));
  return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8');
}

/** What became of sealed secrets that were to be under the first key. */
export interface Resealing {
  /** All of them, in their order; those that no key opens are as they were. */
  readonly secrets: string[];
  readonly resealed: number;
  /** How many no key opens. */
  readonly unreadable: number;
}

/** Seals again, under the first key, what is sealed under another one. Doing it twice changes nothing. */
export function resealSecrets(
  secretKeys: readonly [string, ...string[]],
  sealed: readonly string[],
  context: string,
): Resealing {
  const first = keyId(secretKeys[0]);
  let [resealed, unreadable] = [0, 0];
  const secrets = sealed.map((secret) => {
    const [id] = secret.split('.');
    if (id === first) return secret;
    if (!secretKeys.some((key) => keyId(key) === id)) {
      unreadable += 1;
      return secret;
    }
    resealed += 1;
    return sealSecret(secretKeys, openSecret(secretKeys, secret, context), context);
  });
  return { secrets, resealed, unreadable };
}

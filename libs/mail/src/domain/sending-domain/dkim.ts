import { createPublicKey, type KeyObject } from 'node:crypto';
import { type DnsAnswer, type Finding, readTags, silent } from './record-finding.js';

/**
 * The public half of the key that signs, as its record carries it (RFC 6376 §3.6.1): base64 of the SubjectPublicKeyInfo.
 *
 * @param privateKey an RSA key: the configuration takes no other
 */
export function dkimPublicKey(privateKey: KeyObject): { readonly p: string; readonly bits: number } {
  const key = createPublicKey(privateKey);
  const p = key.export({ type: 'spki', format: 'der' }).toString('base64');
  return { p, bits: key.asymmetricKeyDetails?.modulusLength ?? 0 };
}

/** Judges the key that is published for our signatures. @param p ours, as {@link dkimPublicKey} gives it */
export function judgeDkim(answer: DnsAnswer<string>, p: string): Finding {
  if (answer.kind === 'silent') return silent;
  const found = answer.records;
  const different = (advice: string): Finding => ({ verdict: 'different', found, advice });
  const [record, ...more] = found;
  if (record === undefined)
    return {
      verdict: 'missing',
      found,
      advice: 'Publish this TXT record: without it every signature of ours fails, which is worse than none.',
    };
  if (more.length > 0)
    return different(
      'There are several records at this name, and which one a receiver takes is chance. Keep one.',
    );
  const tags = readTags(record);
  const version = tags?.get('v');
  if (!tags || (version !== undefined && version !== 'DKIM1') || (tags.get('k') ?? 'rsa') !== 'rsa')
    return different('What is published there is no RSA key for DKIM. Replace it by this record.');
  // White space may stand inside base64 (RFC 6376 §3.6.1): long records are often wrapped.
  const published = tags.get('p')?.replaceAll(/\s/g, '') ?? '';
  if (published === '')
    return different('The key there was revoked: its "p=" is empty. Publish this record instead.');
  if (published !== p)
    return different(
      'Another key is published than the one we sign with, so every signature fails. Replace it by this record.',
    );
  const hashes = tags
    .get('h')
    ?.split(':')
    .map((hash) => hash.trim());
  if (hashes && !hashes.includes('sha256'))
    return different('It forbids the hash that we sign with. Remove its "h=" part.');
  const services = tags
    .get('s')
    ?.split(':')
    .map((service) => service.trim());
  if (services && !services.includes('*') && !services.includes('email'))
    return different('It says that the key is not for mail. Remove its "s=" part.');
  const isTest = tags
    .get('t')
    ?.split(':')
    .some((flag) => flag.trim() === 'y');
  return {
    verdict: 'ok',
    found,
    advice: isTest
      ? 'It is the key we sign with. Its "t=y" asks receivers not to rely on it: remove that once you are sure.'
      : 'It is the key we sign with.',
  };
}

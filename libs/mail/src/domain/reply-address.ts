import { createHmac, timingSafeEqual } from 'node:crypto';

/** `reply`: a candidate's answer comes back here. `bounce`: the envelope sender of one letter (VERP). */
export type SignedAddressPurpose = 'reply' | 'bounce';

/** A signing key. `id` is 0–255 and stays with the key for as long as addresses made with it are accepted. */
export interface SigningKey {
  readonly id: number;
  readonly secret: string | Buffer;
}

export interface SignedAddressInput {
  readonly purpose: SignedAddressPurpose;
  /** UUID of the row that the address stands for. */
  readonly id: string;
  /** The first key signs. */
  readonly keys: readonly SigningKey[];
  /** UTC instant; kept to the minute, rounded up. */
  readonly expiresAt: Date;
  readonly domain: string;
}

export type SignedAddressError = 'not_ours' | 'malformed' | 'unknown_key' | 'forged' | 'expired';

export type ReadSignedAddress =
  { readonly purpose: SignedAddressPurpose; readonly id: string } | { readonly error: SignedAddressError };

// Token layout: key id (1 byte), expiry in minutes since 1970 (4), UUID (16), MAC (11 bytes = 88 bits).
// 32 bytes are 52 base32 characters; with "bounce+" the local part is 59 octets, under the 64 of RFC 5321 §4.5.3.1.1.
const HEAD_BYTES = 21;
const MAC_BYTES = 11;
const TOKEN_CHARS = Math.ceil(((HEAD_BYTES + MAC_BYTES) * 8) / 5);
// RFC 4648 §6, in lower case because local parts get case-folded on their way.
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * Makes a signed plus-address (RFC 5233): `reply+<token>@domain`.
 * Throws a plain error on a broken invariant: no key, a key id outside 0–255, an id that is no UUID, an expiry outside 1970–10136.
 */
export function makeSignedAddress(input: SignedAddressInput): string {
  const key = input.keys[0];
  if (key === undefined) throw new Error('makeSignedAddress: no signing key');
  if (!Number.isInteger(key.id) || key.id < 0 || key.id > 255)
    throw new Error('makeSignedAddress: key id outside 0-255');
  // A UUID in its usual writing, e.g. 0190a6c1-7c1e-7a50-9d3c-0c2f6f3f1a11.
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(input.id))
    throw new Error('makeSignedAddress: id is no UUID');
  const minutes = Math.ceil(input.expiresAt.getTime() / 60_000);
  if (!(minutes >= 0 && minutes <= 0xffff_ffff)) throw new Error('makeSignedAddress: expiry out of range');
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt8(key.id, 0);
  head.writeUInt32BE(minutes, 1);
  Buffer.from(input.id.replaceAll('-', ''), 'hex').copy(head, 5);
  const token = toBase32(Buffer.concat([head, mac(key, input.purpose, input.domain, head)]));
  return `${input.purpose}+${token}@${input.domain.toLowerCase()}`;
}

/**
 * Reads an address made by `makeSignedAddress`. Case does not matter; every key of the list verifies.
 * Out: what it stands for, or why it is refused: `not_ours` (other domain or no such prefix), `malformed`, `unknown_key`, `forged`, `expired`.
 */
export function readSignedAddress(
  address: string,
  options: { readonly keys: readonly SigningKey[]; readonly domain: string; readonly now: Date },
): ReadSignedAddress {
  const domain = options.domain.toLowerCase();
  // Purpose, plus sign, token, domain; angle brackets allowed, e.g. "<reply+abc234@mail.example>".
  const match = /^<?(reply|bounce)\+([^@\s<>]+)@([^@\s<>]+?)\.?>?$/i.exec(address.trim());
  if (match === null || match[3]?.toLowerCase() !== domain) return { error: 'not_ours' };
  const purpose: SignedAddressPurpose = match[1]?.toLowerCase() === 'bounce' ? 'bounce' : 'reply';
  const bytes = fromBase32(match[2]?.toLowerCase() ?? '');
  if (bytes === null) return { error: 'malformed' };
  const head = bytes.subarray(0, HEAD_BYTES);
  const key = options.keys.find((candidate) => candidate.id === head.readUInt8(0));
  if (key === undefined) return { error: 'unknown_key' };
  if (!timingSafeEqual(bytes.subarray(HEAD_BYTES), mac(key, purpose, domain, head)))
    return { error: 'forged' };
  if (head.readUInt32BE(1) * 60_000 <= options.now.getTime()) return { error: 'expired' };
  const hex = head.subarray(5).toString('hex');
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
    '-',
  );
  return { purpose, id };
}

/** HMAC-SHA256 (RFC 2104) truncated to 88 bits; the purpose and the domain are signed too, so a reply token never verifies as a bounce token. */
function mac(key: SigningKey, purpose: SignedAddressPurpose, domain: string, head: Buffer): Buffer {
  const hmac = createHmac('sha256', key.secret);
  hmac.update(`regards-address-v1\n${purpose}\n${domain.toLowerCase()}\n`);
  return hmac.update(head).digest().subarray(0, MAC_BYTES);
}

function toBase32(bytes: Buffer): string {
  let bits = 0;
  let value = 0;
  let text = '';
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET.charAt((value >>> bits) & 31);
    }
    value &= (1 << bits) - 1;
  }
  return bits > 0 ? text + ALPHABET.charAt((value << (5 - bits)) & 31) : text;
}

/** Null unless the text is exactly one token: right length, right letters, unused bits zero (one address has one spelling). */
function fromBase32(text: string): Buffer | null {
  if (text.length !== TOKEN_CHARS) return null;
  const bytes: number[] = [];
  let bits = 0;
  let value = 0;
  for (const character of text) {
    const digit = ALPHABET.indexOf(character);
    if (digit === -1) return null;
    value = (value << 5) | digit;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((value >>> bits) & 255);
      value &= (1 << bits) - 1;
    }
  }
  return value === 0 ? Buffer.from(bytes) : null;
}

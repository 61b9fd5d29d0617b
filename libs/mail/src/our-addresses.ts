import { createHash } from 'node:crypto';
import {
  makeSignedAddress,
  readSignedAddress,
  type ReadSignedAddress,
  type SigningKey,
} from './domain/reply-address.js';
import { mailSettings } from './mail-settings.js';

const DAY = 24 * 60 * 60 * 1_000;
/** A candidate may answer years later, and an address that has expired loses the answer. */
const REPLY_VALID = 5 * 365 * DAY;
/** Bounces arrive within days; servers give up after five (RFC 5321 §4.5.4.1). */
const BOUNCE_VALID = 90 * DAY;

/** A key's public number is derived from the key, so that it stays the same wherever the key stands in the list. */
function signingKey(secret: string): SigningKey {
  return { id: createHash('sha256').update(`address key:${secret}`).digest().readUInt8(0), secret };
}

/** Where answers to a conversation go: `reply+<token>@our domain`, signed under the first key. */
export function replyAddress(conversationId: string, from: Date): string {
  return signed('reply', conversationId, new Date(from.getTime() + REPLY_VALID));
}

/** The envelope sender of one delivery (VERP): a bounce that comes back to it is about this delivery and none other. */
export function bounceAddress(deliveryId: string, from: Date): string {
  return signed('bounce', deliveryId, new Date(from.getTime() + BOUNCE_VALID));
}

function signed(purpose: 'reply' | 'bounce', id: string, expiresAt: Date): string {
  const { domain, secretKeys } = mailSettings();
  return makeSignedAddress({ purpose, id, keys: [signingKey(secretKeys[0])], expiresAt, domain });
}

/** Reads one of our signed addresses: the conversation (`reply`) or delivery (`bounce`) that it stands for, or why not. */
export function readOurAddress(address: string, now: Date): ReadSignedAddress {
  const { domain, secretKeys } = mailSettings();
  let answer: ReadSignedAddress = { error: 'unknown_key' };
  // One key at a time, because the numbers of two keys may coincide.
  for (const secret of secretKeys) {
    const read = readSignedAddress(address, { keys: [signingKey(secret)], domain, now });
    if (!('error' in read)) return read;
    if (read.error !== 'unknown_key') answer = read;
  }
  return answer;
}

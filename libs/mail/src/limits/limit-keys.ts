import type { Config } from '#platform/config';
import { keyedHash } from '#platform/secrets';
import { recipientFor } from '../domain/delivery/recipient.js';
import { providerOf } from '../domain/limits/provider.js';

/** The key of the provider that gets a letter to this address in the present mail mode: the same for all organizations. */
export function providerKey(config: Config, address: string): Buffer {
  const { mailMode, mailRedirectTo, secretKeys } = config;
  const recipient = recipientFor(mailMode, mailRedirectTo, address);
  const to = recipient.kind === 'redirected' ? (recipient.addresses[0] ?? address) : address;
  return keyedHash(secretKeys[0], 'providers', providerOf(to));
}

export function organizationKey(config: Config, organizationId: string): Buffer {
  return keyedHash(config.secretKeys[0], organizationId, 'sending limit');
}

import type { Config } from '#platform/config';

export interface MailSettings {
  /** Domain of our addresses and Message-IDs, in lower case. */
  readonly domain: string;
  /** The first signs and hashes, all verify: those of the configuration, then those that were retired. */
  readonly secretKeys: readonly [string, ...string[]];
}

let settings: MailSettings | undefined;

/**
 * Called once by `MailModule`: what the functions that join an open transaction (`queueDelivery`, `isSuppressed`) need of the
 * configuration. A process has one configuration, so its callers need not carry it through every signature.
 */
export function configureMail(config: Pick<Config, 'mailDomain' | 'secretKeys'>): void {
  settings = { domain: config.mailDomain, secretKeys: config.secretKeys };
}

/** Adds keys that left the configuration; they recognise what was signed and hashed with them. */
export function recogniseWith(retiredKeys: readonly string[]): void {
  const { domain, secretKeys } = mailSettings();
  settings = { domain, secretKeys: [...secretKeys, ...retiredKeys] };
}

/** @throws Error when `MailModule` is not part of the app. */
export function mailSettings(): MailSettings {
  if (!settings) throw new Error('MailModule is not loaded: its settings are missing.');
  return settings;
}

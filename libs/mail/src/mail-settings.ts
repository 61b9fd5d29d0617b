import type { Config } from '#platform/config';

export interface MailSettings {
  /** Domain of our addresses and Message-IDs, in lower case. */
  readonly domain: string;
  /** The first signs and hashes, all verify. */
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

/** @throws Error when `MailModule` is not part of the app. */
export function mailSettings(): MailSettings {
  if (!settings) throw new Error('MailModule is not loaded: its settings are missing.');
  return settings;
}

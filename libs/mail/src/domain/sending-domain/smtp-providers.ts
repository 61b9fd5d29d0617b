import { isIPv4, isIPv6 } from 'node:net';
import type { SpfExpectation } from './judge-spf.js';

/** Mail services and the record that each asks its customers to include, by the end of the name of their SMTP servers. */
const providers: readonly (readonly [string, string])[] = [
  ['gmail.com', '_spf.google.com'],
  ['office365.com', 'spf.protection.outlook.com'],
  ['amazonaws.com', 'amazonses.com'],
  ['sendgrid.net', 'sendgrid.net'],
  ['mailgun.org', 'mailgun.org'],
  ['mailjet.com', 'spf.mailjet.com'],
  ['brevo.com', 'spf.brevo.com'],
];

/** How the server that takes our mail is let in by SPF: by its provider's record where we know it, else by its own address. */
export function spfExpectation(smtpHost: string): SpfExpectation {
  const host = smtpHost.toLowerCase();
  const include = providers.find(([end]) => host === end || host.endsWith(`.${end}`))?.[1] ?? null;
  return { include, smtpHost, term: include === null ? addressTerm(host) : `include:${include}` };
}

// A loopback or private address, as of a relay beside us. Example: "127.0.0.1", "10.0.3.7", "192.168.1.2", "172.16.0.4", "::1", "fd00::1"
const PRIVATE = /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|::1$|f[cd][0-9a-f]{2}:)/;

function addressTerm(host: string): string {
  // A relay beside us sends from an address that we cannot see; that of the domain itself is the best guess.
  if (!/[.:]/.test(host) || PRIVATE.test(host)) return 'a';
  if (isIPv4(host)) return `ip4:${host}`;
  return isIPv6(host) ? `ip6:${host}` : `a:${host}`;
}

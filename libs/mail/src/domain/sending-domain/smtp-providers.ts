import ipaddr from 'ipaddr.js';
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

/** The addresses of a relay beside us, such as 127.0.0.1, 10.0.3.7, ::1 or fd00::1. */
const NEARBY: readonly string[] = ['loopback', 'private', 'linkLocal', 'uniqueLocal'];

function addressTerm(host: string): string {
  // A relay beside us sends from an address that we cannot see; that of the domain itself is the best guess.
  if (!/[.:]/.test(host)) return 'a';
  if (!ipaddr.isValid(host)) return `a:${host}`;
  const address = ipaddr.parse(host);
  if (NEARBY.includes(address.range())) return 'a';
  return `${address.kind() === 'ipv4' ? 'ip4' : 'ip6'}:${host}`;
}

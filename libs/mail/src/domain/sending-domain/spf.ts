import ipaddr from 'ipaddr.js';

/** One term of an SPF record that makes a receiver ask the name servers again (RFC 7208 §4.6.4). */
export interface SpfLookup {
  readonly kind: 'include' | 'redirect' | 'a' | 'mx' | 'ptr' | 'exists';
  /** The name that is asked; null for the domain itself, and where it depends on the mail. */
  readonly domain: string | null;
}

export interface SpfRecord {
  readonly lookups: readonly SpfLookup[];
  /** What becomes of everybody else: the qualifier of `all`; null when the record has none. */
  readonly all: SpfQualifier | null;
}

export type SpfQualifier = '+' | '-' | '~' | '?';

/** A receiver gives up on a record that asks for more (RFC 7208 §4.6.4). */
export const SPF_LOOKUP_LIMIT = 10;

/** Whether a TXT record is one of SPF: the version stands alone or before a space (RFC 7208 §4.5). */
export function isSpf(text: string): boolean {
  // Example: "v=spf1 -all", but not "v=spf10 -all".
  return /^v=spf1(?: |$)/i.test(text);
}

// A mechanism with its qualifier, value and prefix lengths. Example: "~include:_spf.example.net", "ip4:192.0.2.0/24", "a/24//64"
const MECHANISM =
  /^([-+?~]?)(all|include|a|mx|ptr|ip4|ip6|exists)(?::([^/]*))?((?:\/\d{1,2})?(?:\/{1,2}\d{1,3})?)$/i;
// A modifier. Example: "redirect=_spf.example.net"
const MODIFIER = /^([a-z][a-z0-9._-]*)=(.*)$/i;

/**
 * Reads one SPF record (RFC 7208 §4.6, §12).
 *
 * @returns the term that breaks it, when one does: receivers then take the whole record for broken
 */
export function readSpf(text: string): SpfRecord | { readonly broken: string } {
  const lookups: SpfLookup[] = [];
  let all: SpfQualifier | null = null;
  let redirect: string | null = null;
  for (const term of text.split(' ').slice(1)) {
    if (term === '') continue;
    const modifier = MODIFIER.exec(term);
    if (modifier) {
      const [, name = '', value = ''] = modifier;
      if (name.toLowerCase() !== 'redirect') continue;
      if (redirect !== null || value === '') return { broken: term };
      redirect = value;
      continue;
    }
    const mechanism = MECHANISM.exec(term);
    if (!mechanism) return { broken: term };
    const [, qualifier = '', name = '', value, prefix = ''] = mechanism;
    const kind = name.toLowerCase();
    if (!isMechanism(kind, value, prefix)) return { broken: term };
    // What stands behind "all" is never reached.
    if (all !== null) continue;
    if (kind === 'all') all = qualifier === '' ? '+' : (qualifier as SpfQualifier);
    else if (kind !== 'ip4' && kind !== 'ip6')
      lookups.push({ kind: kind as SpfLookup['kind'], domain: nameOf(value) });
  }
  // Where there is an "all", redirect is not looked at (RFC 7208 §6.1).
  if (redirect !== null && all === null) lookups.push({ kind: 'redirect', domain: nameOf(redirect) });
  return { lookups, all };
}

function isMechanism(kind: string, value: string | undefined, prefix: string): boolean {
  switch (kind) {
    case 'all':
      return value === undefined && prefix === '';
    case 'include':
    case 'exists':
      return value !== undefined && value !== '' && prefix === '';
    case 'ptr':
      return value !== '' && prefix === '';
    case 'ip4':
      return value !== undefined && ipaddr.IPv4.isValidFourPartDecimal(value) && !prefix.startsWith('//');
    case 'ip6':
      return value !== undefined && ipaddr.IPv6.isValid(value) && !prefix.startsWith('//');
    default:
      return value !== '';
  }
}

/** A name that can be asked for; one with a macro ("%{i}._spf.example.net") depends on the mail. */
function nameOf(value: string | undefined): string | null {
  if (value === undefined || value.includes('%')) return null;
  return value.toLowerCase().replace(/\.$/, '');
}

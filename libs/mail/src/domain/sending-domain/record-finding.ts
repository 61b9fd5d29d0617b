/** What a domain publishes so that its mail is believed, and so that answers find us. */
export const recordKinds = ['spf', 'dkim', 'dmarc', 'mx'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** What the name servers said to one question. `silent`: none answered in time, or what answered refused to. */
export type DnsAnswer<T> =
  { readonly kind: 'answered'; readonly records: readonly T[] } | { readonly kind: 'silent' };

/** `different`: something is published, and it does not do what it should. `not_set`: we have nothing to publish yet. */
export const verdicts = ['ok', 'missing', 'different', 'no_answer', 'not_set'] as const;
export type Verdict = (typeof verdicts)[number];

/** What was found for one record. */
export interface Finding {
  readonly verdict: Verdict;
  /** As published, at most ten. */
  readonly found: readonly string[];
  /** One sentence: what it means, and what to do about it. */
  readonly advice: string;
}

export const silent: Finding = {
  verdict: 'no_answer',
  found: [],
  advice: 'The name servers did not answer. This says nothing about your records; check again in a minute.',
};

/**
 * A list of tags as DKIM and DMARC write it, `v=DKIM1; k=rsa; p=MIG…`, by its lower-case names.
 *
 * @returns null when it is no such list, or names a tag twice (RFC 6376 §3.2)
 */
export function readTags(text: string): ReadonlyMap<string, string> | null {
  const tags = new Map<string, string>();
  for (const part of text.split(';')) {
    if (part.trim() === '') continue;
    const equals = part.indexOf('=');
    const name = part.slice(0, equals).trim().toLowerCase();
    if (equals < 1 || name === '' || tags.has(name)) return null;
    tags.set(name, part.slice(equals + 1).trim());
  }
  return tags;
}

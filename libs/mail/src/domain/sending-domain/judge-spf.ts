import { type DnsAnswer, type Finding, silent } from './record-finding.js';
import { isSpf, SPF_LOOKUP_LIMIT, type SpfQualifier } from './spf.js';

/** Where an SPF record leads, followed as a receiver follows it. */
export interface SpfWalk {
  /** How many more questions it makes a receiver ask; counted no further than one above the limit. */
  readonly lookups: number;
  /** The records it includes or gives way to, at any depth. */
  readonly names: readonly string[];
  /** What becomes of everybody else. */
  readonly all: SpfQualifier | null;
  /** What breaks it: a term, or a name that was to have a record. */
  readonly broken: { readonly kind: 'term' | 'include'; readonly what: string } | null;
  /** Some name server on the way did not answer. */
  readonly isSilent: boolean;
}

/** What an SMTP server needs to be allowed to send. */
export interface SpfExpectation {
  /** The term that lets it: `include:amazonses.com`, `a:smtp.kestrel.studio`. */
  readonly term: string;
  /** The record of a known provider, which must be included; null where nobody can say how the server is let in. */
  readonly include: string | null;
  readonly smtpHost: string;
}

/**
 * Judges what the domain of our envelope senders says about who may send.
 *
 * @param walk of the one record; null when there is none, or more than one
 */
export function judgeSpf(answer: DnsAnswer<string>, walk: SpfWalk | null, expected: SpfExpectation): Finding {
  if (answer.kind === 'silent') return silent;
  const found = answer.records.filter(isSpf);
  const different = (advice: string): Finding => ({ verdict: 'different', found, advice });
  if (found.length === 0)
    return {
      verdict: 'missing',
      found,
      advice: 'Publish this TXT record, so that receivers know your mail server is yours.',
    };
  if (found.length > 1 || !walk)
    return different(
      'There are several SPF records, and receivers then believe none (RFC 7208). Merge them into one.',
    );
  if (walk.broken?.kind === 'term')
    return different(
      `Receivers cannot read "${walk.broken.what}" and give up on the record. Mend or remove it.`,
    );
  if (walk.broken)
    return different(
      `It leads to ${walk.broken.what}, which has no SPF record of its own. Mend or remove that part.`,
    );
  if (walk.lookups > SPF_LOOKUP_LIMIT)
    return different(
      `It makes receivers ask the name servers more than ${SPF_LOOKUP_LIMIT} times, where they give up. Remove what you no longer send with.`,
    );
  if (walk.isSilent) return { ...silent, found };
  if (walk.all === '+')
    return different('It ends in "+all": everybody may send in your name. End it in "~all" or "-all".');
  if (walk.all === null || walk.all === '?')
    return different('It does not say what becomes of everybody else. End it in "~all" or "-all".');
  const { include, smtpHost } = expected;
  if (include !== null && !walk.names.includes(include))
    return different(
      `It does not let ${smtpHost} send. Add "${expected.term}" to the record that is there; a second record would break both.`,
    );
  const asks = `It needs ${walk.lookups} of ${SPF_LOOKUP_LIMIT} look-ups.`;
  return {
    verdict: 'ok',
    found,
    advice:
      include === null
        ? `The record is sound. ${asks} Whether it lets ${smtpHost} send, your provider says, and a test letter shows (spf=pass).`
        : `It lets ${smtpHost} send. ${asks}`,
  };
}

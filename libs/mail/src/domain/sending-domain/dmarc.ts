import { type DnsAnswer, type Finding, readTags, silent } from './record-finding.js';

/** What was said at one of the names of {@link dmarcNames}. */
export interface DmarcAnswer {
  readonly name: string;
  readonly answer: DnsAnswer<string>;
}

const policies = ['none', 'quarantine', 'reject'];
/** Receivers that climb from name to name climb no further. */
const highest = 8;

/**
 * Where a policy for mail of this domain may stand: at its own name, else at that of the organization (RFC 7489 §6.6.3), which is one of
 * those above it. Names of one label are nobody's own, so they are not asked.
 */
export function dmarcNames(domain: string): string[] {
  const labels = domain.split('.');
  const parents = labels.slice(1, -1).map((_, index) => labels.slice(index + 1).join('.'));
  return [domain, ...parents.slice(-(highest - 1))].map((name) => `_dmarc.${name}`);
}

/** Judges the policy that receivers find for mail of our domain. @param answers in the order of {@link dmarcNames} */
export function judgeDmarc(domain: string, answers: readonly DmarcAnswer[]): Finding {
  const at = answers.map(({ name, answer }) => ({
    name,
    isSilent: answer.kind === 'silent',
    policies: answer.kind === 'silent' ? [] : answer.records.filter(isDmarc),
  }));
  const [own, ...above] = at;
  if (!own || own.isSilent) return silent;
  // The domain's own record, else that of the organization: the highest which is not a registry's.
  const place =
    own.policies.length > 0
      ? own
      : above.toReversed().find((one) => one.isSilent || one.policies.some(isOwners));
  if (!place)
    return {
      verdict: 'missing',
      found: [],
      advice: 'Publish this TXT record; Gmail, Yahoo and Outlook ask every larger sender for one.',
    };
  if (place.isSilent) return silent;
  const found = place.policies;
  const different = (advice: string): Finding => ({ verdict: 'different', found, advice });
  const [record = '', ...more] = found;
  if (more.length > 0)
    return different(
      `There are several DMARC records at ${place.name}, and receivers then follow none. Keep one.`,
    );
  const tags = readTags(record);
  const isInherited = place !== own;
  const policy = (isInherited ? (tags?.get('sp') ?? tags?.get('p')) : tags?.get('p'))?.toLowerCase();
  if (!tags || policy === undefined || !policies.includes(policy))
    return different(
      'It has no policy that receivers know. Let it say "p=none", "p=quarantine" or "p=reject".',
    );
  const where = isInherited ? `It stands at ${place.name} and covers ${domain}. ` : '';
  const strength =
    policy === 'none'
      ? `"none" only watches: raise it to "quarantine" once your test letters pass.`
      : `Receivers ${policy} what pretends to be you.`;
  return {
    verdict: 'ok',
    found,
    // Alignment (RFC 7489 §3.1), strict or not: all three are the same domain.
    advice: `${where}${strength} Our sender, envelope and signature are all of ${domain}, so they align.`,
  };
}

/** Example: "v=DMARC1; p=none" (RFC 7489 §6.3: the version comes first). */
function isDmarc(text: string): boolean {
  return /^v\s*=\s*DMARC1\s*(?:;|$)/i.test(text.trim());
}

/** A registry's record ("psd=y") is not about one of its customers. */
function isOwners(text: string): boolean {
  return readTags(text)?.get('psd') !== 'y';
}

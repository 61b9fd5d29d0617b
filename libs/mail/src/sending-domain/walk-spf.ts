import type { SpfWalk } from '../domain/sending-domain/judge-spf.js';
import { isSpf, readSpf, SPF_LOOKUP_LIMIT, type SpfRecord } from '../domain/sending-domain/spf.js';
import type { DnsQuestions } from './dns-questions.js';

/**
 * Follows an SPF record through what it includes, as a receiver does for a sender that nothing lets in: only names that the record itself
 * leads to are asked, and no more than the limit.
 */
export async function walkSpf(dns: Pick<DnsQuestions, 'txt'>, text: string): Promise<SpfWalk> {
  const names: string[] = [];
  let lookups = 0;
  let isSilent = false;
  let broken: SpfWalk['broken'] = null;

  /** @returns what becomes of everybody else by this record */
  const follow = async (record: SpfRecord): Promise<SpfWalk['all']> => {
    let { all } = record;
    for (const { kind, domain } of record.lookups) {
      lookups += 1;
      if (lookups > SPF_LOOKUP_LIMIT) return all;
      if (domain === null || (kind !== 'include' && kind !== 'redirect')) continue;
      names.push(domain);
      const next = await recordAt(domain);
      if (!next) continue;
      const ofOthers = await follow(next);
      // Only a redirect speaks for everybody else; an included "all" does not (RFC 7208 §5.2).
      if (kind === 'redirect') all = ofOthers;
    }
    return all;
  };

  const recordAt = async (domain: string): Promise<SpfRecord | null> => {
    const answer = await dns.txt(domain);
    if (answer.kind === 'silent') {
      isSilent = true;
      return null;
    }
    const [only, ...more] = answer.records.filter(isSpf);
    if (only === undefined || more.length > 0) {
      broken ??= { kind: 'include', what: domain };
      return null;
    }
    return read(only, domain);
  };

  const read = (record: string, at: string | null): SpfRecord | null => {
    const known = readSpf(record);
    if (!('broken' in known)) return known;
    broken ??= at === null ? { kind: 'term', what: known.broken } : { kind: 'include', what: at };
    return null;
  };

  const own = read(text, null);
  const all = own && (await follow(own));
  return { lookups, names, all, broken, isSilent };
}

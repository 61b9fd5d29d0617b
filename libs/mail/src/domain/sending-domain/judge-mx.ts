import { type DnsAnswer, type Finding, silent } from './record-finding.js';

export interface MailExchange {
  readonly exchange: string;
  readonly priority: number;
}

/** Judges whether answers of candidates find a mail server. Whose it is, only a person can say. */
export function judgeMx(domain: string, answer: DnsAnswer<MailExchange>): Finding {
  if (answer.kind === 'silent') return silent;
  const exchanges = answer.records.toSorted((a, b) => a.priority - b.priority);
  const found = exchanges.map(({ exchange, priority }) => `${priority} ${exchange === '' ? '.' : exchange}`);
  if (exchanges.length === 0)
    return {
      verdict: 'missing',
      found,
      advice:
        'Publish an MX record, or what candidates answer is lost: it leads to the worker’s SMTP listener, or to your provider for incoming mail.',
    };
  // "Null MX" (RFC 7505).
  if (exchanges.some(({ exchange }) => exchange === '' || exchange === '.'))
    return {
      verdict: 'different',
      found,
      advice: `It says that ${domain} takes no mail. Replace it, or answers are lost.`,
    };
  return {
    verdict: 'ok',
    found,
    advice: `Answers go to ${exchanges[0]?.exchange ?? ''}. Make sure that this is where the worker listens, or your provider for incoming mail.`,
  };
}

import { judgeDkim } from '../domain/sending-domain/dkim.js';
import { dmarcNames, judgeDmarc } from '../domain/sending-domain/dmarc.js';
import type { ExpectedRecord, SendingDomain } from '../domain/sending-domain/expected-records.js';
import { judgeMx } from '../domain/sending-domain/judge-mx.js';
import { judgeSpf } from '../domain/sending-domain/judge-spf.js';
import type { Finding } from '../domain/sending-domain/record-finding.js';
import { spfExpectation } from '../domain/sending-domain/smtp-providers.js';
import { isSpf } from '../domain/sending-domain/spf.js';
import { DnsQuestions } from './dns-questions.js';
import type { CheckedRecord } from './sending-domain-check.entity.js';
import { walkSpf } from './walk-spf.js';

/** Asks the name servers for everything that is to be published for our domain, all at once; at most some seconds. */
export async function lookUpRecords(sending: SendingDomain): Promise<CheckedRecord[]> {
  const dns = new DnsQuestions();
  try {
    return await Promise.all(
      sending.records.map(async (expected) => ({
        ...(await lookUp(dns, sending, expected)),
        kind: expected.kind,
        expected: expected.value ?? '',
      })),
    );
  } finally {
    dns.end();
  }
}

async function lookUp(dns: DnsQuestions, sending: SendingDomain, expected: ExpectedRecord): Promise<Finding> {
  const { domain, smtpHost } = sending;
  switch (expected.kind) {
    case 'spf': {
      const answer = await dns.txt(expected.name);
      const [only, ...more] = answer.kind === 'answered' ? answer.records.filter(isSpf) : [];
      const walk = only !== undefined && more.length === 0 ? await walkSpf(dns, only) : null;
      return judgeSpf(answer, walk, spfExpectation(smtpHost));
    }
    case 'dkim':
      return expected.value === null
        ? notSigned
        : judgeDkim(await dns.txt(expected.name), keyOf(expected.value));
    case 'dmarc': {
      const answers = dmarcNames(domain).map(async (name) => ({ name, answer: await dns.txt(name) }));
      return judgeDmarc(domain, await Promise.all(answers));
    }
    default:
      return judgeMx(domain, await dns.mx(expected.name));
  }
}

const notSigned: Finding = {
  verdict: 'not_set',
  found: [],
  advice: 'Mail is not signed yet. Set DKIM_KEY to an RSA key and restart; its record then stands here.',
};

/** "v=DKIM1; k=rsa; p=MIG…" is about "MIG…". */
function keyOf(record: string): string {
  return record.slice(record.indexOf('p=') + 2);
}

import type { KeyObject } from 'node:crypto';
import { domainToASCII } from 'node:url';
import { dkimPublicKey } from './dkim.js';
import type { RecordKind } from './record-finding.js';
import { spfExpectation } from './smtp-providers.js';
import { isTryOutDomain } from './try-out-domain.js';

/** What we send as and with, from the configuration. */
export interface SendingSettings {
  readonly mailDomain: string;
  readonly smtpUrl: string;
  readonly dkim: { readonly selector: string; readonly privateKey: KeyObject } | undefined;
}

/** A record to publish. */
export interface ExpectedRecord {
  readonly kind: RecordKind;
  /** The full name it stands at. */
  readonly name: string;
  readonly type: 'TXT' | 'MX';
  /** What to publish, ready to be copied; null while there is nothing to publish. */
  readonly value: string | null;
  /** What it is for. */
  readonly about: string;
}

export interface SendingDomain {
  /** As name servers know it: `mail.bücher.example` is `mail.xn--bcher-kva.example`. */
  readonly domain: string;
  readonly smtpHost: string;
  /** False where nothing can be published: a try-out. */
  readonly isPublishable: boolean;
  /** Empty when nothing can be published. */
  readonly records: readonly ExpectedRecord[];
}

/** What is to be published for mail of ours to be believed, and for answers to arrive. */
export function expectedRecords({ mailDomain, smtpUrl, dkim }: SendingSettings): SendingDomain {
  const domain = domainToASCII(mailDomain).replace(/\.$/, '');
  const smtpHost = new URL(smtpUrl).hostname.replaceAll(/[[\]]/g, '');
  const isPublishable = !isTryOutDomain(domain);
  if (!isPublishable) return { domain: domain || mailDomain, smtpHost, isPublishable, records: [] };
  const key = dkim && dkimPublicKey(dkim.privateKey);
  return {
    domain,
    smtpHost,
    isPublishable,
    records: [
      {
        kind: 'spf',
        name: domain,
        type: 'TXT',
        value: `v=spf1 ${spfExpectation(smtpHost).term} ~all`,
        about: 'Says which servers may send in the name of your domain.',
      },
      {
        kind: 'dkim',
        name: `${dkim?.selector ?? 'regards'}._domainkey.${domain}`,
        type: 'TXT',
        value: key ? `v=DKIM1; k=rsa; p=${key.p}` : null,
        about: 'Holds the key by which receivers verify that a letter is yours and nobody changed it.',
      },
      {
        kind: 'dmarc',
        name: `_dmarc.${domain}`,
        type: 'TXT',
        value: 'v=DMARC1; p=none',
        about: 'Says what to do with mail that only pretends to be yours.',
      },
      {
        kind: 'mx',
        name: domain,
        type: 'MX',
        // Only who runs the worker knows under which name it is reached.
        value: null,
        about: 'Leads the answers of candidates, and bounces, to Regards.',
      },
    ],
  };
}

import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { dkimPublicKey, judgeDkim } from './dkim.js';
import { dmarcNames, judgeDmarc } from './dmarc.js';
import { expectedRecords } from './expected-records.js';
import { judgeMx } from './judge-mx.js';
import type { DnsAnswer } from './record-finding.js';
import { isTryOutDomain } from './try-out-domain.js';

const domain = 'mail.kestrel.studio';
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const p = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const answered = <T>(...records: readonly T[]): DnsAnswer<T> => ({ kind: 'answered', records });
const silent = { kind: 'silent' } as const;

describe('the domain', () => {
  it.each([
    'regards.localhost',
    'localhost',
    'mail.kestrel.example',
    'mail.example.com',
    'kestrel.test',
    'mail.lan.home.arpa',
    '192.0.2.1',
    '',
  ])('is for trying out: "%s"', (name) => expect(isTryOutDomain(name)).toBe(true));

  it.each([domain, 'example.kestrel.studio', 'myexample.com'])('is real: %s', (name) =>
    expect(isTryOutDomain(name)).toBe(false),
  );
});

describe('what is to be published', () => {
  const settings = { mailDomain: domain, smtpUrl: 'smtps://u:s@email-smtp.eu-west-1.amazonaws.com:465' };

  it('follows from the configuration', () => {
    const { records, smtpHost } = expectedRecords({ ...settings, dkim: { selector: 's1', privateKey } });
    expect(smtpHost).toBe('email-smtp.eu-west-1.amazonaws.com');
    expect(records.map(({ kind, name, value }) => [kind, name, value])).toEqual([
      ['spf', domain, 'v=spf1 include:amazonses.com ~all'],
      ['dkim', `s1._domainkey.${domain}`, `v=DKIM1; k=rsa; p=${p}`],
      ['dmarc', `_dmarc.${domain}`, 'v=DMARC1; p=none'],
      ['mx', domain, null],
    ]);
  });

  it.each([
    ['smtp://smtp.kestrel.studio:587', 'a:smtp.kestrel.studio'],
    ['smtp://[2001:db8::25]:25', 'ip6:2001:db8::25'],
    ['smtp://192.0.2.25', 'ip4:192.0.2.25'],
    ['smtp://127.0.0.1:25', 'a'],
    ['smtp://postfix:25', 'a'],
    ['smtp://smtp.gmail.com', 'include:_spf.google.com'],
    ['smtp://notgmail.com', 'a:notgmail.com'],
  ])('lets the server of %s send: %s', (smtpUrl, term) => {
    const [spf] = expectedRecords({ ...settings, smtpUrl, dkim: undefined }).records;
    expect(spf?.value).toBe(`v=spf1 ${term} ~all`);
  });

  it('has no key where none is set, and nothing at all for a try-out', () => {
    const { records } = expectedRecords({ ...settings, dkim: undefined });
    expect(records.find(({ kind }) => kind === 'dkim')?.value).toBeNull();
    expect(expectedRecords({ ...settings, mailDomain: 'regards.localhost', dkim: undefined })).toMatchObject({
      isPublishable: false,
      records: [],
    });
  });

  it('asks for names as name servers know them', () => {
    expect(expectedRecords({ ...settings, mailDomain: 'mail.bücher.de', dkim: undefined }).domain).toBe(
      'mail.xn--bcher-kva.de',
    );
  });
});

describe('the DKIM record', () => {
  it('is read off the key that signs', () => {
    expect(dkimPublicKey(privateKey)).toEqual({ p, bits: 2048 });
  });

  it.each([
    ['as we gave it', `v=DKIM1; k=rsa; p=${p}`, 'ok'],
    ['without what may be left out, wrapped', `p=${p.slice(0, 60)} ${p.slice(60)};`, 'ok'],
    ['for testing', `v=DKIM1; t=y; p=${p}`, 'ok'],
    ['of another key', `v=DKIM1; p=${p.slice(0, -8)}AAAAAAAA`, 'different'],
    ['revoked', 'v=DKIM1; p=', 'different'],
    ['of another kind', `v=DKIM1; k=ed25519; p=${p}`, 'different'],
    ['for another hash', `v=DKIM1; h=sha1; p=${p}`, 'different'],
    ['not for mail', `v=DKIM1; s=other; p=${p}`, 'different'],
    ['no tags', 'hello', 'different'],
  ])('%s', (_what, record, verdict) => expect(judgeDkim(answered(record), p).verdict).toBe(verdict));

  it('is missing, doubled, or not answered for', () => {
    expect(judgeDkim(answered<string>(), p).verdict).toBe('missing');
    expect(judgeDkim(answered(`p=${p}`, `p=${p}`), p).verdict).toBe('different');
    expect(judgeDkim(silent, p).verdict).toBe('no_answer');
  });
});

describe('the DMARC policy', () => {
  const at = (own: DnsAnswer<string>, parent: DnsAnswer<string> = answered<string>()) =>
    judgeDmarc(domain, [
      { name: `_dmarc.${domain}`, answer: own },
      { name: '_dmarc.kestrel.studio', answer: parent },
    ]);

  it('is asked for at the domain and above it, but of no registry', () => {
    expect(dmarcNames(domain)).toEqual([`_dmarc.${domain}`, '_dmarc.kestrel.studio']);
    expect(dmarcNames('kestrel.studio')).toEqual(['_dmarc.kestrel.studio']);
    expect(dmarcNames('a.b.c.d.e.f.g.h.i.j')).toHaveLength(8);
  });

  it('is its own, else that of the organization, by the part about what is below it', () => {
    expect(at(answered('v=DMARC1; p=reject'))).toMatchObject({ verdict: 'ok' });
    const inherited = at(answered('spam'), answered('v=DMARC1; p=reject; sp=none'));
    expect(inherited.verdict).toBe('ok');
    expect(inherited.advice).toMatch(/stands at _dmarc\.kestrel\.studio.*"none" only watches/);
    expect(at(answered<string>(), answered('v=DMARC1; p=none; psd=y')).verdict).toBe('missing');
  });

  it.each([
    ['without a policy', ['v=DMARC1; rua=mailto:a@kestrel.studio'], 'different'],
    ['with one that is none', ['v=DMARC1; p=maybe'], 'different'],
    ['twice', ['v=DMARC1; p=none', 'v=DMARC1; p=reject'], 'different'],
    ['not at all', [], 'missing'],
  ])('is refused %s', (_what, records, verdict) => expect(at(answered(...records)).verdict).toBe(verdict));

  it('is not known while a name server is silent', () => {
    expect(at(silent).verdict).toBe('no_answer');
    expect(at(answered<string>(), silent).verdict).toBe('no_answer');
    expect(at(answered('v=DMARC1; p=none'), silent).verdict).toBe('ok');
  });
});

describe('the MX records', () => {
  it('are told in their order, and whose they are is left to the reader', () => {
    const finding = judgeMx(
      domain,
      answered(
        { exchange: 'b.kestrel.studio', priority: 20 },
        { exchange: 'a.kestrel.studio', priority: 10 },
      ),
    );
    expect(finding).toMatchObject({ verdict: 'ok', found: ['10 a.kestrel.studio', '20 b.kestrel.studio'] });
    expect(finding.advice).toContain('Answers go to a.kestrel.studio.');
  });

  it('are missing, refuse all mail, or are not answered for', () => {
    expect(judgeMx(domain, answered<never>()).verdict).toBe('missing');
    expect(judgeMx(domain, answered({ exchange: '', priority: 0 })).verdict).toBe('different');
    expect(judgeMx(domain, silent).verdict).toBe('no_answer');
  });
});

import { generateKeyPairSync } from 'node:crypto';
import { getServers, setServers } from 'node:dns';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { expectedRecords } from '../domain/sending-domain/expected-records.js';
import { NameServer } from '#platform/test-servers';
import { lookUpRecords } from './look-up-records.js';

const domain = 'mail.kestrel.studio';
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
const p = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const sending = expectedRecords({
  mailDomain: domain,
  smtpUrl: 'smtp://smtp.sendgrid.net',
  dkim: { selector: 's1', privateKey },
});
const sound = {
  [domain]: ['v=spf1 include:sendgrid.net ~all', 'something-else=1'],
  'sendgrid.net': ['v=spf1 ip4:192.0.2.0/24 ~all'],
  [`s1._domainkey.${domain}`]: [`v=DKIM1; k=rsa; p=${p}`],
  [`_dmarc.${domain}`]: ['v=DMARC1; p=quarantine'],
};
const mx = { [domain]: [{ exchange: 'in.kestrel.studio', priority: 10 }] };

describe('looking up the records of the sending domain', () => {
  const before = getServers();
  let names: NameServer;

  beforeAll(async () => {
    names = await NameServer.start();
    setServers([names.address]);
  });
  beforeEach(() => {
    names.zone = { txt: sound, mx };
    names.asked.length = 0;
  });
  afterAll(async () => {
    setServers(before);
    await names.stop();
  });

  const verdicts = async (): Promise<Record<string, string>> =>
    Object.fromEntries((await lookUpRecords(sending)).map(({ kind, verdict }) => [kind, verdict]));
  const spfWith = async (record: string, more: Record<string, string[]> = {}) => {
    names.zone = { txt: { ...sound, ...more, [domain]: [record] }, mx };
    const [spf] = await lookUpRecords(sending);
    return spf;
  };

  it('finds all of them right, a key of several strings too, and asks for nothing else', async () => {
    await expect(verdicts()).resolves.toEqual({ spf: 'ok', dkim: 'ok', dmarc: 'ok', mx: 'ok' });
    expect(new Set(names.asked)).toEqual(
      new Set([
        domain,
        'sendgrid.net',
        `s1._domainkey.${domain}`,
        `_dmarc.${domain}`,
        '_dmarc.kestrel.studio',
      ]),
    );
  });

  it('finds none where the domain does not exist', async () => {
    names.zone = {};
    await expect(verdicts()).resolves.toEqual({
      spf: 'missing',
      dkim: 'missing',
      dmarc: 'missing',
      mx: 'missing',
    });
  });

  it('says so where there is no answer, in time, and judges the rest', async () => {
    names.zone = { txt: sound, mx, silent: [`s1._domainkey.${domain}`, 'sendgrid.net'] };
    const begin = performance.now();
    await expect(verdicts()).resolves.toEqual({ spf: 'no_answer', dkim: 'no_answer', dmarc: 'ok', mx: 'ok' });
    expect(performance.now() - begin).toBeLessThan(10_000);
  });

  it('follows includes and redirects, and counts what they ask', async () => {
    const ok = await spfWith('v=spf1 redirect=_spf.kestrel.studio', {
      '_spf.kestrel.studio': ['v=spf1 a mx include:sendgrid.net -all'],
    });
    expect(ok).toMatchObject({ verdict: 'ok' });
    expect(ok?.advice).toContain('4 of 10 look-ups');
  });

  it('stops at the limit of look-ups, also in a circle', async () => {
    const circle = await spfWith('v=spf1 include:loop.kestrel.studio ~all', {
      'loop.kestrel.studio': ['v=spf1 include:loop.kestrel.studio ~all'],
    });
    expect(circle).toMatchObject({ verdict: 'different' });
    expect(circle?.advice).toContain('more than 10 times');
    expect(names.asked.filter((name) => name === 'loop.kestrel.studio').length).toBeLessThanOrEqual(10);
    const many = Array.from({ length: 11 }, (_, index) => `a:h${index}.kestrel.studio`).join(' ');
    expect((await spfWith(`v=spf1 ${many} ~all`))?.advice).toContain('more than 10 times');
  });

  it.each([
    ['lets everybody send', 'v=spf1 include:sendgrid.net +all', '"+all"'],
    ['leaves the end open', 'v=spf1 include:sendgrid.net', 'everybody else'],
    ['forgets our server', 'v=spf1 mx ~all', 'Add "include:sendgrid.net"'],
    ['has a typing mistake', 'v=spf1 inclde:sendgrid.net ~all', '"inclde:sendgrid.net"'],
    ['includes what has no record', 'v=spf1 include:gone.kestrel.studio ~all', 'gone.kestrel.studio'],
  ])('finds an SPF record that %s', async (_what, record, words) => {
    const spf = await spfWith(record);
    expect(spf).toMatchObject({ verdict: 'different', found: [record] });
    expect(spf?.advice).toContain(words);
  });

  it('finds two SPF records, of which receivers believe none', async () => {
    names.zone = { txt: { ...sound, [domain]: ['v=spf1 -all', 'v=spf1 include:sendgrid.net ~all'] }, mx };
    const [spf] = await lookUpRecords(sending);
    expect(spf).toMatchObject({ verdict: 'different' });
    expect(spf?.found).toHaveLength(2);
  });
});

import { createHmac, generateKeyPairSync } from 'node:crypto';
import { Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AtsModule } from '#ats';
import { candidatePageUrl } from '#hiring';
import { isSuppressed, MailModule, suppress } from '#mail';
import { bootForTest, eventually } from '#platform/testing';
import { businessModules } from '../../apps/business-modules.js';
import {
  ResealDatabase,
  type ResealedDatabase,
} from '../../apps/operator/src/reseal-secrets/reseal-database.js';
import { AtsSender } from './ats-sender.fixture.js';
import type { Arrival } from './mail-sink.fixture.js';
import { monday, publicUrl, Regards, type Tenant } from './regards.fixture.js';

const oldKey = 'old-old-old-old-old-old-old-old-old';
const newKey = 'new-new-new-new-new-new-new-new-new';
const unwanted = 'nobody@candidates.example';

@Module({ imports: [AtsModule, MailModule], providers: [ResealDatabase] })
class ResealModule {}

/** A key for DKIM_KEY under this selector. */
function dkimKey(selector: string): string {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return `${selector}:${Buffer.from(privateKey).toString('base64')}`;
}

describe('a rotation of secrets forgets nothing', () => {
  let regards: Regards;
  let kestrel: Tenant;
  let ats: { connectionId: string; secret: string };
  let hook: { id: string; secret: string };
  /** To Ada, signed under the old key. */
  let letter: Arrival;
  let conversationId: string;
  /** To a page of hers, as letters to finalists have it. */
  let link: string;
  /** What the ATS is asked with. */
  let asksWith: string;

  const restart = async (secretKey: string, dkim: string): Promise<void> => {
    const { sink, booted } = regards;
    await booted.app.close();
    regards = await Regards.start({
      sink,
      database: booted.testDatabase,
      now: booted.clock.now(),
      environment: { SECRET_KEY: secretKey, DKIM_KEY: dkim },
    });
    // With the cookie and the API key that they had.
    kestrel = kestrel.at(regards);
  };

  const reseal = async (secretKey: string): Promise<ResealedDatabase> => {
    const operator = await bootForTest({
      database: regards.booted.testDatabase,
      modules: [...businessModules, ResealModule],
      environment: { SECRET_KEY: secretKey },
    });
    try {
      return await operator.app.get(ResealDatabase).execute();
    } finally {
      await operator.close();
    }
  };

  /** Everything that is older than the rotation, used once more. */
  const useWhatIsOld = async (text: string): Promise<void> => {
    const to = String(letter.parsed.replyTo?.value[0]?.address);
    await regards.write({ from: 'ada.lovelace@candidates.example', to, text });
    await eventually('the answer in its conversation', async () => {
      const { timeline } = await kestrel.member.ask<{ timeline: { replyText?: string }[] }>(
        'GET',
        `/api/v1/conversations/${conversationId}`,
      );
      return timeline.some(({ replyText }) => replyText?.includes(text));
    });
    const sender = AtsSender.at(`${regards.url}/hooks/ats/${ats.connectionId}`, ats);
    expect(await sender.say('ping', monday, {})).toBeLessThan(300);
    await expect(
      kestrel.member.ask('GET', `/api/v1/ats-connections/${ats.connectionId}`),
    ).resolves.toMatchObject({ readBack: { secretHint: asksWith.slice(-4) } });
    const body = `From: x@y.example\r\nTo: nobody@z.example\r\nSubject: ${text}\r\n\r\nHello\r\n`;
    const signature = `sha256=${createHmac('sha256', hook.secret).update(body).digest('hex')}`;
    const answer = await fetch(`${regards.url}/hooks/mail/${hook.id}`, {
      method: 'POST',
      headers: { 'content-type': 'message/rfc822', 'x-regards-signature': signature },
      body,
    });
    expect(answer.status).toBe(202);
    await expect(kestrel.tx((tx) => isSuppressed(tx, unwanted, 'all'))).resolves.toBe(true);
    expect((await fetch(link.replace(publicUrl, regards.url))).status).toBe(200);
    expect((await kestrel.member.try('GET', '/api/v1/organization')).status).toBe(200);
    expect((await kestrel.program.try('GET', '/api/v1/organization')).status).toBe(200);
  };

  const selectorOf = (arrival: Arrival | undefined): string | undefined =>
    /^DKIM-Signature:[\s\S]*?\bs=([\w-]+)/im.exec(arrival?.raw ?? '')?.[1];

  beforeAll(async () => {
    regards = await Regards.start({ environment: { SECRET_KEY: oldKey, DKIM_KEY: dkimKey('s1') } });
    kestrel = await regards.organization();
    ats = await AtsSender.connect(kestrel, regards.url, monday);
    const asked = { url: 'https://ats.example.com/read' };
    const readBack = `/api/v1/ats-connections/${ats.connectionId}/read-back`;
    asksWith = (await kestrel.member.ask<{ secret: string }>('PUT', readBack, asked)).secret;
    hook = await kestrel.member.ask('POST', '/api/v1/mail-connections', { name: 'Inbound' });
    await kestrel.tx((tx) => suppress(tx, { address: unwanted, scope: 'all', reason: 'manual' }, monday));
    const ada = await kestrel.applicant('Ada Lovelace');
    const { rejectionId, arrival } = await kestrel.send(ada);
    const site = { publicUrl, secretKey: oldKey };
    link = await kestrel.tx((tx) => candidatePageUrl(tx, site, ada.candidateId));
    letter = arrival;
    conversationId = (await kestrel.rejection(rejectionId)).rejection.conversationId;
    await regards.quiet();
  }, 120_000);

  afterAll(() => regards.stop());

  it('with the new key in front, all that is old still works, and mail is signed by the new DKIM key', async () => {
    expect(selectorOf(letter)).toBe('s1');
    await restart(`${newKey},${oldKey}`, dkimKey('s2'));
    await useWhatIsOld('After the first step.');
    const { arrival } = await kestrel.send(await kestrel.applicant('Mary Shelley'));
    expect(selectorOf(arrival)).toBe('s2');
  }, 60_000);

  it('seals everything anew, once', async () => {
    await expect(reseal(`${newKey},${oldKey}`)).resolves.toEqual({
      resealed: 3,
      retiredKeys: 1,
      unreadableIn: [],
      unreadableKeys: 0,
    });
    await expect(reseal(`${newKey},${oldKey}`)).resolves.toMatchObject({ resealed: 0, retiredKeys: 1 });
  });

  it('without the old key, all that is old still works', async () => {
    await restart(newKey, dkimKey('s2'));
    await expect(useWhatIsOld('After the old key was taken away.')).resolves.toBeUndefined();
  });

  it('refuses to start when a key left that still seals something which recognises', async () => {
    const third = 'third-third-third-third-third-third';
    await expect(reseal(third)).rejects.toMatchObject({ code: 'secrets.retired_key_sealed' });
    await expect(reseal(`${third},${newKey}`)).resolves.toMatchObject({ resealed: 3, retiredKeys: 2 });
  });
});

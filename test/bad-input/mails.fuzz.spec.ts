import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Installation } from './installation.fixture.js';
import { envelopes } from './mails/envelopes.js';
import { mailHook } from './mails/hook.js';
import { mimes } from './mails/mimes.js';
import type { MailFate } from './mails/senders.js';
import { type RawRequest, sendRaw } from './raw-http.fixture.js';
import { hangUp, talk } from './smtp-line.fixture.js';
import { whatExists, type World } from './world.fixture.js';

jest.setTimeout(120_000);

describe('bad input', () => {
  let regards: Installation;
  let world: World;

  beforeAll(async () => {
    regards = await Installation.start();
    world = await whatExists(regards);
  });

  afterAll(() => regards.stop());

  /** Sends a request. @returns its status and, when it is a problem, its code */
  async function ask(request: RawRequest): Promise<[number, string | null, unknown]> {
    const { status, headers, text } = await sendRaw(regards.url, request);
    const [type = ''] = headers.get('content-type')?.split(';') ?? [];
    const body: unknown = type.endsWith('json') && text !== '' ? JSON.parse(text) : text;
    expect(regards.isRunning).toBe(true);
    return [status, type === 'application/problem+json' ? (body as { code: string }).code : null, body];
  }

  describe('of a mail', () => {
    const fates: { what: string; fate: MailFate; id: string; organizationId: string }[] = [];
    const known = new Set<string>();

    /** The mails that were stored since it was last asked for. */
    async function newMails(what: string, fate: MailFate): Promise<number> {
      let count = 0;
      for (const { id: organizationId } of [world.kestrel, world.heron])
        for (const { id } of await regards.rows<{ id: string }>(organizationId, 'SELECT id FROM raw_mails')) {
          if (known.has(id)) continue;
          known.add(id);
          fates.push({ what, fate, id, organizationId });
          count += 1;
        }
      return count;
    }

    const expected = (fate: MailFate): number =>
      fate === 'both conversations' ? 2 : fate === 'nothing' || fate === 'repeated' ? 0 : 1;

    beforeAll(() => newMails('before', 'nothing').then(() => void fates.splice(0)));

    it.each([...envelopes, ...mimes])('%s', async (what, said, reply, fate) => {
      expect((await talk(regards.smtpPort, said(world.mailboxes))).slice(0, 3)).toBe(reply);
      expect(await newMails(what, fate)).toBe(expected(fate));
    });

    it('a line that is cut in the middle of the mail', async () => {
      const { reply } = world.mailboxes;
      await hangUp(
        regards.smtpPort,
        ['MAIL FROM:<a@candidates.example>\r\n', `RCPT TO:<${reply}>\r\n`, 'DATA\r\n'],
        'Subject: Half\r\n\r\nof it',
      );
      expect(await newMails('cut', 'nothing')).toBe(0);
    });

    it.each(mailHook)('by the hook: %s', async (what, request, status, code, fate) => {
      const [answered, said] = await ask(request(world.mailboxes));
      expect([answered, said]).toEqual([status, code]);
      expect(await newMails(what, fate)).toBe(expected(fate));
    });

    it('is found again: in its conversation, in the inbox, or as one that could not be read', async () => {
      for (const { id } of [world.kestrel, world.heron]) await regards.untilRead('raw_mails', id);
      const found = await Promise.all(
        fates.map(async ({ what, id, organizationId }) => [what, await regards.fateOf(organizationId, id)]),
      );
      expect(found).toEqual(
        fates.map(({ what, fate }) => [what, fate === 'both conversations' ? 'conversation' : fate]),
      );
    });
  });

  describe('and after all of it', () => {
    it('no line of a log holds a word of anybody', () => {
      expect(regards.log.filter((line) => line.includes('"level":"debug"')).length).toBeGreaterThan(50);
      expect(regards.linesWithWords()).toEqual([]);
    });

    it('nor a table of the queues, the outbox, or a table without tenants', async () => {
      expect(await regards.wordsInQueues()).toEqual([]);
    });

    it('both processes still run', () => {
      expect(regards.isRunning).toBe(true);
    });
  });
});

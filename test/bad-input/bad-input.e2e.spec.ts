import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { carelessIn } from '../security/careful-headers.fixture.js';
import { Installation } from './installation.fixture.js';
import { type RawRequest, sendRaw } from './raw-http.fixture.js';
import { acts } from './requests/acts.js';
import { addresses } from './requests/addresses.js';
import type { RequestRow } from './requests/asking.js';
import { bodies } from './requests/bodies.js';
import { headers } from './requests/headers.js';
import { pages } from './requests/pages.js';
import { contents } from './webhooks/contents.js';
import { signatures } from './webhooks/signatures.js';
import { whatExists, type World } from './world.fixture.js';

// Processes that boot on a machine that is busy with other tests.
jest.setTimeout(120_000);

describe('bad input', () => {
  let regards: Installation;
  let world: World;
  /** What was careless about the headers of any answer. */
  const careless = new Set<string>();

  beforeAll(async () => {
    regards = await Installation.start();
    world = await whatExists(regards);
  });

  afterAll(() => regards.stop());

  /** Sends a request. @returns its status and, when it is a problem, its code */
  async function ask(request: RawRequest): Promise<[number, string | null, unknown]> {
    const { status, headers, text } = await sendRaw(regards.url, request);
    for (const one of carelessIn(new Headers([...headers]))) careless.add(`${status} ${one}`);
    const [type = ''] = headers.get('content-type')?.split(';') ?? [];
    const body: unknown = type.endsWith('json') && text !== '' ? JSON.parse(text) : text;
    expect(regards.isRunning).toBe(true);
    return [status, type === 'application/problem+json' ? (body as { code: string }).code : null, body];
  }

  describe.each<[string, readonly RequestRow[]]>([
    ['a body', bodies],
    ['an address', addresses],
    ['a header', headers],
    ['an act', acts],
    ['a page', pages],
  ])('of %s', (_part, rows) => {
    it.each(rows)('%s', async (_what, request, status, code) => {
      const [answered, said] = await ask(request(world.asking));
      expect([answered, said]).toEqual([status, code]);
    });
  });

  it('is told its reason however large it is: 31 MB, five times, to a sender that writes it all', async () => {
    const told: number[] = [];
    for (let tries = 0; tries < 5; tries += 1) {
      const body = Buffer.alloc(31 * 1024 * 1024, 'x');
      told.push((await fetch(`${regards.url}/hooks/mail/nobody`, { method: 'POST', body })).status);
    }
    expect(told).toEqual(Array.from({ length: 5 }, () => 413));
  });

  describe('of a webhook', () => {
    const fates: { what: string; fate: string; id: string }[] = [];
    const stored = (): Promise<number> => regards.count(world.kestrel.id, 'webhook_events');

    it.each([...signatures, ...contents])('%s', async (what, request, status, code, fate) => {
      const before = await regards.countAll('webhook_events', [world.kestrel.id, world.heron.id]);
      const [answered, said, body] = await ask(request(world.connections));
      expect([answered, said]).toEqual([status, code]);
      const { webhookEventId: id } = body as { webhookEventId?: string };
      const isRepeated = fates.some((known) => known.id === id);
      const after = await regards.countAll('webhook_events', [world.kestrel.id, world.heron.id]);
      // Stored before it was answered, once; and nothing of what was refused.
      expect(after - before).toBe(fate === 'nothing' || isRepeated ? 0 : 1);
      if (id !== undefined) fates.push({ what, fate, id });
    });

    it('is found again, each in the state that its reading came to', async () => {
      expect(await stored()).toBeGreaterThan(50);
      const found = async (): Promise<unknown> =>
        Promise.all(
          fates.map(async ({ what, id }) => {
            const [row] = await regards.rows<{ status: string; code: string | null }>(
              world.kestrel.id,
              'SELECT status, error_code AS code FROM webhook_events WHERE id = $1',
              [id],
            );
            return [what, [row?.status, ...(row?.code ? [row.code] : [])].join(' ')];
          }),
        );
      await regards.untilRead('webhook_events', world.kestrel.id);
      expect(await found()).toEqual(fates.map(({ what, fate }) => [what, fate]));
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

    it('every answer told browsers to be careful', () => {
      expect([...careless]).toEqual([]);
    });

    it('both processes still run', () => {
      expect(regards.isRunning).toBe(true);
    });
  });
});

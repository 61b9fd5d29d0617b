import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ApiDocument, endpointsOf } from './fuzz/endpoints.js';
import { codesInSources, wrongWith } from './fuzz/judge.js';
import { type FuzzedRequest, requestsTo } from './fuzz/requests.js';
import { runsPerEndpoint, seed } from './fuzz/settings.js';
import { Installation } from './installation.fixture.js';
import type { Rows } from '../invariants/tenant-rows.fixture.js';
import { connect, whatExists, type World } from './world.fixture.js';

describe('bad input', () => {
  let regards: Installation;
  let world: World;

  beforeAll(async () => {
    regards = await Installation.start();
    world = await whatExists(regards);
  });

  afterAll(() => regards.stop());

  /** Rows of everything. Those that hold a document or a secret are as the product makes them: made-up ones could only break. */
  async function rowsToReach(before?: Rows): Promise<Rows> {
    const { id, admin } = world.kestrel;
    // The endpoint before may have been the one that signs out.
    if ((await admin.try('GET', '/api/v1/session')).status === 401) await admin.signIn();
    const rows = await regards.freshRows(id, before);
    await regards.rows(
      id,
      `UPDATE letters SET (provenance, context, findings, overrides) = (
         SELECT provenance, context, findings, overrides FROM letters WHERE context <> '{}' ORDER BY id LIMIT 1)
        WHERE context = '{}'`,
    );
    return new Map([...rows, ['ats_connections', { id: (await connect(admin, 'standard')).id }]]);
  }

  describe('of every endpoint in the OpenAPI document', () => {
    it('is answered below 500, as documented, with a code of ours', async () => {
      const { body } = await regards.nobody().try('GET', '/api/openapi.json');
      const document = body as ApiDocument;
      const codes = await codesInSources();
      const endpoints = endpointsOf(document);
      expect(endpoints.length).toBeGreaterThan(100);
      const reached = new Set<string>();
      const failures: string[] = [];
      let rows = await rowsToReach();
      for (const endpoint of endpoints) {
        const name = `${endpoint.method} ${endpoint.path}`;
        // What an endpoint ended, erased or took away is there again for the next.
        rows = await rowsToReach(rows);
        const send = async ({ caller, path, body, headers }: FuzzedRequest): Promise<void> => {
          const who = caller === 'nobody' ? regards.nobody() : world.kestrel[caller];
          const answer = await who.try(endpoint.method, path, body, headers);
          // The session may have ended; a credential that was made up says nothing of it, and signing in has its limit.
          const isOwn = !('authorization' in headers || 'cookie' in headers);
          if (answer.status === 401 && caller !== 'nobody' && isOwn) await who.signIn();
          if (answer.status < 400) reached.add(name);
          const wrong = wrongWith(endpoint, answer, codes);
          if (wrong.length > 0) throw new Error(wrong.join('; '));
        };
        const property = fc.asyncProperty(requestsTo(endpoint, document, rows), send);
        await fc.assert(property, { numRuns: runsPerEndpoint, seed }).catch((error: unknown) => {
          // fast-check says in the cause what was wrong, and in the error how to see it again.
          const cause = error instanceof Error ? String(error.cause) : '';
          failures.push(`${name}: ${cause}; ${String(error).slice(0, 1_500)}`);
        });
        expect(regards.isRunning).toBe(true);
      }
      expect(failures).toEqual([]);
      const { status } = await regards.nobody().try('GET', '/health/ready');
      expect(status).toBe(200);
      // Requests that only ever bounce off a validation would prove little.
      expect(reached.size).toBeGreaterThan(endpoints.length / 2);
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

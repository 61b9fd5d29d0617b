import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RawRequest, sendRaw } from '../bad-input/raw-http.fixture.js';
import { Regards } from '../invariants/regards.fixture.js';
import { carelessIn } from './careful-headers.fixture.js';

const json = 'Content-Type: application/json';
const signIn = 'POST /api/v1/session';

/** What is refused before any of our code is asked: by Fastify, by Nest, or by Node's own parser. */
const refusals: readonly (readonly [string, RawRequest, number])[] = [
  ['a path that leads nowhere', { line: 'GET /api/v1/nothing' }, 404],
  ['a page that there is not', { line: 'GET /c/' }, 404],
  ['a method that the path does not have', { line: 'PUT /api/v1/session', headers: [json], body: '{}' }, 404],
  ['a method that we have nowhere', { line: 'PROPFIND /api/v1/session' }, 404],
  ['a body that is no JSON', { line: signIn, headers: [json], body: '{"email":' }, 400],
  ['a body of a type that we do not read', { line: signIn, headers: ['Content-Type: a/b'], body: 'x' }, 415],
  ['a body over 1 MB', { line: signIn, headers: [json], body: 'x'.repeat(1_048_577) }, 413],
  [
    'a body that is said to be over 30 MB',
    { line: signIn, headers: [json, 'Content-Length: 31457281'] },
    413,
  ],
  ['percent-encoding that is none', { line: 'GET /api/v1/openings/%zz' }, 400],
  ['an expectation that nobody meets', { line: signIn, headers: [json, 'Expect: 200-ok'], body: '{}' }, 417],
  ['a request without a host', { line: 'GET /api/v1/session', hostless: true }, 400],
  ['a method that nobody knows', { line: 'BREW /api/v1/session' }, 400],
  ['a line that is no request', { line: 'hello' }, 400],
  ['a header without a colon', { line: 'GET /api/v1/session', headers: ['hello'] }, 400],
  ['two lengths', { line: signIn, headers: ['Content-Length: 1', 'Content-Length: 2'], body: 'x' }, 400],
  ['headers of 100 KB', { line: 'GET /api/v1/session', headers: [`X-Long: ${'x'.repeat(100_000)}`] }, 431],
];

describe('what is refused before there is a route', () => {
  let regards: Regards;
  beforeAll(async () => {
    regards = await Regards.start({ worker: false });
  });
  afterAll(() => regards.stop());

  /** @returns the status, and what was careless about the headers */
  const refusal = async (request: RawRequest): Promise<[number, string[]]> => {
    const { status, headers } = await sendRaw(regards.url, request);
    return [status, carelessIn(new Headers([...headers]))];
  };

  it.each(refusals)('is answered with careful headers: %s', async (_what, request, status) => {
    await expect(refusal(request)).resolves.toEqual([status, []]);
  });

  it('is answered with careful headers: a request that does not come to its end', async () => {
    const server = regards.booted.app.getHttpServer();
    // As Node tells it once its patience is over.
    server.once('connection', (socket) =>
      server.emit('clientError', Object.assign(new Error(), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket),
    );
    await expect(refusal({ line: signIn })).resolves.toEqual([408, []]);
  });
});

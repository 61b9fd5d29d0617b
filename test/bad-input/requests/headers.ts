import { canary } from '../canaries.js';
import type { RawRequest } from '../raw-http.fixture.js';
import { type Asking, opening, type RequestRow, send } from './asking.js';

const session = 'GET /api/v1/session';
const signIn = [401, 'access.sign_in_required'] as const;
const malformed = [400, 'request.malformed'] as const;
const noRoute = [404, 'request.route_unknown'] as const;
const keyInvalid = [400, 'access.idempotency_key_invalid'] as const;
const foreign = [403, 'access.origin_refused'] as const;
const json = 'Content-Type: application/json';
const body = JSON.stringify({ title: 'Lighting Designer' });

/** A request that says by itself who asks. */
const bare =
  (line: string, headers: readonly string[] = [], sent?: string): (() => RawRequest) =>
  () => ({ line, headers, ...(sent === undefined ? {} : { body: sent }) });

/** A POST of the admin's cookie whose other headers say all. */
const from =
  (...headers: string[]): ((asking: Asking) => RawRequest) =>
  ({ cookie }) => ({ line: 'POST /api/v1/openings', headers: [`Cookie: ${cookie}`, json, ...headers], body });

/** A POST with a key, for its first time. */
const keyed = (key: string): ((asking: Asking) => RawRequest) => opening(body, [`Idempotency-Key: ${key}`]);

/** Methods, sessions, keys, and the protocol itself. */
export const headers: readonly RequestRow[] = [
  ['nobody', bare(session), ...signIn],
  ['a session that is none', bare(session, [`Cookie: regards_session=${canary.token}`]), ...signIn],
  ['an empty session', bare(session, ['Cookie: regards_session=']), ...signIn],
  ['cookies that are none', bare(session, ['Cookie: ;;; =; regards_session; %zz=%zz']), ...signIn],
  ['a session with NUL', bare(session, ['Cookie: regards_session=a%00b']), ...signIn],
  ['a session of bytes', bare(session, ['Cookie: regards_session=%ff%fe\u00ff']), ...signIn],
  ['100 cookies', bare(session, [`Cookie: ${`a=${canary.token}; `.repeat(100)}`]), ...signIn],
  [
    'a session twice, the first of them none',
    ({ cookie }) => ({ line: session, headers: [`Cookie: regards_session=${canary.token}; ${cookie}`] }),
    ...signIn,
  ],
  ['a session with a tail', ({ cookie }) => ({ line: session, headers: [`Cookie: ${cookie}x`] }), ...signIn],
  ['a key that is none', bare(session, [`Authorization: Bearer ${canary.token}`]), ...signIn],
  ['a key of 10,000 characters', bare(session, [`Authorization: Bearer ${'a'.repeat(10_000)}`]), ...signIn],
  ['a name and a password', bare(session, ['Authorization: Basic YWRtaW46YWRtaW4=']), ...signIn],
  ['a scheme alone', bare(session, ['Authorization: Bearer']), ...signIn],
  [
    'a wrong key and a right session',
    ({ cookie }) => ({ line: session, headers: [`Cookie: ${cookie}`, 'Authorization: Bearer x'] }),
    ...signIn,
  ],
  [
    'a key twice',
    ({ key }) => ({ line: session, headers: [`Authorization: ${key}`, 'Authorization: Bearer x'] }),
    200,
    null,
  ],
  ['a page of another origin', from('Origin: https://attacker.example'), ...foreign],
  ['a page without an origin', from('Origin: null'), ...foreign],
  ['a page whose origin begins like ours', from('Origin: http://regards.test.attacker.example'), ...foreign],
  ['our origin on another port', from('Origin: http://regards.test:8080'), ...foreign],
  ['an origin that is none', from('Origin: \u00ff%00'), ...foreign],
  [
    'signing in from another origin',
    bare(
      'POST /api/v1/session',
      [json, 'Origin: https://attacker.example'],
      '{"email":"a@b.example","password":"x"}',
    ),
    ...foreign,
  ],
  [
    'signing in with NUL',
    bare('POST /api/v1/session', [json], '{"email":"a@b.example","password":"\\u0000"}'),
    400,
    'request.invalid',
  ],
  [
    'signing in with a password of 1 MB',
    bare(
      'POST /api/v1/session',
      [json],
      JSON.stringify({ email: 'a@b.example', password: 'x'.repeat(1_000_000) }),
    ),
    400,
    'request.invalid',
  ],
  [
    'signing in as somebody unknown',
    bare(
      'POST /api/v1/session',
      [json],
      JSON.stringify({ email: canary.address, password: canary.password }),
    ),
    401,
    'access.credentials_wrong',
  ],
  ['DELETE of a list', send('DELETE /api/v1/openings'), ...noRoute],
  ['PUT', send('PUT /api/v1/openings', body), ...noRoute],
  ['OPTIONS', send('OPTIONS /api/v1/openings'), ...noRoute],
  ['TRACE', send('TRACE /api/v1/openings'), ...noRoute],
  ['a method that nobody knows', send('BREW /api/v1/openings'), ...malformed],
  ['HEAD', send('HEAD /api/v1/openings'), 200, null],
  ['HEAD of the stream of changes', send('HEAD /api/v1/changes'), 200, null],
  ['GET with a body', send('GET /api/v1/openings?limit=1', body), 200, null],
  [
    'DELETE with a body that is no JSON',
    send(({ openingId }) => `DELETE /api/v1/api-keys/${openingId}`, '{'),
    ...malformed,
  ],
  ['a key of repetition that is empty', keyed(''), ...keyInvalid],
  ['a key of repetition of 256 characters', keyed('k'.repeat(256)), ...keyInvalid],
  ['a key of repetition with a tab', keyed('a\tb'), ...keyInvalid],
  ['a key of repetition beyond ASCII', keyed('\u00ffabc'), ...keyInvalid],
  ['a key of repetition', keyed('of-the-table'), 201, null],
  ['the same key for the same', keyed('of-the-table'), 201, null],
  [
    'the same key for something else',
    opening({ title: canary.name }, ['Idempotency-Key: of-the-table']),
    422,
    'access.idempotency_key_reused',
  ],
  ['two keys of repetition', opening(body, ['Idempotency-Key: one', 'Idempotency-Key: two']), 201, null],
  ['a body that waits to be asked for', opening(body, ['Expect: 100-continue']), 201, null],
  ['an expectation that nobody meets', opening(body, ['Expect: 200-ok']), 417, null],
  [
    'a body in chunks',
    opening(`5\r\n{"tit\r\n${(body.length - 5).toString(16)}\r\nle${body.slice(7)}\r\n0\r\n\r\n`, [
      'Transfer-Encoding: chunked',
    ]),
    201,
    null,
  ],
  [
    'chunks that are none',
    opening(`zz\r\n${body}\r\n0\r\n\r\n`, ['Transfer-Encoding: chunked']),
    ...malformed,
  ],
  [
    'a length and chunks',
    opening(`0\r\n\r\n${body}`, ['Content-Length: 4', 'Transfer-Encoding: chunked']),
    ...malformed,
  ],
  ['two lengths', opening(body, ['Content-Length: 4', `Content-Length: ${body.length}`]), ...malformed],
  ['a length that is none', opening(body, ['Content-Length: -1']), ...malformed],
  ['an encoding of transfer that nobody knows', opening(body, ['Transfer-Encoding: rot13']), ...malformed],
  ['a header without a colon', send('GET /api/v1/openings', undefined, [canary.header]), ...malformed],
  [
    'a space before the colon',
    send('GET /api/v1/openings', undefined, [`X-Quill : ${canary.header}`]),
    ...malformed,
  ],
  [
    'NUL in a header',
    send('GET /api/v1/openings', undefined, [`X-Quill: a\0${canary.header}`]),
    ...malformed,
  ],
  [
    'a line feed in a header',
    send('GET /api/v1/openings', undefined, [`X-Quill: a\nX-${canary.header}: b`]),
    ...malformed,
  ],
  [
    'a header of 100,000 characters',
    send('GET /api/v1/openings', undefined, [`X-Quill: ${'x'.repeat(100_000)}`]),
    431,
    'request.headers_too_large',
  ],
  [
    '5,000 headers',
    send(
      'GET /api/v1/openings',
      undefined,
      Array.from({ length: 5_000 }, (_, index) => `X${index}: 1`),
    ),
    431,
    'request.headers_too_large',
  ],
  ['two hosts', send('GET /api/v1/openings', undefined, ['Host: a.example', 'Host: b.example']), 200, null],
  ['a host of somebody else', send('GET /api/v1/openings', undefined, ['Host: attacker.example']), 200, null],
  ['no host', send('GET /api/v1/openings', undefined, ['X-Host: x']), 200, null],
  ['another version of the protocol', bare('GET /api/v1/session HTTP/9.9\r\nX-Rest:'), ...malformed],
  ['a line that is no request', bare(canary.header), ...malformed],
  [
    'a forwarded address that is none',
    send('GET /api/v1/openings', undefined, [`X-Forwarded-For: ${canary.header}, %00`]),
    200,
    null,
  ],
  [
    'another language',
    send('GET /api/v1/openings', undefined, ['Accept-Language: \u00ff;q=9', 'Accept: text/html']),
    200,
    null,
  ],
];

import { canary } from '../canaries.js';
import { get, type RequestRow, send } from './asking.js';

const invalid = [400, 'request.invalid'] as const;
const malformed = [400, 'request.malformed'] as const;
const cursorInvalid = [400, 'request.cursor_invalid'] as const;
const noRoute = [404, 'request.route_unknown'] as const;
const listed = [200, null] as const;

const cursorOf = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
const nil = '00000000-0000-0000-0000-000000000000';

/** What an address may hold: path, ids, query. */
export const addresses: readonly RequestRow[] = [
  ['a path that leads nowhere', get(`/api/v1/${canary.name}`), ...noRoute],
  ['a percent sign alone', get('/api/v1/openings/%'), ...malformed],
  ['percent-encoding that is none', get(`/api/v1/openings/%zz${canary.name}`), ...malformed],
  ['a byte that no UTF-8 has', get('/api/v1/openings/%ff'), ...malformed],
  ['an overlong slash', get('/api/v1/openings/%c0%af'), ...malformed],
  ['NUL in the path', get('/api/v1/openings/a%00b'), ...invalid],
  ['a slash, encoded', get('/api/v1/openings/..%2f..%2fetc%2fpasswd'), ...invalid],
  ['dots', get('/api/v1/../../etc/passwd'), ...noRoute],
  ['a path of 10,000 characters', get(`/api/v1/openings/${'a'.repeat(10_000)}`), ...noRoute],
  ['a semicolon', get('/api/v1/openings;admin=true'), ...noRoute],
  ['two slashes', get('/api/v1//openings'), ...noRoute],
  ['a slash at the end', get('/api/v1/openings/'), ...noRoute],
  ['an id that is none', get(`/api/v1/openings/${canary.name}`), ...invalid],
  ['an id that is a number', get('/api/v1/openings/1'), ...invalid],
  [
    'an id with one digit too few',
    send(({ openingId }) => `GET /api/v1/openings/${openingId.slice(1)}`),
    ...invalid,
  ],
  ['an id in braces', send(({ openingId }) => `GET /api/v1/openings/%7B${openingId}%7D`), ...invalid],
  ['an id and SQL', send(({ openingId }) => `GET /api/v1/openings/${openingId}'%20OR%20'1'='1`), ...invalid],
  [
    'an id in capitals',
    send(({ openingId }) => `GET /api/v1/openings/${openingId.toUpperCase()}`),
    200,
    null,
  ],
  ['the nil id', get(`/api/v1/openings/${nil}`), 404, 'hiring.opening_not_found'],
  [
    'an id of another organization',
    send(({ foreignOpeningId }) => `GET /api/v1/openings/${foreignOpeningId}`),
    404,
    'hiring.opening_not_found',
  ],
  [
    'an id of something else',
    send(({ candidateId }) => `GET /api/v1/openings/${candidateId}`),
    404,
    'hiring.opening_not_found',
  ],
  ['limit=-1', get('/api/v1/openings?limit=-1'), ...invalid],
  ['limit=0', get('/api/v1/openings?limit=0'), ...invalid],
  ['limit=1e9', get('/api/v1/openings?limit=1e9'), ...invalid],
  ['limit=1.5', get('/api/v1/openings?limit=1.5'), ...invalid],
  ['limit=abc', get('/api/v1/openings?limit=abc'), ...invalid],
  ['limit=NaN', get('/api/v1/openings?limit=NaN'), ...invalid],
  ['limit twice', get('/api/v1/openings?limit=1&limit=2'), ...invalid],
  ['limit as a list', get('/api/v1/openings?limit[]=1'), ...invalid],
  ['no limit after the sign', get('/api/v1/openings?limit='), ...invalid],
  ['a cursor that is none', get(`/api/v1/openings?cursor=${canary.name}`), ...cursorInvalid],
  [
    'a cursor cut off',
    send(({ cursor }) => `GET /api/v1/openings?cursor=${cursor.slice(0, -9)}`),
    ...cursorInvalid,
  ],
  [
    'a cursor that was changed',
    send(({ cursor }) => `GET /api/v1/openings?cursor=A${cursor.slice(1)}`),
    ...cursorInvalid,
  ],
  [
    'a cursor of another list',
    send(({ cursor }) => `GET /api/v1/candidates?cursor=${cursor}`),
    ...cursorInvalid,
  ],
  [
    'a cursor with a date that is none',
    get(`/api/v1/webhook-events?cursor=${cursorOf('webhook_events.received_at', 'yesterday', nil)}`),
    ...cursorInvalid,
  ],
  [
    'a cursor with a year of six digits',
    get(
      `/api/v1/webhook-events?cursor=${cursorOf('webhook_events.received_at', '+275760-09-13T00:00:00.000Z', nil)}`,
    ),
    ...cursorInvalid,
  ],
  [
    'a cursor with NUL',
    get(`/api/v1/openings?cursor=${cursorOf('openings.title', '\0', nil)}`),
    ...cursorInvalid,
  ],
  [
    'a cursor with half a surrogate pair',
    get(`/api/v1/openings?cursor=${cursorOf('openings.title', '\ud800', nil)}`),
    ...cursorInvalid,
  ],
  ['a cursor of 10,000 characters', get(`/api/v1/openings?cursor=${'a'.repeat(10_000)}`), ...invalid],
  ['a parameter that nobody knows', get(`/api/v1/openings?${canary.name}=1`), ...invalid],
  ['a prototype', get('/api/v1/openings?__proto__=x'), ...listed],
  ['a constructor', get('/api/v1/openings?constructor=x'), ...listed],
  ['a method', get('/api/v1/openings?toString=x'), ...listed],
  ['percent-encoding that is none, in the query', get('/api/v1/openings?search=%zz'), ...listed],
  ['a byte that no UTF-8 has, in the query', get('/api/v1/openings?search=%ff'), ...listed],
  ['NUL in a search', get('/api/v1/openings?search=a%00'), ...invalid],
  ['NUL in a search for people', get('/api/v1/candidates?search=%00'), ...invalid],
  ['half a surrogate pair in a search', get('/api/v1/candidates?search=%ed%a0%80'), ...listed],
  ['a search twice', get('/api/v1/openings?search=a&search=b'), ...invalid],
  ['a search of 1,000 characters', get(`/api/v1/openings?search=${'a'.repeat(1_000)}`), ...invalid],
  [
    'a search for every character that means something',
    get('/api/v1/openings?search=%25_%5C%27%22%2A%3F'),
    ...listed,
  ],
  [
    'a search in SQL',
    get(`/api/v1/candidates?search=${encodeURIComponent(`${canary.name}' OR 1=1 --`)}`),
    ...listed,
  ],
  ['a status that is none', get('/api/v1/openings?status=gone'), ...invalid],
  ['an id in a filter that is none', get('/api/v1/applications?openingId=1'), ...invalid],
  [
    'a filter by somebody of another organization',
    send(({ foreignOpeningId }) => `GET /api/v1/applications?openingId=${foreignOpeningId}`),
    ...listed,
  ],
  [
    'an index that is none',
    send(({ openingId }) => `DELETE /api/v1/ats-connections/${openingId}/secrets/-1`),
    ...invalid,
  ],
  [
    'an index beyond every list',
    send(({ openingId }) => `DELETE /api/v1/ats-connections/${openingId}/secrets/99999999999999999999`),
    ...invalid,
  ],
  ['a token of a link with NUL', get('/api/v1/password-links/a%00b'), ...invalid],
  [
    'a token of a link that leads nowhere',
    get(`/api/v1/password-links/${canary.token}`),
    404,
    'access.link_unknown',
  ],
];

import fc from 'fast-check';
import { canary } from '../canaries.js';
import { idFor } from '../../invariants/every-route.fixture.js';
import type { Rows } from '../../invariants/tenant-rows.fixture.js';
import type { ApiDocument, Endpoint } from './endpoints.js';
import { almostValid, hostile, hostileParameter, percentEncoded, valid } from './values.js';

export const callers = ['admin', 'program', 'viewer', 'nobody'] as const;

/** A request that the properties are about; what it holds is what a failure shows. */
export interface FuzzedRequest {
  readonly caller: (typeof callers)[number];
  readonly path: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** Requests to one endpoint: right ones, almost right ones and hostile ones, mostly by somebody who may. */
export function requestsTo(
  endpoint: Endpoint,
  document: ApiDocument,
  rows: Rows,
): fc.Arbitrary<FuzzedRequest> {
  return fc.record({
    caller: fc.oneof(
      { weight: 6, arbitrary: fc.constant('admin' as const) },
      { weight: 2, arbitrary: fc.constantFrom(...callers) },
    ),
    path: fc
      .tuple(pathOf(endpoint, rows), queryOf(endpoint, document, rows))
      .map(([path, query]) => `${path}${query}`),
    body: bodyOf(endpoint, document, rows),
    headers: headersOf(),
  });
}

function pathOf({ path }: Endpoint, rows: Rows): fc.Arbitrary<string> {
  const segments = path.split('/');
  const places = segments.map((segment, index) => {
    if (!segment.startsWith('{')) return fc.constant(segment);
    const right = rightFor(segment, segments[index - 1] ?? '', rows);
    return fc.oneof({ weight: 8, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: hostileParameter });
  });
  return fc.tuple(...places).map((parts) => parts.join('/'));
}

function rightFor(segment: string, before: string, rows: Rows): string {
  if (segment === '{index}') return '0';
  if (segment === '{token}') return canary.token;
  if (segment === '{connectionId}') return canary.token;
  return idFor(before, rows);
}

function queryOf({ query }: Endpoint, document: ApiDocument, rows: Rows): fc.Arbitrary<string> {
  if (query.length === 0)
    return fc.oneof({ weight: 9, arbitrary: fc.constant('') }, fc.constant('?surplus=1'));
  const one = fc.constantFrom(...query).chain(({ name, schema }) => {
    const right = valid(schema, document, rows, name).map((value) => percentEncoded(String(value)));
    return fc
      .oneof({ weight: 3, arbitrary: right }, { weight: 1, arbitrary: hostileParameter })
      .map((value) => `${name}=${value}`);
  });
  return fc.array(one, { maxLength: 3 }).map((all) => (all.length === 0 ? '' : `?${all.join('&')}`));
}

function bodyOf({ method, body }: Endpoint, document: ApiDocument, rows: Rows): fc.Arbitrary<unknown> {
  // No client of ours could send one; the table does.
  if (method === 'GET') return fc.constant(undefined);
  if (body === null)
    return fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: hostile });
  const right = valid(body, document, rows);
  return fc.oneof(
    { weight: 5, arbitrary: right },
    { weight: 4, arbitrary: almostValid(right) },
    { weight: 1, arbitrary: hostile },
  );
}

function headersOf(): fc.Arbitrary<Record<string, string>> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.constant({}) },
    {
      weight: 2,
      arbitrary: fc.constantFrom<Record<string, string>>(
        { 'content-type': 'text/plain' },
        { 'content-type': 'application/json; charset=utf-16' },
        { 'content-encoding': 'br' },
        { origin: 'https://attacker.example' },
        { 'idempotency-key': canary.token },
        { 'idempotency-key': '\u00ff' },
        { cookie: `regards_session=${canary.token}` },
        { authorization: `Bearer ${canary.token}` },
        { accept: 'application/xml', 'accept-language': '\u00ff' },
        { 'if-match': '*', range: 'bytes=0-1' },
      ),
    },
  );
}

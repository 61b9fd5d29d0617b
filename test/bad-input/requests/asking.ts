import type { RawRequest } from '../raw-http.fixture.js';

/** What a row may name: who asks, and rows that exist. */
export interface Asking {
  /** As the admin's browser sends it. */
  readonly cookie: string;
  readonly key: string;
  readonly openingId: string;
  readonly candidateId: string;
  readonly applicationId: string;
  /** Of another organization. */
  readonly foreignOpeningId: string;
  /** A nextCursor of the list of openings. */
  readonly cursor: string;
  /** Of a candidate's page that exists. */
  readonly pageToken: string;
}

/** What it is, the request, and how it is answered: with which status and, where there is one, which code. */
export type RequestRow = readonly [
  what: string,
  request: (asking: Asking) => RawRequest,
  status: number,
  code: string | null,
];

const own = ({ cookie }: Asking): string[] => [`Cookie: ${cookie}`, 'Origin: http://regards.test'];

/** A request of the admin, who sends a body as JSON. */
export function send(
  line: string | ((asking: Asking) => string),
  body?: string | Buffer,
  headers: readonly string[] = [],
): (asking: Asking) => RawRequest {
  return (asking) => ({
    line: typeof line === 'string' ? line : line(asking),
    headers: [
      ...own(asking),
      ...(body === undefined
        ? []
        : headers.some((one) => /^content-type:/i.test(one))
          ? []
          : ['Content-Type: application/json']),
      ...headers,
    ],
    ...(body === undefined ? {} : { body }),
  });
}

export const get = (path: string): ((asking: Asking) => RawRequest) => send(`GET ${path}`);

/** `POST /api/v1/openings`, the simplest thing there is to make. */
export const opening = (
  body: string | Buffer | object,
  headers: readonly string[] = [],
): ((asking: Asking) => RawRequest) =>
  send(
    'POST /api/v1/openings',
    typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    headers,
  );

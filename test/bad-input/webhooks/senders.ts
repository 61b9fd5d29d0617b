import { createHmac } from 'node:crypto';
import type { RawRequest } from '../raw-http.fixture.js';

/** A connection that an ATS may send to. */
export interface Connection {
  readonly id: string;
  readonly secret: string;
}

/** The connections that rows may name. */
export interface Connections {
  readonly standard: Connection;
  readonly greenhouse: Connection;
  /** Of another organization. */
  readonly foreign: Connection;
  readonly disabled: Connection;
}

/** What became of a webhook: `nothing` was stored, or the status of its row, with the code that says why. */
export type Fate =
  'nothing' | 'quarantined' | 'applied' | 'ignored' | `failed ${string}` | `ignored ${string}`;

/** What it is, the request, how it is answered, and what became of it. */
export type WebhookRow = readonly [
  what: string,
  request: (connections: Connections) => RawRequest,
  status: number,
  code: string | null,
  fate: Fate,
];

type Body = string | Buffer | object;

const bytesOf = (body: Body): Buffer =>
  Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));

interface Signing {
  /** What is signed, if not the body. */
  readonly signed?: Body;
  readonly id?: string;
  /** Seconds since 1970. */
  readonly at?: number;
  readonly secret?: string;
  /** Instead of the headers of the signature. */
  readonly headers?: readonly string[];
  readonly more?: readonly string[];
  readonly to?: keyof Connections;
}

let count = 0;

/** Signed as Standard Webhooks says, unless a row says otherwise. */
export function standard(body: Body, signing: Signing = {}): (connections: Connections) => RawRequest {
  return (connections) => {
    const { id, secret } = connections[signing.to ?? 'standard'];
    const eventId = signing.id ?? `msg_${(count += 1)}`;
    const seconds = signing.at ?? Math.floor(Date.now() / 1_000);
    const signed = bytesOf(signing.signed ?? body);
    const stamp = `${eventId}.${seconds}.`;
    const key = Buffer.from((signing.secret ?? secret).replace('whsec_', ''), 'base64');
    const signature = createHmac('sha256', key).update(stamp).update(signed).digest('base64');
    return {
      line: `POST /hooks/ats/${id}`,
      headers: [
        'Content-Type: application/json',
        ...(signing.headers ?? [
          `webhook-id: ${eventId}`,
          `webhook-timestamp: ${seconds}`,
          `webhook-signature: v1,${signature}`,
        ]),
        ...(signing.more ?? []),
      ],
      body: bytesOf(body),
    };
  };
}

/** Signed as Greenhouse signs, unless a row says otherwise. */
export function greenhouse(body: Body, signing: Signing = {}): (connections: Connections) => RawRequest {
  return (connections) => {
    const { id, secret } = connections[signing.to ?? 'greenhouse'];
    const digest = createHmac('sha256', signing.secret ?? secret)
      .update(bytesOf(signing.signed ?? body))
      .digest('hex');
    return {
      line: `POST /hooks/ats/${id}`,
      headers: [
        'Content-Type: application/json',
        ...(signing.headers ?? [`Signature: sha256 ${digest}`]),
        `Greenhouse-Event-ID: ${signing.id ?? `event-${(count += 1)}`}`,
        ...(signing.more ?? []),
      ],
      body: bytesOf(body),
    };
  };
}

/** A secret as the specification writes it, which is not that of the connection. */
export const otherSecret = `whsec_${Buffer.from('another secret of 32 characters!').toString('base64')}`;

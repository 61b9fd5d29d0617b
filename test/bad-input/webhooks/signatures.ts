import { canary } from '../canaries.js';
import { greenhouse, otherSecret, standard, type WebhookRow } from './senders.js';
import { rejected } from './rejected.js';

const invalid = [401, 'ats.signature_invalid', 'quarantined'] as const;
const unknown = [404, 'ats.connection_unknown', 'nothing'] as const;
const now = (): number => Math.floor(Date.now() / 1_000);

/** Signatures, and what they are over. */
export const signatures: readonly WebhookRow[] = [
  ['no signature', standard(rejected(), { headers: [] }), ...invalid],
  ['a signature alone', standard(rejected(), { headers: ['webhook-signature: v1,AAAA'] }), ...invalid],
  ['a signature with another secret', standard(rejected(), { secret: otherSecret }), ...invalid],
  ['a signature over other bytes', standard(rejected(), { signed: rejected() }), ...invalid],
  [
    'a signature over the same JSON, written otherwise',
    standard('{ "type": "ping" }', { signed: '{"type":"ping"}' }),
    ...invalid,
  ],
  [
    'a signature of nothing',
    standard(rejected(), {
      headers: ['webhook-id: msg_x', `webhook-timestamp: ${now()}`, 'webhook-signature: v1,'],
    }),
    ...invalid,
  ],
  [
    'a signature of a kind that nobody knows',
    standard(rejected(), {
      headers: ['webhook-id: msg_x', `webhook-timestamp: ${now()}`, 'webhook-signature: v9,AAAA'],
    }),
    ...invalid,
  ],
  ['a signature twice', standard('{"type":"ping"}', { more: ['webhook-signature: v1,AAAA'] }), ...invalid],
  ['an id twice', standard('{"type":"ping"}', { more: ['webhook-id: msg_other'] }), ...invalid],
  ['an id of 10,000 characters', standard('{"type":"ping"}', { id: 'm'.repeat(10_000) }), ...invalid],
  ['an id with a space', standard('{"type":"ping"}', { id: 'a b' }), ...invalid],
  ['an hour ago', standard('{"type":"ping"}', { at: now() - 3_600 }), ...invalid],
  ['in an hour', standard('{"type":"ping"}', { at: now() + 3_600 }), ...invalid],
  [
    'a time that is none',
    standard('{"type":"ping"}', {
      headers: ['webhook-id: m', 'webhook-timestamp: soon', 'webhook-signature: v1,AAAA'],
    }),
    ...invalid,
  ],
  [
    'a time of 1e9',
    standard('{"type":"ping"}', {
      headers: ['webhook-id: m', 'webhook-timestamp: 1e9', 'webhook-signature: v1,AAAA'],
    }),
    ...invalid,
  ],
  [
    'a signature of the other format',
    ({ standard: { id, secret } }) => ({
      ...greenhouse('{"action":"ping"}')({ greenhouse: { id, secret } } as never),
    }),
    ...invalid,
  ],
  ['Greenhouse without a signature', greenhouse('{"action":"ping"}', { headers: [] }), ...invalid],
  [
    'Greenhouse with hexadecimal digits that are none',
    greenhouse('{"action":"ping"}', { headers: [`Signature: sha256 ${'z'.repeat(64)}`] }),
    ...invalid,
  ],
  [
    'Greenhouse with SHA-1',
    greenhouse('{"action":"ping"}', { headers: [`Signature: sha1 ${'a'.repeat(40)}`] }),
    ...invalid,
  ],
  [
    'Greenhouse with another secret',
    greenhouse('{"action":"ping"}', { secret: canary.password }),
    ...invalid,
  ],
  [
    'Greenhouse with two signatures',
    greenhouse('{"action":"ping"}', { more: [`Signature: sha256 ${'a'.repeat(64)}`] }),
    ...invalid,
  ],
  [
    '300 KB without a signature',
    standard(Buffer.alloc(300 * 1_024, 0x20), { headers: [] }),
    401,
    'ats.signature_invalid',
    'nothing',
  ],
  [
    'a connection that nobody has',
    ({ standard: { secret } }) =>
      standard('{"type":"ping"}')({ standard: { id: canary.token, secret } } as never),
    ...unknown,
  ],
  [
    'a connection with NUL',
    ({ standard: { secret } }) => standard('{"type":"ping"}')({ standard: { id: 'a%00b', secret } } as never),
    400,
    'request.invalid',
    'nothing',
  ],
  [
    'a connection whose encoding is none',
    ({ standard: { secret } }) => standard('{"type":"ping"}')({ standard: { id: '%zz', secret } } as never),
    400,
    'request.malformed',
    'nothing',
  ],
  ['a connection that was closed', standard('{"type":"ping"}', { to: 'disabled' }), ...unknown],
  [
    'the connection of somebody else, with our secret',
    ({ standard: ours, foreign }) =>
      standard('{"type":"ping"}')({ standard: { id: foreign.id, secret: ours.secret } } as never),
    ...invalid,
  ],
  [
    'GET',
    ({ standard: { id } }) => ({ line: `GET /hooks/ats/${id}` }),
    404,
    'request.route_unknown',
    'nothing',
  ],
];

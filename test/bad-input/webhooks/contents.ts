import { gzipSync } from 'node:zlib';
import { canary } from '../canaries.js';
import { greenhouse, standard, type WebhookRow } from './senders.js';
import { rejected, timestamp } from './rejected.js';

const invalid = [401, 'ats.signature_invalid', 'quarantined'] as const;
const taken = (fate: WebhookRow[4]) => [200, null, fate] as const;
const missing = taken('failed ats.body_missing');
const wrongType = taken('failed ats.body_wrong_type');
const tooLong = taken('failed ats.body_too_long');
const wrongValue = taken('failed ats.body_invalid_value');
const notJson = taken('failed ats.body_not_json');
const applied = taken('applied');

const withAddress = (...emails: unknown[]): WebhookRow[1] => standard(rejected({ candidate: { emails } }));
const megabytes = (count: number): Buffer => Buffer.alloc(count * 1_024 * 1_024, 0x20);

/** What is rightly signed, and bad all the same. */
export const contents: readonly WebhookRow[] = [
  ['no body', standard(''), ...notJson],
  [
    'garbage',
    standard(Buffer.from(Array.from({ length: 2_000 }, (_, index) => (index * 7_919) % 128))),
    ...notJson,
  ],
  ['JSON cut off', standard(JSON.stringify(rejected()).slice(0, -9)), ...notJson],
  ['a byte order mark', standard(`\uFEFF${JSON.stringify({ type: 'ping' })}`), ...notJson],
  ['Latin-1', standard(Buffer.from('{"type":"Bühne"}', 'latin1')), ...invalid],
  ['Latin-1 from Greenhouse', greenhouse(Buffer.from('{"action":"Bühne"}', 'latin1')), ...notJson],
  [
    'gzip',
    standard(gzipSync('{"type":"ping"}'), { more: ['Content-Encoding: gzip'] }),
    415,
    'request.content_encoding_unsupported',
    'nothing',
  ],
  ['gzip that nobody announced', standard(gzipSync('{"type":"ping"}')), ...invalid],
  ['a list', standard([rejected()]), ...wrongType],
  ['null', standard('null'), ...missing],
  ['a text', standard(`"${canary.body}"`), ...wrongType],
  ['100,000 lists in each other', standard('['.repeat(100_000)), ...notJson],
  ['a prototype', standard('{"__proto__": {"type": "ping"}}'), ...missing],
  ['no type', standard({ timestamp, data: {} }), ...missing],
  ['a type that is a number', standard({ type: 7 }), ...wrongType],
  [
    'a type that nobody knows',
    standard({ type: `application.${canary.name}` }),
    ...taken('ignored ats.not_needed'),
  ],
  ['a type called as a method', standard({ type: 'toString', data: {} }), ...taken('ignored ats.not_needed')],
  ['no data', standard({ type: 'application.rejected', timestamp }), ...missing],
  ['data that is a list', standard({ type: 'application.rejected', timestamp, data: [] }), ...wrongType],
  ['no timestamp', standard(rejected({ root: { timestamp: null } })), ...missing],
  ['a timestamp that is none', standard(rejected({ root: { timestamp: canary.body } })), ...wrongValue],
  [
    'a timestamp without its zone',
    standard(rejected({ root: { timestamp: '2026-03-02T09:30:00' } })),
    ...wrongValue,
  ],
  [
    'a day that no month has',
    standard(rejected({ root: { timestamp: '2026-02-30T09:30:00Z' } })),
    ...wrongValue,
  ],
  ['a leap second', standard(rejected({ root: { timestamp: '2016-12-31T23:59:60Z' } })), ...wrongValue],
  [
    'a year of six digits',
    standard(rejected({ root: { timestamp: '+275760-09-13T00:00:00Z' } })),
    ...wrongValue,
  ],
  ['the year 0', standard(rejected({ root: { timestamp: '0000-01-01T00:00:00Z' } })), ...wrongValue],
  ['no id of the candidate', standard(rejected({ candidate: { id: null } })), ...missing],
  ['an id that is an object', standard(rejected({ candidate: { id: {} } })), ...wrongType],
  ['an id of 10,000 characters', standard(rejected({ candidate: { id: 'c'.repeat(10_000) } })), ...tooLong],
  ['an id that is no whole number', standard(rejected({ candidate: { id: 1.5 } })), ...wrongType],
  ['an id with NUL', standard(rejected({ candidate: { id: 'a\0b' } })), ...applied],
  ['no name at all', standard(rejected({ candidate: { firstName: null, lastName: null } })), ...missing],
  [
    'a name of 100,000 characters',
    standard(rejected({ candidate: { firstName: 'x'.repeat(100_000) } })),
    ...tooLong,
  ],
  ['a name with NUL', standard(rejected({ candidate: { firstName: 'Ada\0' } })), ...applied],
  [
    'a name with half a surrogate pair',
    standard(JSON.stringify(rejected()).replace('"Ash"', '"\\ud800"')),
    ...applied,
  ],
  [
    'a name with a line break',
    standard(rejected({ candidate: { firstName: 'Ada\r\nBcc: everybody' } })),
    ...applied,
  ],
  [
    'a name from right to left, in emoji',
    standard(rejected({ candidate: { firstName: '\u202eאדה 👩🏽‍🎨' } })),
    ...applied,
  ],
  ['a title of nothing but spaces', standard(rejected({ opening: { title: '   ' } })), ...missing],
  ['a stage that is none', standard(rejected({ application: { stage: canary.body } })), ...wrongValue],
  ['-1 interviews', standard(rejected({ application: { interviewsHeld: -1 } })), ...wrongValue],
  ['1e308 interviews', standard(rejected({ application: { interviewsHeld: 1e308 } })), ...wrongValue],
  [
    'an effort of 1,000 parts',
    standard(rejected({ application: { effort: Array.from({ length: 1_000 }, () => 'a') } })),
    ...taken('failed ats.body_too_many'),
  ],
  ['a language that is none', standard(rejected({ candidate: { locale: '!!' } })), ...wrongValue],
  [
    'a time zone that is none',
    standard(rejected({ candidate: { timeZone: 'Mars/Olympus' } })),
    ...wrongValue,
  ],
  ['no address', withAddress(), ...applied],
  ['an address that is none', withAddress('at home'), ...applied],
  ['an address that is a number', withAddress(7), ...wrongType],
  ['an address in quotes', withAddress('"a b"@candidates.example'), ...applied],
  ['an address beyond ASCII', withAddress('zoë@bücher.example'), ...applied],
  [
    'an address with a line break',
    withAddress('a@candidates.example\r\nBcc: b@candidates.example'),
    ...applied,
  ],
  ['two addresses in one', withAddress('a@candidates.example, b@candidates.example'), ...applied],
  [
    'an address twice, once in capitals',
    withAddress('a@candidates.example', 'A@CANDIDATES.EXAMPLE'),
    ...applied,
  ],
  [
    'somebody merged into themselves',
    standard({
      type: 'candidate.merged',
      timestamp,
      data: { candidate: { id: 'c-1' }, into: { id: 'c-1' } },
    }),
    ...taken('ignored ats.candidate_unknown'),
  ],
  [
    'somebody merged into nobody',
    standard({
      type: 'candidate.merged',
      timestamp,
      data: { candidate: { id: 'c-none' }, into: { id: 'c-nobody' } },
    }),
    ...taken('ignored ats.candidate_unknown'),
  ],
  [
    'an offer to nobody',
    standard({ type: 'offer.extended', timestamp, data: { application: { id: 'a-none' } } }),
    ...taken('ignored ats.application_unknown'),
  ],
  ['Greenhouse without an action', greenhouse({ payload: {} }), ...missing],
  [
    'Greenhouse with an action that nobody knows',
    greenhouse({ action: canary.name, payload: {} }),
    ...taken('ignored ats.not_needed'),
  ],
  ['Greenhouse without a payload', greenhouse({ action: 'reject_candidate' }), ...missing],
  [
    'Greenhouse with an application that is a text',
    greenhouse({ action: 'reject_candidate', payload: { application: canary.body } }),
    ...wrongType,
  ],
  [
    'Greenhouse with an event id of 10,000 characters',
    greenhouse({ action: 'ping' }, { id: 'e'.repeat(10_000) }),
    ...taken('ignored ats.test'),
  ],
  [
    'Greenhouse with an event id beyond ASCII',
    greenhouse({ action: 'ping' }, { id: 'e\u00ff' }),
    ...taken('ignored ats.test'),
  ],
  ['2 MB', standard(megabytes(2)), ...notJson],
  [
    '2 MB and a byte',
    standard(Buffer.concat([megabytes(2), Buffer.from(' ')])),
    413,
    'request.too_large',
    'nothing',
  ],
  ['an event', standard({ type: 'ping' }, { id: 'msg_once' }), ...taken('ignored ats.test')],
  ['the same event again', standard({ type: 'ping' }, { id: 'msg_once' }), ...taken('ignored ats.test')],
  [
    'its id with another body',
    standard({ type: 'ping', again: canary.body }, { id: 'msg_once' }),
    ...taken('ignored ats.test'),
  ],
];

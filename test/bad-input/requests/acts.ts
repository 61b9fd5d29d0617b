import { canary } from '../canaries.js';
import { get, type RequestRow, send } from './asking.js';

/** What only a rule of the thing itself can refuse: people, dates, zones. */
export const acts: readonly RequestRow[] = [
  [
    'a colleague with a line break in the name',
    send(
      'POST /api/v1/members',
      JSON.stringify({ email: 'one@kestrel.example', name: `Eve\r\nBcc: ${canary.address}`, role: 'viewer' }),
    ),
    400,
    'request.invalid',
  ],
  [
    'a colleague whose address has a second one behind it',
    send(
      'POST /api/v1/members',
      JSON.stringify({ email: `a@kestrel.example, ${canary.address}`, name: 'Eve', role: 'viewer' }),
    ),
    400,
    'request.invalid',
  ],
  [
    'a colleague whose address has a line break',
    send(
      'POST /api/v1/members',
      JSON.stringify({ email: 'a@kestrel.example\r\nBcc: b@kestrel.example', name: 'Eve', role: 'viewer' }),
    ),
    400,
    'request.invalid',
  ],
  [
    'a colleague with a role that is none',
    send('POST /api/v1/members', JSON.stringify({ email: 'a@kestrel.example', name: 'Eve', role: 'root' })),
    400,
    'request.invalid',
  ],
  [
    'a time zone that is none',
    send('PATCH /api/v1/organization', JSON.stringify({ timeZone: `Moon/${canary.name}` })),
    400,
    'access.time_zone_unknown',
  ],
  [
    'a language that is none',
    send('PATCH /api/v1/organization', JSON.stringify({ locale: '!!' })),
    400,
    'access.locale_unknown',
  ],
  [
    'a person with an address that is none',
    send(
      'POST /api/v1/candidates',
      JSON.stringify({ firstName: 'Eve', addresses: [{ address: canary.name }] }),
    ),
    400,
    'request.invalid',
  ],
  [
    'a person with an address in quotes',
    send(
      'POST /api/v1/candidates',
      JSON.stringify({ firstName: 'Eve', addresses: [{ address: '"a b"@candidates.example' }] }),
    ),
    400,
    'request.invalid',
  ],
  [
    'a person with a time zone that is none',
    send('POST /api/v1/candidates', JSON.stringify({ firstName: 'Eve', timeZone: 'Mars/Olympus' })),
    400,
    'request.invalid',
  ],
  [
    'a person with 21 addresses',
    send(
      'POST /api/v1/candidates',
      JSON.stringify({
        firstName: 'Eve',
        addresses: Array.from({ length: 21 }, (_, index) => ({ address: `a${index}@candidates.example` })),
      }),
    ),
    400,
    'request.invalid',
  ],
  ...(
    [
      ['a date that is none', 'yesterday'],
      ['a day that no month has', '2026-02-30T09:00:00Z'],
      ['a leap second', '2016-12-31T23:59:60Z'],
      ['a time without its zone', '2026-03-02T09:00:00'],
      ['a day without a time', '2026-03-02'],
      ['a number', 1_772_442_000],
      ['a boolean', true],
      ['a year of six digits', '+275760-09-13T00:00:00Z'],
      ['a year that no calendar reaches', '+999999-01-01T00:00:00Z'],
      ['the year 0', '0000-01-01T00:00:00Z'],
      ['a year before the epoch of dates', '-271821-04-19T00:00:00Z'],
      ['a date that was never written so', '02/03/2026'],
      ['a zone that is none', '2026-03-02T09:00:00+99:00'],
    ] as const
  ).map(([what, decidedAt]): RequestRow => [
    `${what}, as the moment of a decision`,
    send(
      ({ applicationId }) => `POST /api/v1/applications/${applicationId}/reject`,
      JSON.stringify({ decidedAt }),
    ),
    400,
    'request.invalid',
  ]),
  [
    'a decision that is to come',
    send(
      ({ applicationId }) => `POST /api/v1/applications/${applicationId}/reject`,
      JSON.stringify({ decidedAt: '2998-01-01T00:00:00Z' }),
    ),
    400,
    'hiring.decided_in_future',
  ],
  ['a plain GET of what only POST does', get('/api/v1/rejections/approve'), 400, 'request.invalid'],
];

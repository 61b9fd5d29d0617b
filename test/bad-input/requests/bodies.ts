import { gzipSync } from 'node:zlib';
import { canary } from '../canaries.js';
import { opening, type RequestRow, send } from './asking.js';

const title = `Lighting Designer ${canary.name}`;
const whole = JSON.stringify({ title });
const kilobytes = (count: number): string => 'x'.repeat(count * 1_024);
const malformed = [400, 'request.malformed'] as const;
const invalid = [400, 'request.invalid'] as const;
const tooLarge = [413, 'request.too_large'] as const;
const otherType = [415, 'request.content_type_unsupported'] as const;
const otherCoding = [415, 'request.content_encoding_unsupported'] as const;
const made = [201, null] as const;

/** What a body may be made of. */
export const bodies: readonly RequestRow[] = [
  ['JSON that is none', opening(`{title: ${canary.name}}`), ...malformed],
  ['JSON cut off', opening(whole.slice(0, -3)), ...malformed],
  ['JSON and more', opening(`${whole}${whole}`), ...malformed],
  ['JSON with a comment', opening(`{"title": "x" /* ${canary.name} */}`), ...malformed],
  ['JSON with a comma too many', opening('{"title": "x",}'), ...malformed],
  ['NaN', opening('{"title": NaN}'), ...malformed],
  ['Infinity', opening('{"title": Infinity}'), ...malformed],
  ['a control character inside a text', opening('{"title": "a\u0001b"}'), ...malformed],
  ['a byte order mark', opening(`\uFEFF${whole}`), ...malformed],
  ['UTF-16', opening(Buffer.from(whole, 'utf16le')), ...malformed],
  ['Latin-1', opening(Buffer.from('{"title": "Bühne"}', 'latin1')), ...malformed],
  [
    'a byte that no UTF-8 has',
    opening(Buffer.from([...Buffer.from('{"title": "'), 0xff, 0x22, 0x7d])),
    ...malformed,
  ],
  [
    'overlong UTF-8 for a slash',
    opening(Buffer.from([...Buffer.from('{"title": "'), 0xc0, 0xaf, 0x22, 0x7d])),
    ...malformed,
  ],
  [
    'a surrogate in UTF-8',
    opening(Buffer.from([...Buffer.from('{"title": "'), 0xed, 0xa0, 0x80, 0x22, 0x7d])),
    ...malformed,
  ],
  ['100,000 lists in each other', opening('['.repeat(100_000) + ']'.repeat(100_000)), ...malformed],
  ['100,000 objects in each other', opening('{"title":'.repeat(100_000)), ...malformed],
  [
    'as many as a parser can just read',
    opening(`{"title":${'['.repeat(3_000)}${']'.repeat(3_000)}}`),
    ...malformed,
  ],
  ['40 objects in each other', opening(`${'{"title":'.repeat(40)}1${'}'.repeat(40)}`), ...invalid],
  ['no body', send('POST /api/v1/openings', undefined, ['Content-Type: application/json']), ...invalid],
  ['no body and no type', send('POST /api/v1/openings'), ...invalid],
  ['white space', opening(' \r\n\t '), ...invalid],
  ['null', opening('null'), ...invalid],
  ['a text', opening(`"${canary.name}"`), ...invalid],
  ['a number', opening('42'), ...invalid],
  ['a list', opening([{ title }]), ...invalid],
  ['an empty object', opening({}), ...invalid],
  ['a list where a text belongs', opening({ title: [title] }), ...invalid],
  ['an object where a text belongs', opening({ title: { text: title } }), ...invalid],
  ['null where a text belongs', opening({ title: null }), ...invalid],
  ['a number where a text belongs', opening({ title: 12 }), ...invalid],
  ['a text where a boolean belongs', opening({ title, remote: 'true' }), ...invalid],
  ['a text where a list belongs', opening({ title, mustHave: canary.name }), ...invalid],
  ['an object that looks like a list', opening({ title, mustHave: { 0: 'a', length: 1 } }), ...invalid],
  ['a list of 100,000', opening({ title, mustHave: Array.from({ length: 100_000 }, () => 'a') }), ...invalid],
  ['a member that nobody knows', opening({ title, salary: canary.name }), ...invalid],
  ['a member called as a method', opening({ title, toString: 'x', hasOwnProperty: 1 }), ...made],
  ['a member that promises', opening('{"title": "x", "then": "x"}'), ...invalid],
  ['an empty member name', opening({ title, '': 1 }), ...invalid],
  ['an empty text', opening({ title: '' }), ...invalid],
  ['a text that is too long', opening({ title: kilobytes(1) }), ...invalid],
  ['a text that is far too long', opening({ title: kilobytes(900) }), ...invalid],
  ['the same member twice', opening(`{"title": "first", "title": "second ${canary.name}"}`), ...made],
  ['a prototype', opening(`{"title": "x", "__proto__": {"isAdmin": true}}`), ...made],
  ['a constructor', opening(`{"title": "x", "constructor": {"prototype": {"isAdmin": true}}}`), ...made],
  ['NUL in a text', opening('{"title": "a\\u0000b"}'), ...invalid],
  ['NUL in a list', opening('{"title": "x", "mustHave": ["a\\u0000"]}'), ...invalid],
  ['NUL in a description', opening('{"title": "x", "description": "\\u0000"}'), ...invalid],
  ['NUL in a member name', opening('{"title": "x", "a\\u0000": 1}'), ...invalid],
  ['half a surrogate pair', opening('{"title": "a\\ud800b"}'), ...invalid],
  ['half a surrogate pair in a list', opening('{"title": "x", "mustHave": ["\\udc00"]}'), ...invalid],
  ['a surrogate pair the wrong way round', opening('{"title": "\\udc00\\ud800"}'), ...invalid],
  ['emoji', opening({ title: '💡👩🏽‍🎨🏳️‍🌈' }), ...made],
  ['right to left', opening({ title: 'مصمم إضاءة ליכט' }), ...made],
  ['500 combining marks', opening({ title: `e${'\u0301'.repeat(199)}` }), ...made],
  ['zero-width characters', opening({ title: 'Light\u200bing\u2060 Designer\ufeff' }), ...made],
  ['marks that turn the writing direction', opening({ title: '\u202eDesigner\u202c' }), ...made],
  ['SQL', opening({ title: `'; DROP TABLE openings; -- ${canary.name}` }), ...made],
  ['a path out', opening({ title: '../../../../etc/passwd' }), ...made],
  ['markup', opening({ title: '<script>alert(1)</script>{{constructor}}${7*7}' }), ...made],
  [
    'a line break, as for another header',
    opening({ title: 'a\r\nBcc: everybody@canary.example' }),
    ...invalid,
  ],
  ['1 MB', opening({ title, description: kilobytes(1_024) }), ...tooLarge],
  ['10 MB', opening({ title, description: kilobytes(10_240) }), ...tooLarge],
  [
    'a length of 40 MB, announced',
    send('POST /api/v1/openings', undefined, ['Content-Type: application/json', 'Content-Length: 41943040']),
    ...tooLarge,
  ],
  ['1,500 lists in each other', opening(`{"title":${'['.repeat(1_500)}${']'.repeat(1_500)}}`), ...invalid],
  ['another content type', opening(whole, ['Content-Type: text/plain']), ...otherType],
  ['XML', opening(`<title>${canary.name}</title>`, ['Content-Type: application/xml']), ...otherType],
  ['a content type that is none', opening(whole, ['Content-Type: json']), ...otherType],
  ['an empty content type', opening(whole, ['Content-Type: ']), ...otherType],
  ['a form', opening(`title=${canary.name}`, ['Content-Type: application/x-www-form-urlencoded']), ...made],
  [
    'files',
    opening(`--b\r\nContent-Disposition: form-data; name="title"\r\n\r\n${canary.name}\r\n--b--`, [
      'Content-Type: multipart/form-data; boundary=b',
    ]),
    ...otherType,
  ],
  [
    'a relative of JSON',
    opening(whole, ['Content-Type: application/merge-patch+json; charset=utf-8']),
    ...made,
  ],
  [
    'another charset',
    opening(Buffer.from(whole, 'utf16le'), ['Content-Type: application/json; charset=utf-16']),
    ...malformed,
  ],
  ['gzip', opening(gzipSync(whole), ['Content-Encoding: gzip']), ...otherCoding],
  ['gzip that is none', opening(whole, ['Content-Encoding: gzip']), ...otherCoding],
  ['no encoding, by its name', opening(whole, ['Content-Encoding: identity']), ...made],
];

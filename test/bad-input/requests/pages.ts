import { canary } from '../canaries.js';
import type { RawRequest } from '../raw-http.fixture.js';
import type { Asking, RequestRow } from './asking.js';

const form = 'Content-Type: application/x-www-form-urlencoded';
const page =
  (line: string, body?: string, headers = [form]): (() => RawRequest) =>
  () => ({
    line,
    headers: body === undefined ? [] : headers,
    ...(body === undefined ? {} : { body }),
  });

/** On the page of a candidate that exists. */
const on =
  (rest: string, body?: string | Buffer, headers = [form]): ((asking: Asking) => RawRequest) =>
  ({ pageToken }) => ({
    line: rest.replace('/c/', `/c/${pageToken}`),
    headers: body === undefined ? [] : headers,
    ...(body === undefined ? {} : { body }),
  });

/** The pages that a link alone opens: candidates', hiring managers', and the end of pool mail. What they refuse they say in words, on a page. */
export const pages: readonly RequestRow[] = [
  ['a page that nobody has', page(`GET /c/${canary.token}`), 404, null],
  ['a form that nobody has', page(`GET /f/${canary.token}`), 404, null],
  [
    'an end of mail that nobody has',
    page(`POST /u/${canary.token}`, 'List-Unsubscribe=One-Click'),
    404,
    null,
  ],
  ['a page of 10,000 characters', page(`GET /c/${'a'.repeat(10_000)}`), 404, null],
  ['a page with NUL', page('GET /c/a%00b'), 400, null],
  ['a form with NUL', page('GET /f/a%00b'), 400, null],
  ['an end of mail with NUL', page('GET /u/a%00b'), 400, null],
  ['percent-encoding that is none', page('GET /c/%zz'), 400, 'request.malformed'],
  ['a page and a path out', page('GET /c/..%2f..%2fetc%2fpasswd'), 404, null],
  ['a page and markup', page('GET /c/%3Cscript%3Ealert(1)%3C%2Fscript%3E'), 404, null],
  ['no page at all', page('GET /c/'), 404, null],
  ['DELETE of a page', page('DELETE /c/x'), 404, null],
  ['their page, with what it has not done', on('GET /c/?done=%00%zz&done=2'), 200, null],
  ['their page, with a prototype', on('GET /c/?__proto__[x]=1&constructor=2'), 200, null],
  ['wishes with NUL', on('POST /c//wishes', 'wishes=a%00b'), 400, null],
  ['consent with NUL', on('POST /c//stay', 'wishes=a%00b'), 400, null],
  [
    'a question with half a surrogate pair',
    on('POST /c//feedback', 'application=x&question=%ed%a0%80'),
    303,
    null,
  ],
  ['bytes that no UTF-8 has', on('POST /c//wishes', Buffer.from('wishes=\xff\xfe', 'latin1')), 400, null],
  [
    'an answer to no invitation',
    on('POST /c//answer', `invitation=${canary.name}&answer=accepted`),
    303,
    null,
  ],
  ['an answer that is none', on('POST /c//answer', 'invitation=&answer=perhaps'), 303, null],
  ['a form with a prototype', on('POST /c//feedback', '__proto__=x&constructor=y&toString=z'), 303, null],
  ['the same field 1,000 times', on('POST /c//wishes', 'wishes=a&'.repeat(1_000)), 303, null],
  ['100,000 fields', on('POST /c//wishes', 'a=&'.repeat(100_000)), 303, null],
  ['no form', on('POST /c//wishes'), 303, null],
  [
    'JSON',
    on('POST /c//wishes', JSON.stringify({ wishes: [canary.name] }), ['Content-Type: application/json']),
    303,
    null,
  ],
  ['a list for a form', on('POST /c//wishes', '[]', ['Content-Type: application/json']), 303, null],
  ['a form of 2 MB', on('POST /c//wishes', `wishes=${'x'.repeat(2 * 1_024 * 1_024)}`), 413, null],
  ['files', on('POST /c//wishes', '--b--', ['Content-Type: multipart/form-data; boundary=b']), 415, null],
  ['wishes of 100,000 characters', on('POST /c//wishes', `wishes=${'x'.repeat(100_000)}`), 303, null],
  [
    'wishes in every script',
    on('POST /c//wishes', `wishes=${encodeURIComponent(`مصمم 💡 \u202e${canary.body}\r\nBcc: x`)}`),
    303,
    null,
  ],
];

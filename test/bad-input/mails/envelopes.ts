import { canary } from '../canaries.js';
import { header, mail, type Mailboxes, sends, type SmtpRow } from './senders.js';

const stored = ['250', 'conversation'] as const;
const nobody = ['550', 'nothing'] as const;
const from = `MAIL FROM:<${canary.address}>\r\n`;
const MIB = 1_024 * 1_024;

/** A mail of so many bytes, in lines. */
function sized(bytes: number): Buffer {
  const start = mail([], '');
  const line = `${'x'.repeat(76)}\r\n`;
  const rest = bytes - start.length;
  return Buffer.concat([start, Buffer.alloc(rest, line)]);
}

const only =
  (...lines: readonly string[]): ((to: Mailboxes) => readonly string[]) =>
  () =>
    lines.map((line) => `${line}\r\n`);
const to =
  (change: (address: string) => string): ((mailboxes: Mailboxes) => readonly string[]) =>
  ({ reply }) => [from, `RCPT TO:<${change(reply)}>\r\n`];
/** Another letter at one place of the signature. */
const tampered = (address: string): string =>
  address.replace(/.(?=@)/, (letter) => (letter === 'a' ? 'b' : 'a'));

/** What is said before a mail, and headers that are none. */
export const envelopes: readonly SmtpRow[] = [
  ['50 MB, announced', only(`MAIL FROM:<${canary.address}> SIZE=${50 * MIB}`), '552', 'nothing'],
  ['a size that is none', only(`MAIL FROM:<${canary.address}> SIZE=many`), '501', 'nothing'],
  ['25 MB and a byte', sends(() => sized(25 * MIB + 1)), '552', 'nothing'],
  ['25 MB to the byte', sends(() => sized(25 * MIB - 2)), ...stored],
  ['a recipient that nobody is', only(from.trim(), `RCPT TO:<${canary.address}>`), ...nobody],
  [
    'an address of ours that nobody signed',
    only(from.trim(), 'RCPT TO:<reply+aaaa@mail.regards.test>'),
    ...nobody,
  ],
  ['a signature that was changed', to(tampered), ...nobody],
  ['a signature cut off', to((address) => address.replace(/.{5}(?=@)/, '')), ...nobody],
  ['a signature with a tail', to((address) => address.replace('@', 'x@')), ...nobody],
  [
    'our signature at another domain',
    to((address) => address.replace(/@.*/, '@attacker.example')),
    ...nobody,
  ],
  ['an address whose time is over', ({ expired }) => [from, `RCPT TO:<${expired}>\r\n`], ...nobody],
  [
    'an address of a conversation that there is not',
    ({ orphan }) => [from, `RCPT TO:<${orphan}>\r\n`],
    ...nobody,
  ],
  ['an address with NUL', to((address) => address.replace('@', '\0@')), '501', 'nothing'],
  ['an address that is none', only(from.trim(), 'RCPT TO:<at home>'), '501', 'nothing'],
  [
    'an address of 10,000 characters',
    only(from.trim(), `RCPT TO:<${'a'.repeat(10_000)}@mail.regards.test>`),
    '501',
    'nothing',
  ],
  ['a command of 100,000 characters', only(`NOOP ${canary.body.repeat(10_000)}`), '421', 'nothing'],
  ['an address in capitals', sends(mail([]), { to: ({ reply }) => [reply.toUpperCase()] }), ...stored],
  ['nobody as the sender', sends(mail([]), { from: '' }), ...stored],
  ['a sender beyond ASCII', sends(mail([]), { from: 'zo\u00eb@b\u00fccher.example' }), ...stored],
  ['a sender with NUL', sends(mail([]), { from: 'a\0b@candidates.example' }), '501', 'nothing'],
  [
    'two organizations at once',
    sends(mail([]), { to: ({ reply, foreignReply }) => [reply, foreignReply] }),
    '250',
    'both conversations',
  ],
  [
    'the same recipient three times',
    sends(mail([]), { to: ({ reply }) => [reply, reply, reply] }),
    ...stored,
  ],
  [
    'one recipient and one that nobody is',
    ({ reply }) => [from, `RCPT TO:<${reply}>\r\n`, 'RCPT TO:<x@mail.regards.test>\r\n'],
    ...nobody,
  ],
  ['DATA before all', only('DATA'), '503', 'nothing'],
  ['DATA to nobody', only(from.trim(), 'DATA'), '503', 'nothing'],
  ['a recipient before a sender', only('RCPT TO:<a@mail.regards.test>'), '503', 'nothing'],
  ['two senders', only(from.trim(), from.trim()), '503', 'nothing'],
  ['signing in', only('AUTH PLAIN AGEAYg=='), '500', 'nothing'],
  ['STARTTLS', only('STARTTLS'), '500', 'nothing'],
  ['asking who there is', only(`VRFY ${canary.address}`), '252', 'nothing'],
  ['a request of HTTP', only(`GET /${canary.name} HTTP/1.1`), '421', 'nothing'],
  ['bytes that are no command', () => [Buffer.from([0xff, 0xfe, 0, 1, 0x0d, 0x0a])], '500', 'nothing'],
  [
    'everything at once, and rubbish',
    ({ reply }) => [`${from}RCPT TO:<${reply}>\r\nRUBBISH\r\n\0\xff\r\nQUIT\r\n`],
    '250',
    'nothing',
  ],
  [
    'smuggling by a bare line feed',
    sends(Buffer.from(`${header()}\r\n\r\nx\n.\nMAIL FROM:<eve@attacker.example>\r\n`)),
    ...nobody,
  ],
  [
    'smuggling by a bare carriage return',
    sends(Buffer.from(`${header()}\r\n\r\nx\r.\rMAIL FROM:<eve@attacker.example>\r\n`)),
    ...stored,
  ],
  [
    'bare line feeds',
    sends(Buffer.from(`${header().replaceAll('\r\n', '\n')}\n\n${canary.body}\n`)),
    ...nobody,
  ],
  [
    '101 hops',
    sends(mail(Array.from({ length: 101 }, () => 'Received: from a by b; Mon, 2 Mar 2026 09:00:00 +0000'))),
    '554',
    'nothing',
  ],
  [
    '100 hops',
    sends(mail(Array.from({ length: 100 }, () => 'Received: from a by b; Mon, 2 Mar 2026 09:00:00 +0000'))),
    ...stored,
  ],
  ['nothing', sends(Buffer.alloc(0)), '250', 'failed conversations.mail_unreadable'],
  ['line breaks', sends(Buffer.from('\r\n\r\n\r\n')), '250', 'failed conversations.mail_unreadable'],
  ['a header and nothing else', sends(Buffer.from(header())), ...stored],
  ['a body and nothing else', sends(Buffer.from(`\r\n${canary.body}`)), ...stored],
  ['no sender in the header', sends(mail(['From: '])), ...stored],
  ['a sender without an address', sends(mail([`From: ${canary.name}`])), ...stored],
  [
    'two senders in the header',
    sends(mail(['From: a@candidates.example', 'From: b@candidates.example'])),
    ...stored,
  ],
  ['a sender with NUL, in the header', sends(mail(['From: "A\0da" <a\0b@candidates.example>'])), ...stored],
  [
    'a group for a sender',
    sends(mail(['From: all: a@candidates.example, b@candidates.example;'])),
    ...stored,
  ],
  ['no Message-ID', sends(mail(['Message-ID: '])), ...stored],
  ['two Message-IDs', sends(mail(['Message-ID: <a@x.example>', 'Message-ID: <b@x.example>'])), ...stored],
  [
    'a Message-ID of 5,000 characters',
    sends(mail([`Message-ID: <${'a'.repeat(5_000)}@x.example>`])),
    ...stored,
  ],
  [
    'a Message-ID with NUL',
    sends(mail(['Message-ID: <a\0b@x.example>', 'In-Reply-To: <\0@x>', 'References: <\0@x> <\0>'])),
    ...stored,
  ],
  [
    '10,000 references',
    sends(() =>
      mail([
        `References: ${Array.from({ length: 10_000 }, (_, index) => `<${index}@x.example>`).join('\r\n ')}`,
      ]),
    ),
    ...stored,
  ],
  ['a date that is none', sends(mail([`Date: ${canary.body}`])), ...stored],
  ['a date in the year 275760', sends(mail(['Date: Sat, 13 Sep 275760 00:00:00 +0000'])), ...stored],
  ['a date and a zone that is none', sends(mail(['Date: Mon, 2 Mar 2026 09:00:00 +9999'])), ...stored],
  [
    '100,000 lines of header',
    sends(() => mail(Array.from({ length: 100_000 }, (_, index) => `X-${index}: 1`))),
    ...stored,
  ],
  ['a line of header of 1 MB', sends(() => mail([`X-Long: ${'x'.repeat(MIB)}`])), ...stored],
  ['a subject of 1 MB', sends(() => mail([`Subject: ${canary.subject.repeat(70_000)}`])), ...stored],
  ['a subject that is encoded and cut off', sends(mail(['Subject: =?utf-8?B?SGVsbG8='])), ...stored],
  [
    'a subject encoded in a charset that nobody knows',
    sends(mail(['Subject: =?klingon?Q?a=FF?='])),
    ...stored,
  ],
  [
    'a subject with NUL and a line break, encoded',
    sends(mail(['Subject: =?utf-8?Q?a=00=0D=0ABcc:_x?='])),
    ...stored,
  ],
  ['a subject with half a surrogate pair', sends(mail(['Subject: =?utf-16le?B?ANhBAA==?='])), ...stored],
  [
    'a subject in emoji, from right to left',
    sends(mail([`Subject: =?utf-8?B?${Buffer.from('\u202eתודה 👩🏽‍🎨').toString('base64')}?=`])),
    ...stored,
  ],
  ['a subject of eight bits', sends(mail(['Subject: \u00ff\u00fe\u0080'])), ...stored],
  ['a header that is none', sends(mail(['this is no header', ': nor this', ' nor that'])), ...stored],
  ['NUL in the header', sends(mail(['X-\0: \0'])), ...stored],
  [
    'an out-of-office that answers itself',
    sends(mail(['Auto-Submitted: auto-replied', 'X-Loop: reply@mail.regards.test'])),
    ...stored,
  ],
];

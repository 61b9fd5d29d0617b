import { deflateRawSync } from 'node:zlib';
import { canary } from '../canaries.js';
import { header, mail, sends, type SmtpRow } from './senders.js';

const stored = ['250', 'conversation'] as const;
const text = (charset: string): string => `Content-Type: text/plain; charset=${charset}`;
const base64 = 'Content-Transfer-Encoding: base64';
const quoted = 'Content-Transfer-Encoding: quoted-printable';
const mixed = 'Content-Type: multipart/mixed; boundary=b';
const lines = (...all: readonly string[]): string => all.join('\r\n');

function nested(levels: number): Buffer {
  const parts = Array.from({ length: levels }, (_, level) =>
    lines(`Content-Type: multipart/mixed; boundary=b${level}`, '', `--b${level}`),
  );
  return Buffer.from(lines(header(), ...parts, 'Content-Type: text/plain', '', canary.body));
}

/** A mail that carries itself, again and again. */
function carried(levels: number): Buffer {
  let whole = mail([]);
  for (let level = 0; level < levels; level += 1)
    whole = Buffer.concat([Buffer.from(`${header('Content-Type: message/rfc822')}\r\n\r\n`), whole]);
  return whole;
}

const attachment = (disposition: string, content = 'QUJD', type = 'application/octet-stream'): Buffer =>
  mail(
    [mixed],
    lines('--b', '', canary.body, '--b', `Content-Type: ${type}`, disposition, base64, '', content, '--b--'),
  );

/** As it stands in an archive: a gigabyte of zeros in a megabyte. */
const bomb = (): string =>
  deflateRawSync(Buffer.alloc(64 * 1_024 * 1_024))
    .toString('base64')
    .replace(/.{76}/g, '$&\r\n');

/** What mails may be made of. */
export const mimes: readonly SmtpRow[] = [
  ['a boundary that never comes', sends(mail(['Content-Type: multipart/mixed; boundary=never'])), ...stored],
  ['a boundary that is not named', sends(mail(['Content-Type: multipart/mixed'])), ...stored],
  [
    'an empty boundary',
    sends(mail(['Content-Type: multipart/mixed; boundary=""'], '--\r\n\r\nx\r\n----')),
    ...stored,
  ],
  ['a boundary that does not end', sends(mail([mixed], lines('--b', '', canary.body))), ...stored],
  [
    'a boundary in its own part',
    sends(mail([mixed], lines('--b', mixed, '', '--b', '', canary.body, '--b--', '--b--'))),
    ...stored,
  ],
  ['1,000 multiparts in each other', sends(() => nested(1_000)), ...stored],
  ['10,000 parts', sends(() => mail([mixed], `${'--b\r\n\r\nx\r\n'.repeat(10_000)}--b--`)), ...stored],
  ['a mail in a mail in a mail, 100 times', sends(() => carried(100)), ...stored],
  ['a charset that nobody knows', sends(mail([text('klingon-8')])), ...stored],
  ['a charset of 10,000 characters', sends(mail([text('x'.repeat(10_000))])), ...stored],
  ['UTF-7', sends(mail([text('utf-7')], '+ADw-script+AD4-')), ...stored],
  [
    'UTF-16 with half a surrogate pair',
    sends(mail([text('utf-16le')], Buffer.from([0x41, 0, 0, 0xd8, 0x42, 0]))),
    ...stored,
  ],
  [
    'UTF-8 cut in the middle of a character',
    sends(mail([text('utf-8')], Buffer.from([0x41, 0xf0, 0x9f]))),
    ...stored,
  ],
  ['base64 that is none', sends(mail([text('utf-8'), base64], '!!!! not base64 @@@@')), ...stored],
  ['base64 cut off', sends(mail([text('utf-8'), base64], 'SGVsbG')), ...stored],
  ['quoted-printable that is none', sends(mail([text('utf-8'), quoted], '=ZZ=1=\r\n=FF=FE==')), ...stored],
  ['quoted-printable with NUL', sends(mail([text('utf-8'), quoted], `a=00b ${canary.body}`)), ...stored],
  ['an encoding that nobody knows', sends(mail(['Content-Transfer-Encoding: rot13'])), ...stored],
  [
    'uuencode',
    sends(mail(['Content-Transfer-Encoding: x-uuencode'], 'begin 644 a.txt\r\n#86)C\r\n`\r\nend')),
    ...stored,
  ],
  [
    'eight bits of noise',
    sends(mail([], Buffer.from(Array.from({ length: 5_000 }, (_, at) => 128 + ((at * 7_919) % 128))))),
    ...stored,
  ],
  ['NUL in the body', sends(mail([], `a\0b ${canary.body}`)), ...stored],
  ['1 MB of NUL', sends(() => mail([], Buffer.alloc(1_024 * 1_024))), ...stored],
  [
    'HTML alone, with a script',
    sends(mail(['Content-Type: text/html'], `<script>alert(1)</script><p onclick=x>${canary.body}`)),
    ...stored,
  ],
  [
    'HTML that never closes',
    sends(() => mail(['Content-Type: text/html'], '<div><b>'.repeat(50_000))),
    ...stored,
  ],
  [
    'HTML with a million angle brackets',
    sends(() => mail(['Content-Type: text/html'], '<'.repeat(1_000_000))),
    ...stored,
  ],
  [
    'HTML with half a surrogate pair',
    sends(mail(['Content-Type: text/html'], '<p>&#xD800;&#0;&#x110000;</p>')),
    ...stored,
  ],
  ['an empty HTML', sends(mail(['Content-Type: text/html'], '')), ...stored],
  ['a line of 1 MB', sends(() => mail([], 'x'.repeat(1_024 * 1_024))), ...stored],
  ['100,000 lines that are quoted', sends(() => mail([], '> quoted\r\n'.repeat(100_000))), ...stored],
  ['100,000 quotations in each other', sends(() => mail([], `${'>'.repeat(100_000)} deep`)), ...stored],
  ['a million spaces', sends(() => mail([], `On Monday${' '.repeat(1_000_000)}wrote`)), ...stored],
  ['a million line breaks', sends(() => mail([], '\r\n'.repeat(1_000_000))), ...stored],
  [
    'zero-width text',
    sends(mail([text('utf-8')], `${'\u200b\u2060\ufeff'.repeat(1_000)}${canary.body}`)),
    ...stored,
  ],
  [
    'text from right to left, and turned around',
    sends(mail([text('utf-8')], `\u202eשלום\u202c \u2066x\u2069 ${canary.body}`)),
    ...stored,
  ],
  [
    'an attachment called as a path',
    sends(attachment('Content-Disposition: attachment; filename="../../etc/passwd"')),
    ...stored,
  ],
  [
    'an attachment whose name has NUL',
    sends(attachment("Content-Disposition: attachment; filename*=utf-8''a%00b")),
    ...stored,
  ],
  [
    'an attachment whose name has half a surrogate pair',
    sends(attachment('Content-Disposition: attachment; filename="=?utf-16le?B?ANhBAA==?="')),
    ...stored,
  ],
  [
    'an attachment whose name says so in its own way',
    sends(attachment("Content-Disposition: attachment; filename*=utf-16le''%00%D8a%00")),
    ...stored,
  ],
  ['an attachment without a name', sends(attachment('Content-Disposition: attachment')), ...stored],
  [
    'an attachment of a type that is none',
    sends(attachment('Content-Disposition: attachment', 'QUJD', '\u00ff/\u00fe;;=')),
    ...stored,
  ],
  [
    'winmail.dat',
    sends(
      attachment(
        'Content-Disposition: attachment; filename=winmail.dat',
        'eJ8+IgAAAAA=',
        'application/ms-tnef',
      ),
    ),
    ...stored,
  ],
  [
    'an archive that unpacks to much more',
    sends(() => attachment('Content-Disposition: attachment; filename=cv.zip', bomb(), 'application/zip')),
    ...stored,
  ],
  [
    'an invitation to a calendar',
    sends(mail(['Content-Type: text/calendar'], 'BEGIN:VCALENDAR\r\nSUMMARY:\\u0000\r\nEND:VCALENDAR')),
    ...stored,
  ],
  [
    'a report of delivery that says nothing',
    sends(
      mail(
        ['Content-Type: multipart/report; report-type=delivery-status; boundary=b'],
        lines('--b', 'Content-Type: message/delivery-status', '', '', '--b--'),
      ),
    ),
    ...stored,
  ],
  [
    'a report of delivery with NUL',
    sends(
      mail(
        [
          'From: MAILER-DAEMON@mx.example',
          'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
        ],
        lines(
          '--b',
          '',
          'It failed.',
          '--b',
          'Content-Type: message/delivery-status',
          '',
          'Reporting-MTA: dns; mx\0',
          '',
          'Final-Recipient: rfc822; a\0b@candidates.example',
          'Action: failed',
          'Status: 5.1.1\0',
          '--b',
          'Content-Type: text/rfc822-headers',
          '',
          'Message-ID: <a\0b@mail.regards.test>',
          '--b--',
        ),
      ),
    ),
    ...stored,
  ],
  [
    'a report of abuse without what it is about',
    sends(
      mail(
        ['Content-Type: multipart/report; report-type=feedback-report; boundary=b'],
        lines('--b', 'Content-Type: message/feedback-report', '', 'Feedback-Type: abuse', '--b--'),
      ),
    ),
    ...stored,
  ],
];

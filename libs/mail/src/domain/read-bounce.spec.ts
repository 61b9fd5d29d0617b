import { describe, expect, it } from '@jest/globals';
import { parseMime } from '../inbound/parse-mime.js';
import { readBounce } from './read-bounce.js';

async function dsn(groups: string[][], returned = 'Message-ID: <letter-1@ours.example>') {
  const lines = [
    'From: MAILER-DAEMON@mx.example',
    'To: bounce+x@ours.example',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    '',
    'Your message could not be delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    ...groups.flatMap((group) => ['', ...group]),
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    returned,
    '--b--',
  ];
  return readBounce(await parseMime(Buffer.from(lines.join('\r\n'))));
}

const failed = (status: string, diagnostic: string): string[] => [
  'Final-Recipient: rfc822; bob@example.net',
  'Action: failed',
  `Status: ${status}`,
  `Diagnostic-Code: smtp; ${diagnostic}`,
];

async function text(body: string) {
  return readBounce(
    await parseMime(
      Buffer.from(
        ['From: MAILER-DAEMON@mx.example', 'To: jobs@ours.example', 'Subject: failure notice', '', body].join(
          '\r\n',
        ),
      ),
    ),
  );
}

describe('reading a bounce', () => {
  it('finds the recipient, the code and the original Message-ID', async () => {
    const report = await dsn([failed('5.1.1', '550 5.1.1 User unknown')]);
    expect(report).toMatchObject({
      class: 'hard',
      originalMessageId: 'letter-1@ours.example',
      recipients: [{ address: 'bob@example.net', class: 'hard', action: 'failed', status: '5.1.1' }],
    });
  });

  it('names the address we wrote to when the mail was forwarded', async () => {
    const report = await dsn([
      [
        'Original-Recipient: rfc822; bob@example.net',
        ...failed('5.1.1', '550 no').map((l) => l.replace('bob@', 'robert@')),
      ],
    ]);
    expect(report.recipients[0]).toMatchObject({
      address: 'bob@example.net',
      finalAddress: 'robert@example.net',
    });
  });

  it.each([
    ['5.1.2', '550 Host unknown', 'hard'],
    ['5.1.10', '556 5.1.10 null MX', 'hard'],
    ['5.0.0', '550 No such user here', 'hard'],
    ['5.2.2', '552 5.2.2 Mailbox full', 'soft'],
    ['5.2.1', '550 5.2.1 The account is disabled', 'soft'],
    ['5.3.4', '552 message too large', 'soft'],
    ['5.7.1', '550 5.7.1 blocked by policy, see spamhaus', 'soft'],
    ['5.7.26', '550 5.7.26 unauthenticated', 'soft'],
    ['5.1.8', "553 5.1.8 Sender's domain does not exist", 'soft'],
    ['4.4.1', 'Connection timed out', 'soft'],
  ])('calls %s (%s) %s', async (status, diagnostic, expected) => {
    expect((await dsn([failed(status, diagnostic)])).class).toBe(expected);
  });

  it('leaves delivered recipients out and never suppresses for a delay', async () => {
    const report = await dsn([
      ['Final-Recipient: rfc822; ok@example.net', 'Action: delivered', 'Status: 2.0.0'],
      ['Final-Recipient: rfc822; late@example.net', 'Action: delayed', 'Status: 4.4.1'],
    ]);
    expect(report.recipients).toEqual([
      expect.objectContaining({ address: 'late@example.net', action: 'delayed', class: 'soft' }),
    ]);
  });

  it('is hard only if every recipient is', async () => {
    const full = failed('5.2.2', '552 full').map((line) => line.replace('bob@', 'eve@'));
    expect((await dsn([failed('5.1.1', '550 no such user'), full])).class).toBe('soft');
  });

  it('reads prose, each recipient by what is said of it', async () => {
    const report = await text(
      'I was not able to deliver your message.\r\n\r\n<bob@example.net>:\r\nRemote host said: 550 5.1.1 User unknown\r\n\r\n' +
        '<eve@example.net>:\r\nRemote host said: 552 5.2.2 Mailbox full\r\n\r\n--- Below this line is a copy of the message.\r\n\r\n' +
        'Message-ID: <letter-2@ours.example>\r\nTo: other@example.net\r\n',
    );
    expect(report.recipients.map(({ address, class: bounceClass }) => [address, bounceClass])).toEqual([
      ['bob@example.net', 'hard'],
      ['eve@example.net', 'soft'],
    ]);
    expect(report.originalMessageId).toBe('letter-2@ours.example');
  });

  it('gives an empty report, not an error, for an empty mail', async () => {
    expect((await text('')).recipients).toEqual([]);
  });
});

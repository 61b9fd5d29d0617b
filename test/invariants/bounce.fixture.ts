import type { Arrival } from './mail-sink.fixture.js';

/** The report that the recipient's server sends when the mailbox does not exist (RFC 3464). */
export function bounceOf({ envelopeTo: [address = ''], parsed }: Arrival): string {
  return [
    'From: Mail Delivery System <mailer-daemon@mx.example>',
    'Subject: Undelivered Mail Returned to Sender',
    'Message-ID: <bounce-4711@mx.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="report"',
    '',
    '--report',
    'Content-Type: text/plain',
    '',
    'The address does not exist here.',
    '--report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    `Final-Recipient: rfc822; ${address}`,
    'Action: failed',
    'Status: 5.1.1',
    '--report',
    'Content-Type: message/rfc822-headers',
    '',
    `Message-ID: ${parsed.messageId ?? ''}`,
    '--report--',
    '',
  ].join('\r\n');
}

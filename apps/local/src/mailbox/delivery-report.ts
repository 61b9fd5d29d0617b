import { newId } from '#platform/database';
import type { KeptMail } from './kept-mail.js';

/** Of the original, returned with the report at most. */
const returnedHeaderBytes = 16 * 1024;

/** The report of a receiving server that the mailbox does not exist (RFC 3464, inside the multipart/report of RFC 6522). */
export function composeDeliveryReport({ owner, envelopeFrom }: KeptMail, raw: Buffer, at: Date): Buffer {
  const host = `mx.${owner.slice(owner.lastIndexOf('@') + 1)}`;
  const boundary = `report-${newId()}`;
  const lines = [
    `From: Mail Delivery System <mailer-daemon@${host}>`,
    `To: <${envelopeFrom}>`,
    'Subject: Undelivered Mail Returned to Sender',
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${newId()}@${host}>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system of the recipient. Your message could not be delivered:',
    '',
    `<${owner}>: this mailbox does not exist here.`,
    '',
    `--${boundary}`,
    'Content-Type: message/delivery-status',
    '',
    `Reporting-MTA: dns; ${host}`,
    `Arrival-Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    '',
    `Final-Recipient: rfc822; ${owner}`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 Recipient address rejected: User unknown',
    '',
    `--${boundary}`,
    'Content-Type: text/rfc822-headers',
    '',
    headersOf(raw),
    '',
    `--${boundary}--`,
    '',
  ];
  return Buffer.from(lines.join('\r\n').replaceAll(notPrintable, '?'), 'latin1');
}

// What needs another encoding than this report has. Example: "é"
const notPrintable = /[^\t\r\n\u0020-\u007e]/g;

function headersOf(raw: Buffer): string {
  const text = raw.subarray(0, returnedHeaderBytes).toString('latin1');
  // The first empty line, where the headers end. Example: "\r\n\r\n"
  const [headers = ''] = text.split(/\r?\n\r?\n/, 1);
  return headers.replaceAll(/\r\n|\r|\n/g, '\r\n');
}

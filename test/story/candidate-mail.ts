import type { AddressInfo } from 'node:net';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived: envelope, bytes, and what they say. */
export interface ArrivedMail {
  readonly to: string;
  /** The return path, where a bounce goes. */
  readonly envelopeFrom: string;
  readonly raw: Buffer;
  readonly parsed: ParsedMail;
}

/** The mail servers of everybody outside: takes what we send, answers over SMTP, and can hang in the middle of a delivery. */
export class CandidateMail {
  readonly arrived: ArrivedMail[] = [];
  /** What servers say of a recipient instead of taking mail for them; the text begins with an enhanced status code. */
  readonly refusals = new Map<string, { readonly code: number; readonly text: string }>();
  private readonly server: SMTPServer;
  private hangFor: string | undefined;
  private hanging = 0;

  constructor() {
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: ({ address }, _session, done) => {
        const refusal = this.refusals.get(address);
        done(refusal && Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map((recipient) => recipient.address).join(',');
          const from = session.envelope.mailFrom;
          void this.keep(to, from ? from.address : '', Buffer.concat(chunks)).then(() => {
            // Took the letter, and says nothing: the sender cannot know.
            if (this.hangFor === to) this.hanging += 1;
            else done();
          });
        });
      },
    });
    this.server.on('error', () => undefined);
  }

  /** @returns its port on 127.0.0.1 */
  async open(): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return (this.server.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  /** From now on, deliveries to `address` are taken and never answered; `null` ends it. */
  hang(address: string | null): void {
    this.hangFor = address ?? undefined;
  }

  /** How many deliveries hang. */
  get hangs(): number {
    return this.hanging;
  }

  to(address: string): ArrivedMail[] {
    return this.arrived.filter((mail) => mail.to === address);
  }

  private async keep(to: string, envelopeFrom: string, raw: Buffer): Promise<void> {
    this.arrived.push({ to, envelopeFrom, raw, parsed: await simpleParser(raw) });
  }
}

/** The one Reply-To address of a mail. */
export function replyAddressOf(mail: ArrivedMail): string {
  return (mail.parsed.replyTo as AddressObject).value[0]?.address ?? '';
}

/** Answers a mail as a mail program does: to its Reply-To, in its thread, with the text quoted below. */
export async function answerMail(
  port: number,
  mail: ArrivedMail,
  from: { name: string; address: string },
  text: string,
): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true });
  const quoted = (mail.parsed.text ?? '').trimEnd().replaceAll(/^/gm, '> ');
  const { response } = await transport.sendMail({
    from,
    to: replyAddressOf(mail),
    subject: `Re: ${mail.parsed.subject ?? ''}`,
    inReplyTo: mail.parsed.messageId,
    references: [mail.parsed.messageId ?? ''],
    text: `${text}\n\nOn Thu, 5 Mar 2026 at 09:00, ${mail.parsed.from?.text ?? ''} wrote:\n${quoted}\n`,
  });
  transport.close();
  return response;
}

/** Sends the non-delivery report that a receiving server would send for `mail` (RFC 3464). */
export async function bounceMail(port: number, mail: ArrivedMail): Promise<string> {
  const boundary = 'report-4711';
  const lines = [
    'From: Mail Delivery System <mailer-daemon@mx.example>',
    `To: ${mail.envelopeFrom}`,
    'Subject: Undelivered Mail Returned to Sender',
    `Date: ${new Date().toUTCString()}`,
    'Message-ID: <bounce-4711@mx.example>',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain',
    '',
    `The address ${mail.to} does not exist here.`,
    `--${boundary}`,
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    `Final-Recipient: rfc822; ${mail.to}`,
    'Action: failed',
    'Status: 5.1.1',
    `Diagnostic-Code: smtp; 550 5.1.1 <${mail.to}>: Recipient address rejected: User unknown`,
    `--${boundary}`,
    'Content-Type: message/rfc822-headers',
    '',
    `Message-ID: ${mail.parsed.messageId ?? ''}`,
    `Subject: ${mail.parsed.subject ?? ''}`,
    `--${boundary}--`,
    '',
  ];
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true });
  const { response } = await transport.sendMail({
    envelope: { from: '', to: mail.envelopeFrom },
    raw: lines.join('\r\n'),
  });
  transport.close();
  return response;
}

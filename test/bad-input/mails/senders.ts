import { createHmac } from 'node:crypto';
import { canary } from '../canaries.js';
import type { RawRequest } from '../raw-http.fixture.js';
import type { Talk } from '../smtp-line.fixture.js';

/** The addresses that rows may write to. */
export interface Mailboxes {
  /** Of a conversation of ours: where a candidate's answer comes back to. */
  readonly reply: string;
  /** Of a conversation of another organization. */
  readonly foreignReply: string;
  /** Signed for a conversation that there is not. */
  readonly orphan: string;
  /** Signed, and its time is over. */
  readonly expired: string;
  /** Takes raw mails over HTTP. */
  readonly hook: { readonly id: string; readonly secret: string };
}

/** Where an accepted mail is found once the worker has read it; `nothing` when none was accepted. */
export type MailFate =
  'nothing' | 'conversation' | 'inbox' | `failed ${string}` | 'both conversations' | 'repeated';

/** What it is, what is said to the listener, the code of the last reply, and what became of the mail. */
export type SmtpRow = readonly [what: string, said: (to: Mailboxes) => Talk, reply: string, fate: MailFate];

/** What it is, the request to the hook, its answer, and what became of the mail. */
export type MailHookRow = readonly [
  what: string,
  request: (to: Mailboxes) => RawRequest,
  status: number,
  code: string | null,
  fate: MailFate,
];

let count = 0;

/** A header with all that a mail needs, and what a row adds or, by the same name, says instead. */
export function header(...lines: readonly string[]): string {
  count += 1;
  const whole = [
    `From: ${canary.name} <${canary.address}>`,
    `To: reply@mail.regards.test`,
    `Message-ID: <${count}.${process.pid}@candidates.example>`,
    `Date: Mon, 2 Mar 2026 09:00:00 +0000`,
    `Subject: ${canary.subject} ${count}`,
  ];
  const nameOf = (line: string): string => line.split(':', 1)[0]?.toLowerCase() ?? '';
  const said = new Set(lines.map(nameOf));
  return [...whole.filter((line) => !said.has(nameOf(line))), ...lines].join('\r\n');
}

/** A whole mail. */
export function mail(lines: readonly string[], body: string | Buffer = `${canary.body}\r\n`): Buffer {
  return Buffer.concat([Buffer.from(`${header(...lines)}\r\n\r\n`, 'latin1'), Buffer.from(body)]);
}

interface Envelope {
  readonly from?: string;
  readonly to?: (to: Mailboxes) => readonly string[];
}

const toReply = ({ reply }: Mailboxes): readonly string[] => [reply];

/** A whole transaction, up to the dot that ends the mail. */
export function sends(
  message: Buffer | (() => Buffer),
  { from = canary.address, to = toReply }: Envelope = {},
): (mailboxes: Mailboxes) => Talk {
  return (mailboxes) => {
    const bytes = Buffer.isBuffer(message) ? message : message();
    return [
      `MAIL FROM:<${from}>\r\n`,
      ...to(mailboxes).map((address) => `RCPT TO:<${address}>\r\n`),
      'DATA\r\n',
      Buffer.concat([stuffed(bytes), Buffer.from('\r\n.\r\n')]),
    ];
  };
}

/** RFC 5321 section 4.5.2: a dot at the start of a line is sent twice. */
function stuffed(bytes: Buffer): Buffer {
  return bytes.includes('\r\n.')
    ? Buffer.from(bytes.toString('latin1').replaceAll('\r\n.', '\r\n..'), 'latin1')
    : bytes;
}

/** A raw mail to the hook, rightly signed unless a row says otherwise. */
export function hands(
  message: Buffer,
  { signature, id, more = [] }: { signature?: readonly string[]; id?: string; more?: readonly string[] } = {},
): (mailboxes: Mailboxes) => RawRequest {
  return ({ hook }) => {
    const digest = createHmac('sha256', hook.secret).update(message).digest('hex');
    return {
      line: `POST /hooks/mail/${id ?? hook.id}`,
      headers: [
        'Content-Type: message/rfc822',
        ...(signature ?? [`X-Regards-Signature: sha256=${digest}`]),
        ...more,
      ],
      body: message,
    };
  };
}

/** How one try to hand a message to the SMTP server ended. */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly smtpCode: number | null; readonly smtpStatus: string | null }
  /** A 4xx reply to this message: try it again later. */
  | { readonly kind: 'temporary'; readonly smtpCode: number; readonly smtpStatus: string | null }
  /** A 5xx reply to this message: final for it. `aboutRecipient` is false when the sender was refused. */
  | {
      readonly kind: 'permanent';
      readonly smtpCode: number;
      readonly smtpStatus: string | null;
      readonly aboutRecipient: boolean;
    }
  /** The message cannot be put into SMTP at all: no valid recipient, too large for the server. */
  | { readonly kind: 'unsendable' }
  /** The server was not reached or refused the session; nothing of the message was handed over. */
  | { readonly kind: 'unreachable'; readonly smtpCode: number | null }
  /** The message was on its way and no reply came: it may have arrived (RFC 5321 §4.5.3.2.6, RFC 1047). */
  | { readonly kind: 'ambiguous' };

/** What the mailer says about a failure; see `nodemailer/dist/esm/errors.d.ts`. */
export interface SendFailure {
  readonly code: string | null;
  /** The SMTP command that was under way: `MAIL FROM`, `RCPT TO`, `DATA`, or `CONN`, `EHLO`, `AUTH PLAIN`, `API`, … */
  readonly command: string | null;
  readonly responseCode: number | null;
  /** The server's reply. It may name the recipient: it is read here and never kept. */
  readonly response: string | null;
  /** Whether a byte of the message was handed to the connection. */
  readonly contentBegan: boolean;
}

const ABOUT_THE_MESSAGE: ReadonlySet<string> = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);

/** Decides from a mailer's error what became of the message. */
export function classifySendFailure(failure: SendFailure): SendOutcome {
  const { code, command, responseCode, contentBegan } = failure;
  const smtpStatus = enhancedStatusOf(failure.response);
  const answered = responseCode !== null && responseCode >= 400 && ABOUT_THE_MESSAGE.has(command ?? '');
  // 421 closes the session and may answer any command (RFC 5321 §3.8): the message was not taken.
  if (responseCode === 421 || (answered && responseCode < 500))
    return { kind: 'temporary', smtpCode: responseCode, smtpStatus };
  if (answered)
    return { kind: 'permanent', smtpCode: responseCode, smtpStatus, aboutRecipient: command !== 'MAIL FROM' };
  if (contentBegan) return { kind: 'ambiguous' };
  if (responseCode === null && (code === 'EENVELOPE' || code === 'EMESSAGE')) return { kind: 'unsendable' };
  // A refused greeting, sign-in or TLS says something about us and the server, nothing about this letter.
  return { kind: 'unreachable', smtpCode: responseCode };
}

/**
 * Whether a connection that was kept turned out to be closed, or was closed instead of an answer, before any of the message was handed over. The
 * mailer names no command then; what a new connection says, it reports in full.
 */
export function wasClosedEarly({ code, command, responseCode, contentBegan }: SendFailure): boolean {
  return code === 'ECONNECTION' && command === null && responseCode === null && !contentBegan;
}

/** The enhanced status code (RFC 2034 §3) of an SMTP reply, such as `5.1.1`; `null` when it has none. */
export function enhancedStatusOf(response: string | null): string | null {
  // Reply code, then class.subject.detail. Example: "550 5.1.1 no such user", "250-2.0.0 ok"
  return /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1] ?? null;
}

/** The three digits that an SMTP reply starts with; `null` when it starts otherwise. */
export function replyCodeOf(response: string): number | null {
  // Example: "250" in "250 2.0.0 Ok: queued as 4711"
  const digits = /^(\d{3})\b/.exec(response)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The address does not exist and never will: bad mailbox, bad syntax, moved, null MX (RFC 3463 §3.2, RFC 7505). */
const DEAD_ADDRESS: ReadonlySet<string> = new Set(['5.1.1', '5.1.3', '5.1.6', '5.1.10']);

/**
 * Whether a permanent reply condemns the address (and not only this message). Policy and authentication (5.7.x), routing, size and
 * full mailboxes do not. A bad domain (5.1.2) may be a passing DNS fault: only its repetition counts.
 */
export function condemnsAddress(smtpStatus: string | null, seenBefore: boolean): boolean {
  return smtpStatus !== null && (DEAD_ADDRESS.has(smtpStatus) || (smtpStatus === '5.1.2' && seenBefore));
}

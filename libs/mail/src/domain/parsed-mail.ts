/** One mailbox named in a header. `address` is lower-cased; `name` is decoded and may be empty. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** What is known of an attachment without opening it. File names and types are the sender's claims. */
export interface AttachmentMeta {
  readonly filename: string | null;
  readonly contentType: string;
  readonly size: number;
  readonly inline: boolean;
}

/** What was wrong with the mail or cut off while reading it; none of these stops the reading. */
export type MailDefect =
  | 'too-large'
  | 'unparsable'
  | 'no-headers'
  | 'no-from'
  | 'no-message-id'
  | 'no-body'
  | 'too-many-parts'
  | 'too-many-headers'
  | 'body-cut';

/** A mail as plain data: no library's types, nothing lazy, safe to log the shape of (never the content). */
export interface ParsedMail {
  /** Without angle brackets; null when absent. */
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly from: MailAddress | null;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  /** Addresses from Delivered-To, X-Original-To and Envelope-To, in the order found. */
  readonly deliveredTo: readonly string[];
  readonly subject: string;
  /** UTC instant of the Date header; null when absent or unreadable. */
  readonly date: Date | null;
  readonly text: string | null;
  readonly html: string | null;
  /** Lower-case header name to its raw, unfolded values, top of the mail first. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  /** Text of each message/delivery-status (or global-delivery-status) part: RFC 3464 §2.1, RFC 6533 §3. */
  readonly deliveryStatus: readonly string[];
  /** Text of each message/feedback-report part: RFC 5965 §2. */
  readonly feedbackReports: readonly string[];
  /** Returned originals, whole or headers only: message/rfc822, text/rfc822-headers. */
  readonly returnedMessages: readonly string[];
  readonly attachments: readonly AttachmentMeta[];
  readonly defects: readonly MailDefect[];
}

/** The first value of a header, trimmed; an empty string when the header is absent. `name` is lower case. */
export function firstHeader(mail: ParsedMail, name: string): string {
  return mail.headers.get(name)?.[0]?.trim() ?? '';
}

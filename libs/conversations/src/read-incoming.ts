import { createHash } from 'node:crypto';
import { hideSignInLinks } from '#access';
import {
  type AttachmentMeta,
  type BounceReport,
  classifyKind,
  extractReplyText,
  type MailKind,
  type ParsedMail,
  type RawMail,
  readBounce,
} from '#mail';
import sanitizeHtml from 'sanitize-html';

/** An index entry holds at most about 2,700 bytes, and RFC 5322 §2.1.1 allows a line 998 characters. */
const MESSAGE_ID_BYTES = 998;

/** What a parsed mail says, fit to be stored. */
export interface ReadMail {
  readonly kind: MailKind;
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly referenceIds: string[];
  readonly bodyHash: Buffer;
  readonly fromAddress: string | null;
  readonly fromName: string | null;
  readonly subject: string | null;
  readonly replyText: string;
  readonly fullText: string;
  readonly html: string | null;
  readonly attachments: AttachmentMeta[];
  /** Addresses that the headers name, where the mail was delivered to first. */
  readonly addressedTo: string[];
  /** For bounces and complaints: what they report, and the letter of ours that they quote. */
  readonly report: BounceReport | null;
}

/** A stored mail, and what it says. */
export interface IncomingMail extends ReadMail {
  readonly raw: RawMail;
}

/** Reads what a mail says. `null` when nothing in it could be read: neither a sender nor a word. */
export function readIncoming(mail: ParsedMail): ReadMail | null {
  const { from, html } = mail;
  const text = mail.text ?? plainText(html ?? '');
  if (from === null && text.trim() === '' && mail.attachments.length === 0) return null;
  const kind = classifyKind(mail);
  return storable({
    kind,
    messageId: storableId(mail.messageId),
    inReplyTo: storableId(mail.inReplyTo),
    referenceIds: mail.references.flatMap((id) => storableId(id) ?? []),
    bodyHash: hashOfBody(mail),
    fromAddress: from && from.address,
    fromName: from?.name || null,
    subject: mail.subject || null,
    replyText: hideSignInLinks(extractReplyText({ text: mail.text, html }).replyText),
    fullText: hideSignInLinks(text),
    html: html === null ? null : hideSignInLinks(html),
    attachments: [...mail.attachments],
    addressedTo: [...mail.deliveredTo, ...[...mail.to, ...mail.cc].map(({ address }) => address)],
    report: kind === 'bounce' || kind === 'feedback_report' ? readBounce(mail) : null,
  });
}

// Half of a character, which charsets of two bytes can bring along and no encoding of text can write. Example: "\ud800"
const LONE_SURROGATE = /\p{Cs}/gu;

/** The same with nothing that PostgreSQL does not store, wherever it stands: no NUL and no half characters in text. */
function storable<T>(value: T): T;
function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').replace(LONE_SURROGATE, '\uFFFD');
  if (Array.isArray(value)) return value.map((item: unknown) => storable(item));
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, storable(member as unknown)]),
  );
}

function storableId(id: string | null): string | null {
  return id === null || Buffer.byteLength(id) > MESSAGE_ID_BYTES ? null : id;
}

/** The same for the same words, however they were encoded, wrapped or padded on their way. */
function hashOfBody({ text, html }: ParsedMail): Buffer {
  // Any run of white space. Example: a soft line break and its indentation.
  const folded = [text ?? '', html ?? ''].map((part) => part.replace(/\s+/gu, ' ').trim());
  return createHash('sha256').update(folded.join('\0')).digest();
}

/** The words of an HTML body without its markup. */
function plainText(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: [],
    allowedAttributes: {},
    nonTextTags: ['style', 'script', 'title'],
  });
}

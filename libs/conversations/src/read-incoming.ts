import { createHash } from 'node:crypto';
import { hideSignInLinks } from '#access';
import {
  type AttachmentMeta,
  type BounceReport,
  classifyKind,
  extractReplyText,
  type MailKind,
  type ParsedMail,
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

/** Reads what a mail says. `null` when nothing in it could be read: neither a sender nor a word. */
export function readIncoming(mail: ParsedMail): ReadMail | null {
  const { from, html } = mail;
  const text = mail.text ?? plainText(html ?? '');
  if (from === null && text.trim() === '' && mail.attachments.length === 0) return null;
  const kind = classifyKind(mail);
  return {
    kind,
    messageId: storableId(mail.messageId),
    inReplyTo: storableId(mail.inReplyTo),
    referenceIds: mail.references.flatMap((id) => storableId(id) ?? []),
    bodyHash: hashOfBody(mail),
    fromAddress: from && storable(from.address),
    fromName: storable(from?.name ?? '') || null,
    subject: storable(mail.subject) || null,
    replyText: hideSignInLinks(storable(extractReplyText({ text: mail.text, html }).replyText)),
    fullText: hideSignInLinks(storable(text)),
    html: html === null ? null : hideSignInLinks(storable(html)),
    attachments: mail.attachments.map((attachment) => ({
      ...attachment,
      filename: attachment.filename && storable(attachment.filename),
      contentType: storable(attachment.contentType),
    })),
    addressedTo: [...mail.deliveredTo, ...[...mail.to, ...mail.cc].map(({ address }) => address)],
    report: kind === 'bounce' || kind === 'feedback_report' ? readBounce(mail) : null,
  };
}

/** PostgreSQL stores no NUL in text. */
function storable(text: string): string {
  return text.replaceAll('\0', '');
}

function storableId(id: string | null): string | null {
  return id === null || Buffer.byteLength(id) > MESSAGE_ID_BYTES ? null : storable(id);
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

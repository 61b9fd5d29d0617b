import sanitizeHtml from 'sanitize-html';
import { parseMime, type ParsedMail } from '#mail';
import { firstGraphemes } from './graphemes.js';

/** How a list can be left (RFC 2369 §3.2); with one click if the mail says so (RFC 8058). */
interface Unsubscribe {
  readonly url: string;
  readonly oneClick: boolean;
}

/** A mail as a mail program needs it. */
export interface OpenedMail {
  readonly from: ParsedMail['from'];
  readonly to: ParsedMail['to'];
  /** Where an answer goes: Reply-To, else From. */
  readonly replyTo: string | null;
  readonly subject: string;
  readonly date: Date | null;
  readonly messageId: string | null;
  /** In-Reply-To, then References with the newest first. */
  readonly references: readonly string[];
  /** Its text part, or what its HTML says in words. */
  readonly text: string;
  readonly html: string | null;
  readonly attachments: readonly string[];
  /** Whether it carries a DKIM signature; nothing checks it here, for there is no DNS. */
  readonly isSigned: boolean;
  readonly unsubscribe: Unsubscribe | null;
  /** Header names in lower case, with their values. */
  readonly headers: ParsedMail['headers'];
}

/** Reads the bytes of a mail. Never throws: what is broken is shown as far as it can be read. */
export async function openMail(raw: Buffer): Promise<OpenedMail> {
  const mail = await parseMime(raw);
  const { headers, from } = mail;
  return {
    from,
    to: mail.to,
    replyTo: addressIn(headers.get('reply-to')?.[0]) ?? from?.address ?? null,
    subject: mail.subject,
    date: mail.date,
    messageId: mail.messageId,
    references: [...(mail.inReplyTo === null ? [] : [mail.inReplyTo]), ...[...mail.references].reverse()],
    text: mail.text ?? wordsOf(mail.html ?? ''),
    html: mail.html,
    attachments: mail.attachments.map(({ filename, contentType }) => filename ?? contentType),
    isSigned: headers.has('dkim-signature'),
    unsubscribe: readUnsubscribe(headers),
    headers,
  };
}

/** The start of its text, in one line of at most 160 characters. */
export function previewOf({ text }: OpenedMail): string {
  // White space of any kind and length, such as "\n\n".
  const line = text.slice(0, 1_000).replaceAll(/\s+/g, ' ').trim();
  return firstGraphemes(line, 160);
}

function readUnsubscribe(headers: OpenedMail['headers']): Unsubscribe | null {
  // A web address in angle brackets, such as <https://regards.example/u/abc>.
  const url = /<(https?:\/\/[^<>\s]+)>/i.exec(headers.get('list-unsubscribe')?.[0] ?? '')?.[1];
  if (url === undefined) return null;
  const post = headers.get('list-unsubscribe-post')?.[0] ?? '';
  return { url, oneClick: post.trim().toLowerCase() === 'list-unsubscribe=one-click' };
}

function addressIn(value = ''): string | null {
  // The first thing shaped like an address, such as reply+abc@mail.example in "Dana <reply+abc@mail.example>".
  return /[^\s<>",;:()]{1,64}@[^\s<>",;:()]{1,255}/.exec(value)?.[0].toLowerCase() ?? null;
}

function wordsOf(html: string): string {
  // Where a block ends, a line ends. Example: "</p>"
  const lines = html.replaceAll(/<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6]|blockquote)>/gi, '\n');
  const words = sanitizeHtml(lines, { allowedTags: [], allowedAttributes: {} });
  return words
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();
}

import {
  type AddressObject,
  type Attachment,
  type ParsedMail as ParserOutput,
  simpleParser,
} from 'mailparser';
import { cutNestedHtml } from '../domain/cut-nested-html.js';
import type { AttachmentMeta, MailAddress, MailDefect, ParsedMail } from '../domain/parsed-mail.js';

/** Upper bounds on what one mail may make us hold; the raw mail stays stored whatever is cut here. */
export const MIME_LIMITS = {
  rawBytes: 25 * 1024 * 1024,
  bodyChars: 1_000_000,
  subjectChars: 2_000,
  parts: 200,
  headers: 1_000,
  returnedMessageBytes: 64 * 1024,
  references: 100,
} as const;

type Defects = Set<MailDefect>;

/**
 * Reads a raw mail (RFC 5322 and MIME) into plain data.
 * In: the bytes as received. Out: a value, always; what was broken or cut off is listed in `defects`. Never throws.
 */
export async function parseMime(raw: Buffer): Promise<ParsedMail> {
  const defects: Defects = new Set();
  let source = raw;
  if (raw.length > MIME_LIMITS.rawBytes) {
    defects.add('too-large');
    source = raw.subarray(0, MIME_LIMITS.rawBytes);
  }
  source = withoutMboxLine(source);
  try {
    const parsed = await simpleParser(source, {
      // Without this, message/delivery-status is folded into the text and structured bounces are lost.
      keepDeliveryStatus: true,
      skipHtmlToText: true,
      skipTextToHtml: true,
      skipTextLinks: true,
      skipImageLinks: true,
      maxHtmlLengthToParse: MIME_LIMITS.bodyChars,
    });
    const mail = fromParser(parsed, defects);
    // A multipart whose boundary never comes: nothing was found, though something was sent.
    const isLost = mail.text === null && mail.html === null && mail.attachments.length === 0;
    const body = isLost ? rawBody(source) : '';
    if (body.trim() === '') return mail;
    return { ...mail, text: cut(body, defects), defects: [...mail.defects, 'unparsable'] };
  } catch {
    defects.add('unparsable');
    return fromBytes(source, defects);
  }
}

/** mbox exports start with an envelope line such as "From MAILER-DAEMON Thu Jan  1 00:00:00 2015"; it is no header. */
function withoutMboxLine(source: Buffer): Buffer {
  if (source.subarray(0, 5).toString('latin1') !== 'From ') return source;
  const end = source.indexOf(0x0a);
  return end === -1 ? source : source.subarray(end + 1);
}

function fromParser(parsed: ParserOutput, defects: Defects): ParsedMail {
  const headers = collectHeaders(
    parsed.headerLines.map((line) => line.line),
    defects,
  );
  if (parsed.attachments.length > MIME_LIMITS.parts) defects.add('too-many-parts');
  const parts = parsed.attachments.slice(0, MIME_LIMITS.parts);
  return complete(
    {
      messageId: bareId(parsed.messageId),
      inReplyTo: messageIds(headers.get('in-reply-to') ?? [])[0] ?? null,
      references: messageIds(headers.get('references') ?? []).slice(-MIME_LIMITS.references),
      from: addresses(parsed.from)[0] ?? null,
      to: addresses(parsed.to),
      cc: addresses(parsed.cc),
      deliveredTo: deliveredTo(headers),
      subject: (parsed.subject ?? '').slice(0, MIME_LIMITS.subjectChars),
      date: parsed.date && !Number.isNaN(parsed.date.getTime()) ? parsed.date : null,
      text: cut(parsed.text, defects),
      html: cutHtml(parsed.html === false ? undefined : parsed.html, defects),
      headers,
      deliveryStatus: contents(parts, ['message/delivery-status', 'message/global-delivery-status']),
      feedbackReports: contents(parts, ['message/feedback-report']),
      returnedMessages: contents(parts, [
        'message/rfc822',
        'message/global',
        'text/rfc822-headers',
        'text/rfc822',
        'message/global-headers',
        'message/partial',
      ]),
      attachments: parts.map(meta),
    },
    defects,
  );
}

/** What follows the first empty line. */
function rawBody(source: Buffer): string {
  const all = source.toString('utf8');
  // The first empty line, e.g. "Subject: x\r\n\r\nbody".
  const gap = /\r?\n\r?\n/.exec(all);
  return gap === null ? '' : all.slice(gap.index + gap[0].length);
}

/** The last resort: headers up to the first empty line, the rest as text. */
function fromBytes(source: Buffer, defects: Defects): ParsedMail {
  const all = source.toString('utf8');
  // The first empty line, e.g. "Subject: x\r\n\r\nbody".
  const gap = /\r?\n\r?\n/.exec(all);
  const head = gap ? all.slice(0, gap.index) : '';
  const body = gap ? all.slice(gap.index + gap[0].length) : all;
  // A line break not followed by folding white space, e.g. between "To: a@b.c" and "Cc: d@e.f".
  const headers = collectHeaders(head.split(/\r?\n(?![ \t])/), defects);
  const from = bareAddress(headers.get('from')?.[0] ?? '');
  return complete(
    {
      messageId: messageIds(headers.get('message-id') ?? [])[0] ?? null,
      inReplyTo: messageIds(headers.get('in-reply-to') ?? [])[0] ?? null,
      references: messageIds(headers.get('references') ?? []).slice(-MIME_LIMITS.references),
      from: from === null ? null : { name: '', address: from },
      to: (headers.get('to') ?? []).flatMap((value) => {
        const address = bareAddress(value);
        return address === null ? [] : [{ name: '', address }];
      }),
      cc: [],
      deliveredTo: deliveredTo(headers),
      subject: (headers.get('subject')?.[0] ?? '').slice(0, MIME_LIMITS.subjectChars),
      date: null,
      text: cut(body, defects),
      html: null,
      headers,
      deliveryStatus: [],
      feedbackReports: [],
      returnedMessages: [],
      attachments: [],
    },
    defects,
  );
}

function complete(mail: Omit<ParsedMail, 'defects'>, defects: Defects): ParsedMail {
  if (mail.headers.size === 0) defects.add('no-headers');
  if (mail.from === null) defects.add('no-from');
  if (mail.messageId === null) defects.add('no-message-id');
  if (mail.text === null && mail.html === null) defects.add('no-body');
  return { ...mail, defects: [...defects] };
}

function collectHeaders(lines: readonly string[], defects: Defects): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  if (lines.length > MIME_LIMITS.headers) defects.add('too-many-headers');
  for (const line of lines.slice(0, MIME_LIMITS.headers)) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    // Folding (RFC 5322 §2.2.3): a line break and the white space after it, e.g. "a\r\n\tb".
    const value = line
      .slice(colon + 1)
      .replace(/\r?\n[ \t]*/g, ' ')
      .trim();
    const values = headers.get(name);
    if (values) values.push(value);
    else headers.set(name, [value]);
  }
  return headers;
}

function addresses(field: AddressObject | AddressObject[] | undefined): MailAddress[] {
  const objects = field === undefined ? [] : Array.isArray(field) ? field : [field];
  return objects
    .flatMap((object) => object.value)
    .flatMap((entry) => entry.group ?? [entry])
    .flatMap((entry) =>
      entry.address ? [{ name: entry.name ?? '', address: entry.address.trim().toLowerCase() }] : [],
    );
}

function deliveredTo(headers: ReadonlyMap<string, readonly string[]>): string[] {
  return ['delivered-to', 'x-original-to', 'envelope-to']
    .flatMap((name) => headers.get(name) ?? [])
    .flatMap((value) => bareAddress(value) ?? []);
}

function bareAddress(value: string): string | null {
  // The first thing shaped like an address, e.g. a@b.c in "Ann <a@b.c>".
  return /[^\s<>",;:()]{1,256}@[^\s<>",;:()]{1,255}/.exec(value)?.[0].toLowerCase() ?? null;
}

function bareId(id: string | undefined): string | null {
  return id === undefined ? null : (messageIds([id])[0] ?? null);
}

function messageIds(values: readonly string[]): string[] {
  // Ids in angle brackets, e.g. <abc@host>; some senders leave the brackets away: abc@host.
  return values.flatMap((value) => {
    const bracketed = [...value.matchAll(/<([^<>\s]{1,998})>/g)].flatMap((match) => match[1] ?? []);
    // A single bare id, e.g. "abc@host" and nothing else.
    return bracketed.length > 0 ? bracketed : /^\S{1,998}$/.test(value.trim()) ? [value.trim()] : [];
  });
}

function cut(body: string | undefined, defects: Defects): string | null {
  if (body === undefined || body === '') return null;
  if (body.length <= MIME_LIMITS.bodyChars) return body;
  defects.add('body-cut');
  return body.slice(0, MIME_LIMITS.bodyChars);
}

function cutHtml(body: string | undefined, defects: Defects): string | null {
  const html = cut(body, defects);
  const shallow = html === null ? null : cutNestedHtml(html);
  if (shallow !== html) defects.add('body-cut');
  return shallow;
}

function contents(parts: readonly Attachment[], types: readonly string[]): string[] {
  return parts
    .filter((part) => types.includes(part.contentType.toLowerCase()))
    .map((part) => part.content.subarray(0, MIME_LIMITS.returnedMessageBytes).toString('utf8'));
}

function meta(part: Attachment): AttachmentMeta {
  return {
    filename: part.filename ?? null,
    contentType: part.contentType.toLowerCase(),
    size: part.size,
    inline: part.contentDisposition === 'inline',
  };
}

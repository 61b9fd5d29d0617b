import type { ParsedMail } from '../parsed-mail.js';
import { linesOfHtml } from '../reply-text/html-lines.js';

// Where the copy of the original begins inside a text bounce, e.g. "--- Below this line is a copy of the message.".
const COPY_BEGINS =
  /^[^\S\n]*(?:-{2,}[^\S\n]*)?(?:below this line is a copy|this is a copy of the (?:message|header)|(?:the )?(?:original|returned|undelivered|unsent) (?:message|mail|header)s?\b|----- ?(?:original|returned|unsent|undelivered|transcript of session follows -----\n.*\n)? ?message|(?:a )?copy of (?:the|your) (?:original )?(?:message|mail)|message header follows|headers? of (?:the )?(?:original|undelivered) message|text of (?:the )?(?:original|your) message|your (?:original )?message (?:follows|reads|was)|message text follows|first \d+ bytes? of|received: (?:from|by|\(qmail)|return-path: ?<|ursprüngliche nachricht|message d'origine|mensaje original|messaggio originale)/im;
const ADDRESS = /[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63}/giu;
// Lines that begin with the refused address, e.g. "<a@b.c>: host mx said", "a@b.c... User unknown", "    a@b.c", "To: a@b.c".
const LEADING_ADDRESS =
  /^[\s>*\d.)-]{0,8}(?:(?:to|recipient|rcpt to|addressee|failed (?:recipient|address)|e-?mail|original recipient|user|an|empfänger|destinataire|reason for failure to)\s*[:=]\s*)?(?:"[^"]{0,80}"\s*)?(?:rfc822;\s*|smtp:)?[<('"[]?([a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63})[>)'"\]]?(?=$|[\s:;,.<>(-])/i;
// The command that was refused, e.g. "RCPT To:<a@b.c>".
const RCPT = /rcpt to:\s*<([^<>\s]{1,256}@[^<>\s]{1,255})>/gi;
// The address inside a sentence of failure, e.g. "could not deliver to a@b.c", "delivery to <a@b.c> failed".
const FAILED_TO =
  /(?:(?:deliver(?:y|ed)?|sent?|message|mail|e-?mail)\b[^@\n]{0,60}\b(?:to|for)|recipient|address|user|mailbox|account|unknown|addressee)\b[^@\n]{0,40}?[<"'([\s:]([a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63})/gi;

const MAX_PROSE_CHARS = 20_000;

/** The reporting system's own words: the text body up to where the copy of the original begins. */
export function reportProse(mail: ParsedMail): string {
  const text = (mail.text ?? htmlAsText((mail.html ?? '').slice(0, 10 * MAX_PROSE_CHARS))).slice(
    0,
    MAX_PROSE_CHARS,
  );
  const copy = COPY_BEGINS.exec(text);
  return copy !== null && copy.index > 40 ? text.slice(0, copy.index) : text;
}

/**
 * Addresses that a text bounce names as failed, best sign first: the X-Failed-Recipients header, lines that begin with an address,
 * the refused RCPT command, sentences of failure, and at last the recipients of the returned original. Lower-cased, without our own.
 */
export function recipientsInText(mail: ParsedMail, prose: string): string[] {
  const own = new Set([...mail.to.map((to) => to.address), mail.from?.address ?? '']);
  const usable = (found: readonly (string | undefined)[]): string[] => [
    ...new Set(
      found.flatMap((address) => {
        const clean = address?.toLowerCase().replace(/^[.']+|[.']+$/g, '') ?? '';
        return clean === '' || own.has(clean) || isSystem(clean) ? [] : [clean];
      }),
    ),
  ];
  const header = usable(matches(mail.headers.get('x-failed-recipients')?.join(',') ?? '', ADDRESS));
  if (header.length > 0) return header;
  const lines = prose.split(/\r?\n/).map((line) => LEADING_ADDRESS.exec(line)?.[1]);
  const leading = usable(lines);
  if (leading.length > 0) return leading;
  // Somebody may write to themselves: then our own address is the one that failed.
  const ownLeading = matches(lines.join(' '), ADDRESS).map((address) => address.toLowerCase());
  if (ownLeading.length > 0) return [...new Set(ownLeading)];
  const refused = usable([...prose.matchAll(RCPT)].map((match) => match[1]));
  if (refused.length > 0) return refused;
  const sentences = usable([...prose.matchAll(FAILED_TO)].map((match) => match[1]));
  if (sentences.length > 0) return sentences.slice(0, 1);
  const anywhere = usable(matches(prose, ADDRESS));
  if (anywhere.length === 1) return anywhere;
  return usable(originalRecipients(mail));
}

/** The Message-ID of the mail that bounced, from its returned headers or its copy in the text; null if it is not quoted. */
export function originalMessageId(mail: ParsedMail): string | null {
  const sources = [
    ...mail.returnedMessages,
    mail.text ?? '',
    ...mail.deliveryStatus,
    ...mail.feedbackReports,
  ];
  for (const source of sources) {
    // At the start of a line, e.g. "Message-ID: <abc@host>", "X-Original-Message-ID: <abc@host>".
    const match = /^[ \t>]{0,20}(?:x-)?(?:original-)?message-id\s*:\s*<([^<>\s]{1,998})>/im.exec(
      source.slice(0, 200_000),
    );
    if (match?.[1] !== undefined) return match[1];
  }
  // Exchange and Exim answer with In-Reply-To; a bounce's parent is what bounced.
  return mail.inReplyTo ?? mail.references.at(-1) ?? null;
}

function originalRecipients(mail: ParsedMail): string[] {
  const copies = [...mail.returnedMessages, mail.text ?? ''];
  for (const copy of copies) {
    // The To field of the copy with its folded lines, e.g. "To: Ann <a@b.c>,\n b@b.c".
    const field =
      /^[ \t>]{0,20}(?:x-(?:envelope|original)-)?to\s*:\s*(.{1,2000}(?:\r?\n[ \t]+.{1,500})*)/im.exec(
        copy,
      )?.[1] ?? '';
    const found = matches(field, ADDRESS);
    if (found.length > 0) return found;
  }
  return [];
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.slice(0, 100_000).matchAll(pattern)].map((match) => match[0]);
}

function isSystem(address: string): boolean {
  // Mail systems, never a candidate, e.g. mailer-daemon@host, postmaster@host.
  return /^(?:mailer-daemon|postmaster|abuse|noreply|no-reply)@/.test(address);
}

function htmlAsText(html: string): string {
  return linesOfHtml(html)
    .map((line) => line.text)
    .join('\n');
}

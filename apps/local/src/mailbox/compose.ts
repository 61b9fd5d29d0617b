import type { SendMailOptions } from 'nodemailer';
import { html } from '#platform/pages';
import { newId } from '#platform/database';
import { dayInWords, instantInWords } from './dates.js';
import type { Habits, KeptMail, Party } from './kept-mail.js';
import type { OpenedMail } from './open-mail.js';

/** Quoted below an answer at most; mail programs cut too. */
const quotedChars = 50_000;

/** What a person writes in an answer, as their mail program sends it: text and HTML, with the original quoted below. */
export function composeReply(
  kept: KeptMail,
  mail: OpenedMail,
  { text, at }: { text: string; at: Date },
): SendMailOptions {
  const original = mail.text.slice(0, quotedChars).trimEnd();
  const said = `On ${instantInWords(mail.date ?? new Date(kept.keptAt))}, ${partyInWords(kept.from)} wrote:`;
  // The start of each line.
  const quoted = original.replaceAll(/^/gm, '> ');
  const quote = html`<br />
    <div class="quote">
      <div dir="auto">${said}</div>
      <blockquote type="cite" style="margin:0 0 0 0.8ex;border-left:1px solid #ccc;padding-left:1ex">
        ${linesOf(original)}
      </blockquote>
    </div>`;
  return {
    ...headersOf(ownerOf(kept), mail.replyTo ?? kept.from.address, at),
    subject: /^re:/i.test(kept.subject) ? kept.subject : `Re: ${kept.subject}`,
    ...threadOf(mail),
    text: `${text}\n\n${said}\n${quoted}\n`,
    html: html`<div dir="auto">${linesOf(text)}</div>
      ${quote}`.text,
  };
}

/** A mail that answers nothing. */
export function composeNew(input: {
  from: Party;
  to: string;
  subject: string;
  text: string;
  at: Date;
}): SendMailOptions {
  const { from, to, subject, text, at } = input;
  return {
    ...headersOf(from, to, at),
    subject,
    text: `${text}\n`,
    html: html`<div dir="auto">${linesOf(text)}</div>`.text,
  };
}

/** The note of somebody who is away. It goes to the return path, and wants no report of its own (RFC 3834 §3 and §4). */
export function composeOutOfOffice(
  kept: KeptMail,
  mail: OpenedMail,
  habits: Habits,
  at: Date,
): SendMailOptions {
  const until = habits.backOn === null ? '' : ` until ${dayInWords(habits.backOn)}`;
  const text = `Thank you for your message. I am away${until} and read no mail before I am back. I will answer then.\n\n${kept.to.name}`;
  return {
    ...headersOf(ownerOf(kept), kept.envelopeFrom, at),
    envelope: { from: '', to: [kept.envelopeFrom] },
    subject: `Automatic reply: ${kept.subject}`,
    ...threadOf(mail),
    headers: { 'Auto-Submitted': 'auto-replied' },
    text: `${text.trimEnd()}\n`,
  };
}

/** `Dana Reyes <dana@kestrel.example>`, or the address alone. */
export function partyInWords({ name, address }: Party): string {
  return name === '' ? address : `${name} <${address}>`;
}

function ownerOf({ owner, to }: KeptMail): Party {
  return { name: to.name, address: owner };
}

function headersOf(from: Party, to: string, at: Date): SendMailOptions {
  return {
    from,
    to: { name: '', address: to },
    date: at,
    // RFC 5322 §3.6.4: the right side is a domain of the sender.
    messageId: `<${newId()}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`,
    xMailer: false,
  };
}

/** RFC 5322 §3.6.4: the parent, and its references before it. */
function threadOf({ messageId, references }: OpenedMail): SendMailOptions {
  if (messageId === null) return {};
  const id = `<${messageId}>`;
  const earlier = [...new Set(references)].reverse().map((reference) => `<${reference}>`);
  return { inReplyTo: id, references: [...earlier, id] };
}

function linesOf(text: string): ReturnType<typeof html>[] {
  return text.split('\n').map((line) => html`${line}<br />`);
}

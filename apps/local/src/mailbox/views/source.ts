import { type Html, html } from '#platform/pages';
import type { KeptMail } from '../kept-mail.js';
import type { OpenedMail } from '../open-mail.js';

const shownBytes = 24 * 1024;

const telling = [
  ['message-id', 'Message-ID'],
  ['in-reply-to', 'In-Reply-To'],
  ['reply-to', 'Reply-To'],
  ['auto-submitted', 'Auto-Submitted'],
  ['list-unsubscribe', 'List-Unsubscribe'],
  ['list-unsubscribe-post', 'List-Unsubscribe-Post'],
] as const;

/** The headers that tell most, and the start of the raw message. */
export function sourceView(
  { id, envelopeFrom }: KeptMail,
  { headers, isSigned }: OpenedMail,
  raw: Buffer,
): Html {
  const rows = telling.flatMap(([key, name]) => {
    const value = headers.get(key)?.[0];
    return value === undefined ? [] : [row(name, value)];
  });
  const isCut = raw.length > shownBytes;
  return html`<dl class="headers">
      ${row('Return-Path', `<${envelopeFrom}>`)} ${rows}
      ${row('DKIM-Signature', isSigned ? 'present' : 'absent: no DKIM_KEY is set')}
    </dl>
    <p>
      <a href="/mailbox/mails/${id}/raw">Download the source</a>
      <span class="hint">${sizeInWords(raw.length)}</span>
    </p>
    <pre tabindex="0" aria-label="Source of the mail">
${raw.subarray(0, shownBytes).toString('utf8')}${isCut ? '\n…' : ''}</pre>`;
}

function row(name: string, value: string): Html {
  return html`<div>
    <dt>${name}</dt>
    <dd class="long">${value}</dd>
  </div>`;
}

function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

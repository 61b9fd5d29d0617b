import { createHash } from 'node:crypto';
import type { Batch } from './batch.js';
import type { Chance } from './chance.js';

interface Mail {
  readonly at: Date;
  readonly from: { readonly address: string; readonly name: string | null };
  readonly subject: string;
  readonly text: string;
  readonly inReplyTo: string | null;
  readonly to: string;
}

/** The mail as it came. @returns what its message says of it too */
export function addRawMail(batch: Batch, chance: Chance, mail: Mail): Record<string, unknown> {
  const { at, from, subject, text, inReplyTo, to } = mail;
  const id = chance.id(at);
  const messageId = `<${id}@mail.example>`;
  const lines = [
    `From: <${from.address}>`,
    `To: <${to}>`,
    `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
    `Date: ${at.toUTCString()}`,
    `Message-ID: ${messageId}`,
    ...(inReplyTo === null ? [] : [`In-Reply-To: ${inReplyTo}`]),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    ...text.split('\n'),
  ];
  const bytes = Buffer.from(lines.join('\r\n'));
  batch.add('raw_mails', {
    id,
    received_by: 'smtp',
    sha256: createHash('sha256').update(bytes).digest(),
    bytes,
    envelope_from: from.address,
    envelope_to: [to],
    received_at: at,
    status: 'processed',
    error_code: null,
  });
  return {
    raw_mail_id: id,
    message_id: messageId,
    in_reply_to: inReplyTo,
    reference_ids: inReplyTo === null ? [] : [inReplyTo],
    body_hash: createHash('sha256').update(text).digest(),
    from_address: from.address,
    from_name: from.name,
    subject,
    full_text: text,
    duplicate_of: null,
    received_at: at,
  };
}

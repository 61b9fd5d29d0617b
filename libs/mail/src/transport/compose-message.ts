import type { SendMailOptions } from 'nodemailer';
import { renderLetter } from '#letters';
import type { DeliveryFacts } from '../domain/delivery/delivery.js';
import type { Recipient } from '../domain/delivery/recipient.js';
import { requireSafeHeaderValue } from '../domain/header-safety.js';
import { bounceAddress, replyAddress } from '../our-addresses.js';

export interface MessageInput {
  readonly delivery: DeliveryFacts;
  readonly letter: { readonly subject: string; readonly body: string };
  readonly recipient: Exclude<Recipient, { kind: 'refused' }>;
  readonly domain: string;
  /** Business time of this try. */
  readonly at: Date;
}

/**
 * Makes the message of one delivery for the mailer: text and HTML from the one letter, one recipient, and no tracking.
 *
 * @throws UnsafeHeaderError when a value could start another header
 */
export function composeMessage({ delivery, letter, recipient, domain, at }: MessageInput): SendMailOptions {
  const safe = requireSafeHeaderValue;
  const { to, conversationId, inReplyTo } = delivery;
  const reply = conversationId === null ? null : replyAddress(conversationId, delivery.createdAt);
  const addressee = { name: safe('To', to.name ?? ''), address: safe('To', to.address) };
  const redirected = recipient.kind === 'redirected';
  const subject = safe('Subject', letter.subject);
  return {
    ...renderLetter(letter.body),
    messageId: safe('Message-ID', delivery.messageId),
    // The real time of sending, whatever window the letter waited for (RFC 5322 §3.6.1).
    date: at,
    from: { name: safe('From', delivery.fromName), address: reply ?? `regards@${domain}` },
    to: redirected ? recipient.addresses.map((address) => ({ name: '', address })) : addressee,
    subject: redirected ? `[redirected] ${subject}` : subject,
    ...(reply === null ? {} : { replyTo: { name: '', address: reply } }),
    ...(inReplyTo === null ? {} : { inReplyTo: safe('In-Reply-To', inReplyTo) }),
    references: delivery.references.map((id) => safe('References', id)),
    headers: {
      ...streamHeaders(delivery, domain),
      ...(redirected ? { 'X-Regards-Original-To': addressee.address } : {}),
    },
    envelope: {
      from: bounceAddress(delivery.id, at),
      to: redirected ? [...recipient.addresses] : [addressee.address],
    },
    // What the mailer is, is nobody's business.
    xMailer: false,
  };
}

/** Headers that say what kind of mail it is; an outcome is personal mail and carries none. */
function streamHeaders({ stream, unsubscribeUrl }: DeliveryFacts, domain: string): Record<string, string> {
  if (stream === 'outcome') return {};
  // Unprompted automatic mail (RFC 3834 §5); on letters to candidates it would silence their out-of-office replies.
  if (stream === 'internal') return { 'Auto-Submitted': 'auto-generated' };
  return {
    'List-Id': `<pool.${domain}>`,
    'List-Unsubscribe': `<${requireSafeHeaderValue('List-Unsubscribe', unsubscribeUrl ?? '')}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

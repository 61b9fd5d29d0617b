import { type BounceClass, bounceClass } from './bounce/bounce-class.js';
import { originalMessageId, recipientsInText, reportProse } from './bounce/bounce-text.js';
import { enhancedStatus, parseDeliveryStatus, type RecipientStatus } from './bounce/delivery-status.js';
import type { ParsedMail } from './parsed-mail.js';

/** One address that a delivery report speaks of. */
export interface BouncedRecipient {
  /** Lower-cased; the address we wrote to, where the report keeps it (Original-Recipient, RFC 3464 §2.3.1). */
  readonly address: string;
  /** The address after forwarding, if it is another one. */
  readonly finalAddress: string | null;
  readonly class: BounceClass;
  /** `delayed` is not yet a failure and must neither suppress nor reopen anything. */
  readonly action: 'failed' | 'delayed';
  /** Enhanced status code (RFC 3463); null when the report has none. */
  readonly status: string | null;
  readonly diagnostic: string;
}

/** What a delivery report says. Trust it only after a signed bounce address or `originalMessageId` is known as ours. */
export interface BounceReport {
  /** Failed and delayed recipients; those that were delivered, relayed or expanded are left out. */
  readonly recipients: readonly BouncedRecipient[];
  /** `hard` only if every recipient is. */
  readonly class: BounceClass;
  readonly originalMessageId: string | null;
}

const NOT_FAILURES = new Set(['delivered', 'relayed', 'expanded']);

/** Reads a mail that `classifyKind` called a bounce: structured fields first (RFC 3464), prose where there are none. Never throws. */
export function readBounce(mail: ParsedMail): BounceReport {
  const prose = reportProse(mail);
  const parts = mail.deliveryStatus.flatMap((text) => parseDeliveryStatus(text));
  const groups = parts.length > 0 ? parts : parseDeliveryStatus(mail.text ?? '');
  const structured = groups
    .filter((group) => !NOT_FAILURES.has(group.action))
    .flatMap((group) => fromGroup(group, prose));
  const recipients = structured.length > 0 || groups.length > 0 ? merge(structured) : fromProse(mail, prose);
  const named =
    recipients.length > 0 || groups.some((group) => NOT_FAILURES.has(group.action))
      ? recipients
      : fromProse(mail, prose);
  const fallback = bounceClass('', '', prose, '');
  return {
    recipients: named,
    class:
      named.length === 0
        ? fallback
        : named.every((recipient) => recipient.class === 'hard')
          ? 'hard'
          : 'soft',
    originalMessageId: originalMessageId(mail),
  };
}

function fromGroup(group: RecipientStatus, prose: string): BouncedRecipient[] {
  const address = group.originalRecipient || group.finalRecipient;
  if (address === '') return [];
  const action = group.action === 'delayed' ? 'delayed' : 'failed';
  return [
    {
      address,
      finalAddress:
        group.finalRecipient !== '' && group.finalRecipient !== address ? group.finalRecipient : null,
      class: bounceClass(group.status, group.diagnostic, prose, action),
      action,
      status: group.status === '' ? enhancedStatus(group.diagnostic) : group.status,
      diagnostic: group.diagnostic,
    },
  ];
}

function fromProse(mail: ParsedMail, prose: string): BouncedRecipient[] {
  const addresses = recipientsInText(mail, prose);
  return addresses.map((address) => {
    const passage = addresses.length > 1 ? passageOf(prose, address, addresses) : prose;
    const status = enhancedStatus(passage);
    return {
      address,
      finalAddress: null,
      class: bounceClass(status ?? '', '', passage, ''),
      // e.g. "Warning: message still undelivered after 4 hours".
      action: /delay|still undelivered|not yet been delivered|will (?:retry|be retried|keep trying)/i.test(
        mail.subject,
      )
        ? 'delayed'
        : 'failed',
      status,
      diagnostic: '',
    };
  });
}

/** What is said about one of several addresses: from its mention to the mention of the next. */
function passageOf(prose: string, address: string, all: readonly string[]): string {
  const lower = prose.toLowerCase();
  const start = lower.indexOf(address);
  if (start === -1) return prose;
  const ends = all.flatMap((other) => {
    const index = other === address ? -1 : lower.indexOf(other, start + address.length);
    return index === -1 ? [] : [index];
  });
  return prose.slice(start, Math.min(prose.length, ...ends));
}

function merge(recipients: readonly BouncedRecipient[]): BouncedRecipient[] {
  const byAddress = new Map<string, BouncedRecipient>();
  for (const recipient of recipients) {
    const known = byAddress.get(recipient.address);
    if (known === undefined || (known.action === 'delayed' && recipient.action === 'failed'))
      byAddress.set(recipient.address, recipient);
  }
  return [...byAddress.values()];
}

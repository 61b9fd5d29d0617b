/** One per-recipient group of a delivery status notification (RFC 3464 §2.3); missing fields are empty strings. */
export interface RecipientStatus {
  readonly originalRecipient: string;
  readonly finalRecipient: string;
  /** failed, delayed, delivered, relayed or expanded, in lower case. */
  readonly action: string;
  /** Enhanced status code, e.g. "5.1.1". */
  readonly status: string;
  readonly diagnostic: string;
}

// One letter of ours has one recipient; a report on more than this is not about our mail.
const MAX_RECIPIENTS = 100;
// The fields we read, e.g. "Status: 5.1.1".
const FIELD =
  /^(original-recipient|final-recipient|action|status|diagnostic-code|x-actual-recipient)\s*:\s*(.*)$/i;

/**
 * Reads the per-recipient groups of a delivery-status text. Groups should be parted by empty lines (RFC 3464 §2.1); where a sender forgets
 * them, a second Final-Recipient starts the next group. In: text of the part, or any text with such fields in it.
 */
export function parseDeliveryStatus(text: string): RecipientStatus[] {
  const groups: Map<string, string>[] = [];
  let group = new Map<string, string>();
  // Unfold first: a line break followed by white space goes on with the field before.
  for (const line of text.replace(/\r?\n[ \t]+(?=\S)/g, ' ').split(/\r?\n/)) {
    if (line.trim() === '') {
      if (hasRecipient(group)) groups.push(group);
      if (hasRecipient(group)) group = new Map();
      continue;
    }
    const match = FIELD.exec(line.trim());
    const name = match?.[1]?.toLowerCase();
    if (name === undefined) continue;
    if (name === 'final-recipient' && group.has(name)) {
      groups.push(group);
      group = new Map();
    }
    if (!group.has(name)) group.set(name, match?.[2]?.trim() ?? '');
  }
  if (hasRecipient(group)) groups.push(group);
  return groups.slice(0, MAX_RECIPIENTS).map(toStatus);
}

function hasRecipient(group: ReadonlyMap<string, string>): boolean {
  return group.has('final-recipient') || group.has('original-recipient') || group.has('x-actual-recipient');
}

function toStatus(group: ReadonlyMap<string, string>): RecipientStatus {
  return {
    originalRecipient: addressOf(group.get('original-recipient') ?? ''),
    finalRecipient: addressOf(group.get('final-recipient') ?? group.get('x-actual-recipient') ?? ''),
    action: /^[a-z]+/i.exec(group.get('action') ?? '')?.[0].toLowerCase() ?? '',
    status: enhancedStatus(group.get('status') ?? '') ?? '',
    diagnostic: group.get('diagnostic-code') ?? '',
  };
}

/** The address of "rfc822; <a@b.c>" or "utf-8; ä@b.c" (RFC 6533 §3), lower-cased; empty when none is there. */
function addressOf(value: string): string {
  const address = value.replace(/^[^;]*;/, '');
  return /[^\s<>;,"]{1,256}@[^\s<>;,"()]{1,255}/.exec(address)?.[0].toLowerCase() ?? '';
}

/** The first enhanced status code (RFC 3463 §2) in a text, e.g. "5.1.1" of "550 5.1.1 User unknown"; never a piece of an IP address. */
export function enhancedStatus(text: string): string | null {
  return /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/.exec(text)?.[1] ?? null;
}

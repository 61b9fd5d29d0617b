const MIB = 1024 * 1024;

/** What one mail may cost us, whichever way it comes. */
export const INCOMING_LIMITS = {
  /** SMTP: announced as SIZE (RFC 1870). */
  smtpBytes: 25 * MIB,
  /** HTTP: what inbound-mail services hand over at most. */
  httpBytes: 30 * MIB,
  recipients: 50,
  clients: 50,
  /** Of all mails that are being received at once. */
  bytesInFlight: 256 * MIB,
  /** More hops than this are a loop (RFC 5321 §6.3). */
  hops: 100,
} as const;

/** How many servers a mail passed: the Received lines of its header. */
export function countHops(raw: Buffer): number {
  const blank = raw.indexOf('\r\n\r\n');
  const header = raw.subarray(0, blank === -1 ? raw.length : blank).toString('latin1');
  // A Received field at the start of a line, e.g. "Received: from a by b"
  return header.match(/^received:/gim)?.length ?? 0;
}

/**
 * Whether a line ends with LF alone. Only CRLF ends a line in SMTP (RFC 5321 §2.3.8); servers that disagree about it let a sender
 * smuggle a second mail inside the first.
 */
export function hasBareLineFeed(raw: Buffer): boolean {
  for (let at = raw.indexOf(0x0a); at !== -1; at = raw.indexOf(0x0a, at + 1))
    if (raw[at - 1] !== 0x0d) return true;
  return false;
}

/** How long a letter waits before it asks again whether mail is still paused, in milliseconds. */
export const PAUSE_CHECK = 5 * 60_000;

/**
 * Whether a permanent refusal is about policy, security or authentication: class 5, subject 7 (RFC 3463 §3.8, RFC 7372). That is our problem and not
 * the recipient's, and it would meet every other letter of the stream as well.
 */
export function isPolicyRefusal(smtpStatus: string | null): smtpStatus is string {
  return smtpStatus?.startsWith('5.7.') ?? false;
}

/** Whether a temporary reply means that the provider wants less mail from us: 421, or policy again (4.7.x, such as 4.7.28). */
export function isRateRefusal(smtpCode: number, smtpStatus: string | null): boolean {
  return smtpCode === 421 || (smtpStatus?.startsWith('4.7.') ?? false);
}

/** What is known when a letter is refused by policy. */
export interface PolicyRefusal {
  /** False for a letter that leaves during a pause as well. */
  readonly waitsWhilePaused: boolean;
  /** The same letter was refused by policy before, also by another try after a failure. */
  readonly refusedBefore: boolean;
  /** Its stream is paused by now: another letter was refused while this one was under way. */
  readonly isPaused: boolean;
  /** Since an admin resumed the stream, another letter was refused by policy too. */
  readonly othersRefused: boolean;
}

/**
 * Whether the letter waits behind a pause of its stream. Else it fails by itself: refused alone, and again after somebody looked into it, it
 * says something about one mailbox and not about us.
 */
export function waitsBehindPause(refusal: PolicyRefusal): boolean {
  if (!refusal.refusedBefore) return true;
  return refusal.waitsWhilePaused && (refusal.isPaused || refusal.othersRefused);
}

const ABOUT: Readonly<Record<string, string>> = {
  // RFC 3463 §3.8
  '5.7.1':
    'they do not accept mail from us, without saying why; often our server is on a blocklist or the sending domain is not set up',
  '5.7.2': 'they do not let us write to a mailing list',
  '5.7.3': 'they want the connection secured in a way that our server does not offer',
  '5.7.4': 'they want a security feature that our server does not have',
  '5.7.5': 'they could not check a signature or a certificate of ours',
  '5.7.7': 'our mail was changed on its way, so its signature does not match',
  // RFC 7372
  '5.7.20': 'they found no DKIM signature that passes',
  '5.7.21': 'they found no DKIM signature that they accept',
  '5.7.22': 'they found no DKIM signature of the domain that our letters come from',
  '5.7.23': 'SPF failed: our server is not among those that the sending domain names',
  '5.7.24': 'they could not evaluate the SPF record of the sending domain',
  '5.7.25': 'the address of our server has no name that leads back to it (reverse DNS)',
  '5.7.26': 'SPF and DKIM failed both: they cannot tell that the letters are ours',
  // RFC 7505
  '5.7.27': 'the sending domain says that it takes no mail (a null MX), so they take none from it',
  // The registry of enhanced status codes
  '5.7.28': 'they see too much mail from us',
  '5.7.30': 'they cannot promise the encryption that our server asks for',
  // Outlook.com
  '5.7.515': 'the sending domain does not pass what they ask of it: SPF, DKIM and DMARC together',
};

/** Why receivers refuse our mail, in words that follow "because". */
export function refusalInWords(smtpStatus: string): string {
  return ABOUT[smtpStatus] ?? 'something about our server or the sending domain is against their rules';
}

/** What a delivery belongs to; the library that owns the kind answers for it (see `LetterOwner`). */
export type DeliveryOwnerKind =
  'rejection' | 'deciding_note' | 'answer' | 'invitation' | 'feedback_ask' | 'notice' | 'password_link';

/** Who cannot sign in cannot let mail go again: links to sign in with leave while everything else waits. */
export function waitsWhilePaused(kind: DeliveryOwnerKind): boolean {
  return kind !== 'password_link';
}

/**
 * - `outcome`: what we owe a candidate; unsubscribing never stops it
 * - `pool`: optional mail to silver medalists, with one-click unsubscribe
 * - `internal`: to our own members and hiring managers
 */
export type MailStream = 'outcome' | 'pool' | 'internal';

/**
 * `queued → sending → sent`, back to `queued` after a temporary failure; `held`, `failed` and `bounced` wait for a person
 * or a corrected address.
 */
export type DeliveryStatus = 'queued' | 'sending' | 'sent' | 'held' | 'failed' | 'bounced';

/** Why a delivery failed for good. */
export type FailureCode = 'smtp_refused' | 'gave_up' | 'unsendable' | 'unsafe_header';

/** One letter to one recipient, as plain data. Dates are UTC instants. */
export interface DeliveryFacts {
  readonly id: string;
  readonly ownerKind: DeliveryOwnerKind;
  readonly ownerId: string;
  readonly stream: MailStream;
  readonly letterId: string | null;
  readonly candidateId: string | null;
  readonly conversationId: string | null;
  readonly to: { readonly address: string; readonly name: string | null };
  readonly fromName: string;
  /** With angle brackets; the same for every try. */
  readonly messageId: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly unsubscribeUrl: string | null;
  readonly status: DeliveryStatus;
  readonly attempts: number;
  /** The recipient may have got it more than once: a try ended without an answer. */
  readonly maybeRepeated: boolean;
  readonly holdReason: string | null;
  readonly failureCode: FailureCode | null;
  readonly smtpCode: number | null;
  /** Enhanced status code (RFC 3463). */
  readonly smtpStatus: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly bouncedAt: Date | null;
}

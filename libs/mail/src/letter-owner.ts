import { applyDecorators, Injectable, SetMetadata } from '@nestjs/common';
import type { TenantTransaction } from '#platform/database';
import type { DeliveryFacts, DeliveryOwnerKind, FailureCode } from './domain/delivery/delivery.js';

/** Whether a letter may still leave; `reason` is a code, `text` says it to a recruiter. */
export type Proof =
  { readonly go: true } | { readonly go: false; readonly reason: string; readonly text: string };

/** What became of a delivery. `held` means that it did not leave and waits for a person. */
export type DeliveryOutcome =
  | { readonly kind: 'sent'; readonly smtpCode: number | null; readonly smtpStatus: string | null }
  | {
      readonly kind: 'failed';
      readonly reason: FailureCode;
      readonly smtpCode: number | null;
      readonly smtpStatus: string | null;
    }
  | { readonly kind: 'held'; readonly reason: string };

/** The words of a letter, as plain text. */
export interface Words {
  readonly subject: string;
  readonly body: string;
}

/** What a library that queues deliveries answers for; decorate the class with {@link OwnsDeliveries}. */
export abstract class LetterOwner {
  /**
   * Proves again, in the transaction that moves the delivery to `sending`, that the letter may leave. It must not depend on
   * being called once: a try that is cut off is proved again.
   */
  abstract proveAgain(tx: TenantTransaction, delivery: DeliveryFacts): Promise<Proof>;

  /**
   * Adds what may stand in the mail and nowhere else, in the same transaction: a secret, which must not be kept with the letter. Most
   * letters leave as they are kept.
   */
  async complete(_tx: TenantTransaction, _delivery: DeliveryFacts, letter: Words): Promise<Words> {
    return letter;
  }

  /** Told in the transaction that records the outcome; again, in rare cases, so a second telling must change nothing. */
  abstract settled(
    tx: TenantTransaction,
    delivery: DeliveryFacts,
    outcome: DeliveryOutcome,
    at: Date,
  ): Promise<void>;

  /** Told when a trusted bounce came for a delivery. A second telling must change nothing. */
  abstract bounced(
    tx: TenantTransaction,
    delivery: DeliveryFacts,
    bounce: { readonly hard: boolean },
    at: Date,
  ): Promise<void>;
}

export const ownsDeliveries = Symbol('ownsDeliveries');

/** Says which kind of deliveries a `LetterOwner` answers for; boot fails when two answer for one kind. */
export function OwnsDeliveries(
  kind: DeliveryOwnerKind,
): (target: new (...dependencies: never[]) => LetterOwner) => void {
  return applyDecorators(Injectable(), SetMetadata(ownsDeliveries, kind));
}

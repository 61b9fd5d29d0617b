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

/** How a delivery ended. */
export interface Settled {
  readonly delivery: DeliveryFacts;
  readonly outcome: DeliveryOutcome;
}

/**
 * What a library that queues deliveries answers for, many at once; decorate the class with {@link OwnsDeliveries}. Where they are few,
 * {@link SingleLetterOwner} is simpler.
 */
export abstract class LetterOwner {
  /**
   * Looks, in a transaction of its own, what has to be done before these can be proved that takes longer than a transaction should: asking somebody else. They may be
   * gone by then, or wait for their turn; whatever matters is proved again.
   *
   * @param ownerIds what the deliveries belong to
   * @returns what is to be done outside of any transaction; `null`, as for most letters, when nothing is
   */
  async beforeProof(
    _tx: TenantTransaction,
    _ownerIds: readonly string[],
  ): Promise<(() => Promise<void>) | null> {
    return null;
  }

  /**
   * Proves again, in the transaction that moves deliveries to `sending`, that each letter may leave. It must not depend on being called
   * once: a try that is cut off is proved again.
   *
   * @returns the proof of each, by the id of its delivery
   */
  abstract proveAgain(
    tx: TenantTransaction,
    deliveries: readonly DeliveryFacts[],
  ): Promise<ReadonlyMap<string, Proof>>;

  /**
   * Adds what may stand in the mail and nowhere else, in the same transaction: a secret, which must not be kept with the letter. Most
   * letters leave as they are kept.
   */
  async complete(_tx: TenantTransaction, _delivery: DeliveryFacts, letter: Words): Promise<Words> {
    return letter;
  }

  /** Told in the transaction that records the outcomes; again, in rare cases, so a second telling must change nothing. */
  abstract settled(tx: TenantTransaction, settled: readonly Settled[], at: Date): Promise<void>;

  /** Told when a trusted bounce came for a delivery. A second telling must change nothing. */
  abstract bounced(
    tx: TenantTransaction,
    delivery: DeliveryFacts,
    bounce: { readonly hard: boolean },
    at: Date,
  ): Promise<void>;
}

/** A {@link LetterOwner} of few deliveries, which looks at one after the other. */
export abstract class SingleLetterOwner extends LetterOwner {
  abstract proveOne(tx: TenantTransaction, delivery: DeliveryFacts): Promise<Proof>;

  /** Unless it is overridden, nothing follows. */
  async settledOne(
    _tx: TenantTransaction,
    _delivery: DeliveryFacts,
    _outcome: DeliveryOutcome,
    _at: Date,
  ): Promise<void> {}

  override async proveAgain(
    tx: TenantTransaction,
    deliveries: readonly DeliveryFacts[],
  ): Promise<ReadonlyMap<string, Proof>> {
    const proofs = new Map<string, Proof>();
    for (const delivery of deliveries) proofs.set(delivery.id, await this.proveOne(tx, delivery));
    return proofs;
  }

  override async settled(tx: TenantTransaction, settled: readonly Settled[], at: Date): Promise<void> {
    for (const { delivery, outcome } of settled) await this.settledOne(tx, delivery, outcome, at);
  }
}

export const ownsDeliveries = Symbol('ownsDeliveries');

/** Says which kind of deliveries a `LetterOwner` answers for; boot fails when two answer for one kind. */
export function OwnsDeliveries(
  kind: DeliveryOwnerKind,
): (target: new (...dependencies: never[]) => LetterOwner) => void {
  return applyDecorators(Injectable(), SetMetadata(ownsDeliveries, kind));
}

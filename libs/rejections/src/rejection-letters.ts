import { Injectable } from '@nestjs/common';
import { reopenDutiesSatisfiedBy, satisfyDuty } from '#duties';
import { getApplicationFacts } from '#hiring';
import { assertSendable } from '#letters';
import { type DeliveryFacts, type DeliveryOutcome, LetterOwner, OwnsDeliveries, type Proof } from '#mail';
import { Clock } from '#platform/clock';
import type { TenantTransaction } from '#platform/database';
import { DomainError } from '#platform/errors';
import { publish } from '#platform/events';
import { noLongerTrue, truthHolds } from './domain/release.js';
import { rejectionSent } from './events.js';
import { truthOf } from './read-truth.js';
import type { Rejection } from './rejection.entity.js';
import { loadRejection, moveRejection, openHolds, placeHold } from './rejection-store.js';

const outcomeDuty = (rejectionId: string) =>
  ({ kind: 'tell_outcome', subjectKind: 'rejection', subjectId: rejectionId }) as const;

/** Answers for a rejection's letter while it is delivered: is it still right to send it, and what follows from how that ended. */
@Injectable()
@OwnsDeliveries('rejection')
export class RejectionLetters extends LetterOwner {
  constructor(private readonly clock: Clock) {
    super();
  }

  /** Proved again at the moment of sending: the decision, the person, the holds, and the words that were approved. */
  override async proveAgain(tx: TenantTransaction, delivery: DeliveryFacts): Promise<Proof> {
    const rejection = await loadRejection(tx, delivery.ownerId);
    if (rejection.status !== 'sending')
      return stop('rejections.not_sending', 'The rejection is not on its way.');
    const truth = truthOf(await getApplicationFacts(tx, rejection.applicationId), rejection);
    const over = noLongerTrue(truth);
    if (over) {
      await moveRejection(tx, rejection, 'supersede', { endedReason: over });
      return stop(over, 'The decision changed, so the letter does not leave.');
    }
    const at = this.clock.now();
    const holds = [
      ...truthHolds(truth, at),
      ...(await openHolds(tx, rejection.id)),
      ...(await this.wordsHold(tx, rejection)),
    ];
    const [first] = holds;
    if (!first) return { go: true };
    for (const { kind, reason } of holds) await placeHold(tx, rejection.id, { kind, reason }, null, at);
    await moveRejection(tx, rejection, 'hold');
    return stop(`rejections.held_${first.kind}`, first.reason);
  }

  override async settled(
    tx: TenantTransaction,
    delivery: DeliveryFacts,
    outcome: DeliveryOutcome,
    at: Date,
  ): Promise<void> {
    const rejection = await loadRejection(tx, delivery.ownerId);
    if (outcome.kind === 'held') {
      // Held by the mail library (a suppressed address, say) after our own proof: the recruiter has to look.
      if (!(await moveRejection(tx, rejection, 'hold'))) return;
      const reason = 'The letter could not leave: the address is not to be written to. Correct it or tell them another way.';
      await placeHold(tx, rejection.id, { kind: 'truth_check', reason }, null, at);
      return;
    }
    if (outcome.kind === 'failed') {
      await moveRejection(tx, rejection, 'fail', { endedReason: 'rejections.not_delivered' });
      return;
    }
    if (!(await moveRejection(tx, rejection, 'accept', { sentAt: at }))) return;
    await satisfyDuty(tx, outcomeDuty(rejection.id), delivery.id, at);
    const { id, applicationId, candidateId } = rejection;
    await publish(tx, rejectionSent, { rejectionId: id, applicationId, candidateId });
  }

  /** The candidate did not hear after all: the decision stands, the duty to tell is open again. */
  override async bounced(
    tx: TenantTransaction,
    delivery: DeliveryFacts,
    bounce: { hard: boolean },
    at: Date,
  ): Promise<void> {
    if (bounce.hard) await reopenDutiesSatisfiedBy(tx, delivery.id, at);
  }

  private async wordsHold(tx: TenantTransaction, rejection: Rejection) {
    try {
      const letter = await assertSendable(tx, rejection.letterId);
      if (letter.version === rejection.approvedLetterVersion) return [];
      return [
        {
          kind: 'truth_check',
          reason: 'The letter is not the one that was approved; read and approve it again.',
        } as const,
      ];
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return [
        {
          kind: 'truth_check',
          reason: 'The respect check stops this letter now; read its findings.',
        } as const,
      ];
    }
  }
}

function stop(reason: string, text: string): Proof {
  return { go: false, reason, text };
}

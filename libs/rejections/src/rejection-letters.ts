import { Injectable } from '@nestjs/common';
import { reopenDutiesSatisfiedBy, satisfyDuty } from '#duties';
import { getApplicationFacts } from '#hiring';
import { assertSendable } from '#letters';
import { type DeliveryFacts, type DeliveryOutcome, LetterOwner, OwnsDeliveries, type Proof } from '#mail';
import { Clock } from '#platform/clock';
import type { TenantTransaction } from '#platform/database';
import { DomainError } from '#platform/errors';
import { publish } from '#platform/events';
import { type Hold, noLongerTrue, restoredDoubt, truthHolds } from './domain/release.js';
import { rejectionSent } from './events.js';
import { outcomeDuty } from './outcome-duty.js';
import { truthOf } from './read-truth.js';
import { endHolds, openHolds, placeHold, settleFinalistHold } from './rejection-holds.js';
import { lockRejection, moveRejection, supersede } from './rejection-store.js';
import type { Rejection } from './rejection.entity.js';

/** Why the mail library did not send although our own proof passed; what is not listed says itself by its code in the deliveries. */
const heldByMail: Readonly<Record<string, string>> = {
  restored: restoredDoubt,
  address_suppressed:
    'Mail to this address came back or is not wanted; correct the address or tell them another way.',
  not_on_allowlist:
    'This installation may only write to the addresses on its list, and this is none of them.',
};

/** Answers for a rejection's letter while it is delivered: is it still right to send it, and what follows from how that ended. */
@Injectable()
@OwnsDeliveries('rejection')
export class RejectionLetters extends LetterOwner {
  constructor(private readonly clock: Clock) {
    super();
  }

  /** Proved again at the moment of sending: the decision, the person, the holds, and the words that were approved. */
  override async proveAgain(tx: TenantTransaction, delivery: DeliveryFacts): Promise<Proof> {
    const rejection = await lockRejection(tx, delivery.ownerId);
    if (rejection.status !== 'sending' || rejection.deliveryId !== delivery.id)
      return stop('rejections.not_sending', 'The rejection is not on its way.');
    const at = this.clock.now();
    const facts = await getApplicationFacts(tx, rejection.applicationId);
    const truth = truthOf(facts, rejection);
    const over = noLongerTrue(truth);
    if (over) {
      await supersede(tx, rejection, over, at);
      return stop(over, 'The decision changed, so the letter does not leave.');
    }
    await settleFinalistHold(tx, rejection, facts, at);
    const doubts = [...truthHolds(truth, at), ...(await wordsHolds(tx, rejection))];
    for (const doubt of doubts) await placeHold(tx, rejection.id, doubt, null, at);
    const [first] = await openHolds(tx, rejection.id);
    if (!first) return { go: true };
    await moveRejection(tx, rejection, 'hold');
    return stop(`rejections.held_${first.kind}`, first.reason);
  }

  /** A second telling, or one about an earlier delivery, changes nothing. */
  override async settled(
    tx: TenantTransaction,
    delivery: DeliveryFacts,
    outcome: DeliveryOutcome,
    at: Date,
  ): Promise<void> {
    const rejection = await lockRejection(tx, delivery.ownerId);
    if (rejection.deliveryId !== delivery.id) return;
    const { id, applicationId, candidateId } = rejection;
    if (outcome.kind === 'held') {
      if (!(await moveRejection(tx, rejection, 'hold'))) return;
      const reason =
        heldByMail[outcome.reason] ??
        `The letter could not leave (${outcome.reason}); look at its delivery, then let this go.`;
      await placeHold(tx, id, { kind: 'truth_check', reason }, null, at);
    } else if (outcome.kind === 'failed') {
      if (await moveRejection(tx, rejection, 'fail', { endedReason: 'rejections.not_delivered' }))
        await endHolds(tx, id, 'The letter could not be delivered.', at);
    } else if (await moveRejection(tx, rejection, 'accept', { sentAt: at })) {
      await endHolds(tx, id, 'The letter had left.', at);
      await satisfyDuty(tx, outcomeDuty(id), delivery.id, at);
      await publish(tx, rejectionSent, { rejectionId: id, applicationId, candidateId });
    }
  }

  /** The candidate did not hear after all: the decision stands, the duty to tell is open again. */
  override async bounced(
    tx: TenantTransaction,
    delivery: DeliveryFacts,
    bounce: { readonly hard: boolean },
    at: Date,
  ): Promise<void> {
    if (bounce.hard) await reopenDutiesSatisfiedBy(tx, delivery.id, at);
    const rejection = await lockRejection(tx, delivery.ownerId);
    // It came back before we knew that it was accepted: no other outcome will be told.
    if (rejection.deliveryId === delivery.id && rejection.status === 'sending') {
      await moveRejection(tx, rejection, 'fail', { endedReason: 'rejections.bounced' });
      await endHolds(tx, rejection.id, 'The letter came back.', at);
    }
  }
}

async function wordsHolds(tx: TenantTransaction, rejection: Rejection): Promise<Hold[]> {
  const held = (reason: string): Hold[] => [{ kind: 'truth_check', reason }];
  try {
    const letter = await assertSendable(tx, rejection.letterId);
    if (letter.version === rejection.approvedLetterVersion) return [];
    return held('The letter is not the one that was approved; read and approve it again.');
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return held('The respect check stops this letter now; read its findings.');
  }
}

function stop(reason: string, text: string): Proof {
  return { go: false, reason, text };
}

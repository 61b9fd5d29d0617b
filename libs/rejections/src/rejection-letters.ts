import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { reopenDutiesSatisfiedBy, satisfyDuties } from '#duties';
import { DecisionSources } from '#hiring';
import { judgeSendable, type StoredLetter } from '#letters';
import { type DeliveryFacts, LetterOwner, OwnsDeliveries, type Proof, type Settled } from '#mail';
import { Clock } from '#platform/clock';
import type { TenantTransaction } from '#platform/database';
import { DomainError } from '#platform/errors';
import { publishAll } from '#platform/events';
import { holdForAts, readWitnesses, type UnconfirmedRejection } from './ats-holds.js';
import { holdThoseOfStandingBatches } from './batches/standing-batches.js';
import { keepPromises } from './deciding/promises.js';
import { type Hold, noLongerTrue, restoredDoubt, truthHolds, unconfirmedBy } from './domain/release.js';
import { rejectionSent } from './events.js';
import { outcomeDuty } from './outcome-duty.js';
import { truthOf } from './read-truth.js';
import type { RejectionHold } from './rejection-hold.entity.js';
import { endHolds, openHolds, placeHold, settleFinalistHolds } from './rejection-holds.js';
import {
  lockRejection,
  lockRejections,
  moveRejection,
  moveRejections,
  supersede,
} from './rejection-store.js';
import { Rejection } from './rejection.entity.js';
import { type KnownRejection, withFacts } from './with-facts.js';

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
  constructor(
    private readonly clock: Clock,
    private readonly sources: DecisionSources,
  ) {
    super();
  }

  /** A letter may have waited for its turn, or for another try: the ATS is asked anew about those of which it said nothing lately. */
  override async beforeProof(
    tx: TenantTransaction,
    ownerIds: readonly string[],
  ): Promise<(() => Promise<void>) | null> {
    const { organizationId } = tx;
    const where = { organizationId, id: In([...ownerIds]), status: 'sending' } as const;
    const sending = await tx.manager.find(Rejection, {
      select: { organizationId: true, id: true, applicationId: true },
      where,
    });
    const applicationIds = sending.map(({ applicationId }) => applicationId);
    const confirmations = await this.sources.confirmations(tx, applicationIds, this.clock.now());
    const doubtful = [...confirmations].flatMap(([id, { kind }]) => (kind === 'confirmed' ? [] : [id]));
    return doubtful.length === 0 ? null : () => this.sources.ask(organizationId, doubtful);
  }

  /** Proved again at the moment of sending: the decisions, the people, the holds, their batch, and the words that were approved. */
  override async proveAgain(
    tx: TenantTransaction,
    deliveries: readonly DeliveryFacts[],
  ): Promise<ReadonlyMap<string, Proof>> {
    const at = this.clock.now();
    const rejections = await lockByDelivery(tx, deliveries);
    const sending = [...rejections.values()].filter((rejection) => rejection.status === 'sending');
    const known = await withFacts(tx, sending);
    await settleFinalistHolds(tx, known.filter(isStillTrue), at);
    const words = await judgeSendable(
      tx,
      sending.map(({ letterId }) => letterId),
    );
    for (const one of known.filter(isStillTrue))
      for (const doubt of doubtsAbout(one, words, at)) await placeHold(tx, one.rejection.id, doubt, null, at);
    const witnesses = await readWitnesses(tx, this.sources, sending, at);
    // Last: from here on, whoever stops a batch waits for this transaction.
    await holdThoseOfStandingBatches(tx, sending, at, true);
    const holds = await openHolds(
      tx,
      sending.map(({ id }) => id),
    );
    const unconfirmed: UnconfirmedRejection[] = [];
    const proofs = new Map<string, Proof>();
    for (const { id } of deliveries) {
      const rejection = rejections.get(id);
      const one = known.find((candidate) => candidate.rejection === rejection);
      const proof = one ? await prove(tx, one, holds, at) : notSending;
      const confirmation = one && proof.go ? unconfirmedBy(witnesses.of(one.rejection)) : null;
      proofs.set(id, confirmation ? notBorneOut : proof);
      if (one && confirmation) unconfirmed.push({ rejection: one.rejection, confirmation });
    }
    await waitForAts(tx, unconfirmed, at);
    return proofs;
  }

  /** A second telling, or one about an earlier delivery, changes nothing. */
  override async settled(tx: TenantTransaction, settled: readonly Settled[], at: Date): Promise<void> {
    const deliveries = settled.map(({ delivery }) => delivery);
    const rejections = await lockByDelivery(tx, deliveries);
    const sent: Rejection[] = [];
    for (const { delivery, outcome } of settled) {
      const rejection = rejections.get(delivery.id);
      if (!rejection) continue;
      if (outcome.kind === 'sent') sent.push(rejection);
      else if (outcome.kind === 'held') await this.holdBack(tx, rejection, outcome.reason, at);
      else if (await moveRejection(tx, rejection, 'fail', { endedReason: 'rejections.not_delivered' }))
        await endHolds(tx, [rejection.id], 'The letter could not be delivered.', at);
    }
    await tellSent(tx, await moveRejections(tx, sent, 'accept', { sentAt: at }), at);
  }

  private async holdBack(tx: TenantTransaction, rejection: Rejection, code: string, at: Date): Promise<void> {
    if (!(await moveRejection(tx, rejection, 'hold'))) return;
    const reason =
      heldByMail[code] ?? `The letter could not leave (${code}); look at its delivery, then let this go.`;
    await placeHold(tx, rejection.id, { kind: 'truth_check', reason }, null, at);
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
      await endHolds(tx, [rejection.id], 'The letter came back.', at);
    }
  }
}

const notBorneOut = stop('rejections.not_borne_out', 'The ATS does not bear it out now; it is asked again.');
const notSending = stop('rejections.not_sending', 'The rejection is not on its way.');

/** The rejections of these deliveries, by delivery; not those that have another delivery by now. */
async function lockByDelivery(
  tx: TenantTransaction,
  deliveries: readonly DeliveryFacts[],
): Promise<ReadonlyMap<string, Rejection>> {
  const ids = deliveries.map(({ ownerId }) => ownerId);
  const rejections = new Map((await lockRejections(tx, { id: In(ids) })).map((row) => [row.id, row]));
  return new Map(
    deliveries.flatMap(({ id, ownerId }) => {
      const rejection = rejections.get(ownerId);
      return rejection?.deliveryId === id ? [[id, rejection] as const] : [];
    }),
  );
}

async function prove(
  tx: TenantTransaction,
  { rejection, facts }: KnownRejection,
  holds: readonly RejectionHold[],
  at: Date,
): Promise<Proof> {
  const over = noLongerTrue(truthOf(facts, rejection));
  if (over) {
    await supersede(tx, rejection, over, at);
    return stop(over, 'The decision changed, so the letter does not leave.');
  }
  const first = holds.find(({ rejectionId }) => rejectionId === rejection.id);
  if (!first) return { go: true };
  await moveRejection(tx, rejection, 'hold');
  return stop(`rejections.held_${first.kind}`, first.reason);
}

/** Those that the ATS does not bear out at the last moment wait again, as they did before they were let go. */
async function waitForAts(
  tx: TenantTransaction,
  unconfirmed: readonly UnconfirmedRejection[],
  at: Date,
): Promise<void> {
  const back = await moveRejections(
    tx,
    unconfirmed.map(({ rejection }) => rejection),
    'hold',
  );
  await holdForAts(
    tx,
    unconfirmed.filter(({ rejection }) => back.includes(rejection)),
    at,
  );
}

function isStillTrue({ rejection, facts }: KnownRejection): boolean {
  return noLongerTrue(truthOf(facts, rejection)) === null;
}

/** What a person has to look at before this letter may leave. */
function doubtsAbout(
  { rejection, facts }: KnownRejection,
  words: ReadonlyMap<string, StoredLetter | DomainError>,
  at: Date,
): Hold[] {
  const doubts = truthHolds(truthOf(facts, rejection), at);
  const letter = words.get(rejection.letterId);
  if (!letter || letter instanceof DomainError)
    return [
      ...doubts,
      { kind: 'truth_check', reason: 'The respect check stops this letter now; read its findings.' },
    ];
  if (letter.version === rejection.approvedLetterVersion) return doubts;
  const reason = 'The letter is not the one that was approved; read and approve it again.';
  return [...doubts, { kind: 'truth_check', reason }];
}

/** What follows from letters that SMTP accepted. */
async function tellSent(tx: TenantTransaction, sent: readonly Rejection[], at: Date): Promise<void> {
  await endHolds(
    tx,
    sent.map(({ id }) => id),
    'The letter had left.',
    at,
  );
  const served = sent.flatMap(({ id, deliveryId }) =>
    deliveryId === null ? [] : [{ ...outcomeDuty(id), deliveryId }],
  );
  await satisfyDuties(tx, served, at);
  const heard = sent.flatMap(({ applicationId, deliveryId }) =>
    deliveryId === null ? [] : [{ applicationId, deliveryId }],
  );
  await keepPromises(tx, heard, at);
  const news = sent.map(({ id, applicationId, candidateId }) => ({
    rejectionId: id,
    applicationId,
    candidateId,
  }));
  await publishAll(tx, rejectionSent, news);
}

function stop(reason: string, text: string): Proof {
  return { go: false, reason, text };
}

import { getOrganization } from '#access';
import { reopenDutiesSatisfiedBy } from '#duties';
import { getApplicationFacts } from '#hiring';
import { assertSendable } from '#letters';
import {
  type DeliveryFacts,
  type DeliveryOutcome,
  OwnsDeliveries,
  type Proof,
  SingleLetterOwner,
} from '#mail';
import { Clock } from '#platform/clock';
import type { TenantTransaction } from '#platform/database';
import { DomainError } from '#platform/errors';
import { isPromiseOver } from '../domain/deciding-note.js';
import { zoneFor } from '../domain/zone-for.js';
import { addNotice, noteCameBack } from '../outcome/notices.js';
import type { DecidingNote } from './deciding-note.entity.js';
import { mayBeTold } from './may-be-told.js';
import { lockNote, moveNote, notApproved } from './note-store.js';
import { keepPromises, openPromise, voidPromise } from './promises.js';

/** Answers for a note while it is delivered: is it still true, and what follows from how that ended. */
@OwnsDeliveries('deciding_note')
export class DecidingNoteLetters extends SingleLetterOwner {
  constructor(private readonly clock: Clock) {
    super();
  }

  /**
   * Proved again at the moment of sending: that nothing is decided still, that the person is there to read it, the words. What is not true any more
   * cancels the note; what a person can put right makes it a draft again.
   */
  override async proveOne(tx: TenantTransaction, { ownerId, to }: DeliveryFacts): Promise<Proof> {
    const note = await lockNote(tx, ownerId);
    if (note.status !== 'approved' && note.status !== 'sending')
      return stop('rejections.note_not_approved', 'The note was cancelled or is a draft again.');
    const now = this.clock.now();
    const facts = await getApplicationFacts(tx, note.applicationId);
    if (facts.candidate.id !== note.candidateId)
      return this.cancel(tx, note, 'rejections.candidate_merged', 'This person was merged with another.');
    const verdict = await mayBeTold(tx, facts, now);
    if (verdict instanceof DomainError) return this.cancel(tx, note, verdict.code, verdict.message);
    const doubt = verdict.address === to.address ? await doubtAbout(tx, note, now) : addressChanged;
    if (doubt) return this.hold(tx, note, doubt);
    if (note.status === 'approved') await moveNote(tx, note, 'leave');
    return { go: true };
  }

  override async settledOne(
    tx: TenantTransaction,
    delivery: DeliveryFacts,
    outcome: DeliveryOutcome,
    at: Date,
  ): Promise<void> {
    const note = await lockNote(tx, delivery.ownerId);
    switch (outcome.kind) {
      case 'sent':
        // One that left before its database was restored was not proved in it.
        if (note.status === 'approved') await moveNote(tx, note, 'leave');
        if (await moveNote(tx, note, 'accept', { sentAt: at })) await tell(tx, note, delivery.id, at);
        return;
      case 'failed':
        await moveNote(tx, note, 'fail', { endedReason: 'rejections.not_delivered', endedAt: at });
        return;
      case 'held':
        await moveNote(tx, note, 'hold', { ...notApproved, endedReason: outcome.reason, endedAt: at });
    }
  }

  /** The person did not hear of it: it is no answer, and their wait is counted as before. */
  override async bounced(
    tx: TenantTransaction,
    delivery: DeliveryFacts,
    { hard }: { readonly hard: boolean },
    at: Date,
  ): Promise<void> {
    if (!hard) return;
    const note = await lockNote(tx, delivery.ownerId);
    await moveNote(tx, note, 'fail', { endedReason: 'rejections.bounced', endedAt: at });
    await noteCameBack(tx, delivery.id, at);
    await reopenDutiesSatisfiedBy(tx, delivery.id, at);
    await voidPromise(tx, note, at);
  }

  private async cancel(
    tx: TenantTransaction,
    note: DecidingNote,
    reason: string,
    text: string,
  ): Promise<Proof> {
    await moveNote(tx, note, 'cancel', { endedReason: reason, endedAt: this.clock.now() });
    return stop(reason, text);
  }

  private async hold(tx: TenantTransaction, note: DecidingNote, doubt: Doubt): Promise<Proof> {
    const endedAt = this.clock.now();
    await moveNote(tx, note, 'hold', { ...notApproved, endedReason: doubt.reason, endedAt });
    return stop(doubt.reason, doubt.text);
  }
}

interface Doubt {
  readonly reason: string;
  readonly text: string;
}

const addressChanged: Doubt = {
  reason: 'rejections.address_changed',
  text: 'The address of this person was corrected since; send the note again.',
};

/** What a person has to look at before it may leave, or `null`. */
async function doubtAbout(tx: TenantTransaction, note: DecidingNote, now: Date): Promise<Doubt | null> {
  const { timeZone } = await getOrganization(tx);
  if (note.expectedBy !== null && isPromiseOver(note.expectedBy, now, zoneFor(null, timeZone)))
    return { reason: 'rejections.note_day_over', text: 'The day that the note promises is over.' };
  try {
    const { version } = await assertSendable(tx, note.letterId);
    if (version === note.approvedLetterVersion) return null;
    return {
      reason: 'rejections.letter_changed',
      text: 'The letter is not the one that was approved; read and approve it again.',
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { reason: error.code, text: 'The respect check stops this letter now; read its findings.' };
  }
}

/** What follows from a note that SMTP accepted: the evidence, as if a member had recorded it, and what is promised now. */
async function tell(tx: TenantTransaction, note: DecidingNote, deliveryId: string, at: Date): Promise<void> {
  const { applicationId, candidateId, signerId } = note;
  await addNotice(
    tx,
    { applicationId, candidateId, says: 'no_decision_yet' },
    { how: 'letter', toldAt: at, note: null, recordedBy: signerId, recordedAt: at, deliveryId },
  );
  await keepPromises(tx, [{ applicationId, deliveryId }], at);
  await openPromise(tx, note, at);
}

function stop(reason: string, text: string): Proof {
  return { go: false, reason, text };
}

import { Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal, requireMember } from '#access';
import { closeDuty } from '#duties';
import { getApplicationFacts, holdPerson } from '#hiring';
import { Clock } from '#platform/clock';
import { Database, type TenantTransaction } from '#platform/database';
import { cancelLetter } from '../cancel-letter.js';
import { keepPromisesAnotherWay } from '../deciding/promises.js';
import { rejectionErrors } from '../domain/errors.js';
import { outcomeErrors } from '../domain/outcome-errors.js';
import type { ToldHow } from '../domain/outcome-notice.js';
import { outcomeDuty } from '../outcome-duty.js';
import { lockRejection } from '../rejection-store.js';
import { addNotice, type Told } from './notices.js';

/** What a member says about how somebody was told. */
export interface ToldWord {
  readonly how: ToldHow;
  /** When; now when absent. */
  readonly toldAt: Date | null;
  readonly note: string | null;
}

interface ToldByMember extends Told {
  readonly how: ToldHow;
}

const inWords: Readonly<Record<ToldHow, string>> = {
  phone: 'Told by phone.',
  video_call: 'Told in a video call.',
  in_person: 'Told in person.',
  paper: 'Told on paper.',
  other_mail: 'Told in a mail of their own.',
};

/** Records that somebody was told other than by a letter of ours, as evidence: what, when, how and by whom. */
@Injectable()
export class RecordNotice {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * They were told no: the letter does not leave any more, and what we owed them is done. One that had left and come back is only recorded.
   *
   * @throws DomainError `access.member_required`, `rejections.rejection_unknown`, `rejections.not_possible_now`, `rejections.in_batch`,
   * `rejections.told_in_future`
   */
  async ofDecision(principal: Principal, rejectionId: string, word: ToldWord): Promise<void> {
    await this.record(principal, word, async (tx, told) => {
      const rejection = await lockRejection(tx, rejectionId);
      const { applicationId, candidateId } = rejection;
      const reason = told.note === null ? inWords[told.how] : `${inWords[told.how]} ${told.note}`;
      const word = { by: told.recordedBy, reason, endedReason: 'rejections.told_another_way' };
      if (rejection.status !== 'sent') await cancelLetter(tx, rejection, word, told.recordedAt);
      // Of one that left, something is owed only if it came back.
      else if (!(await closeDuty(tx, outcomeDuty(rejectionId), word, told.recordedAt)))
        throw rejectionErrors.notPossible('cancel', 'sent');
      await addNotice(tx, { applicationId, candidateId, says: 'decision' }, told);
      await keepPromisesAnotherWay(tx, applicationId, word, told.recordedAt);
      await audit(
        tx,
        actorOf(principal),
        'rejections.told_another_way',
        { kind: 'rejection', id: rejectionId },
        told.recordedAt,
        { how: told.how, toldAt: told.toldAt.toISOString() },
      );
    });
  }

  /**
   * They were told that nothing is decided yet: the wait is counted from there, and a law that counts it as an answer is kept.
   *
   * @throws DomainError `access.member_required`, `hiring.application_not_found`, `rejections.not_waiting`, `rejections.told_in_future`,
   * `rejections.notice_overtaken`
   */
  async ofStillDeciding(principal: Principal, applicationId: string, word: ToldWord): Promise<void> {
    await this.record(principal, word, async (tx, told) => {
      const { application, candidate } = await getApplicationFacts(tx, applicationId);
      const { status, lastInterviewAt } = application;
      const isWaiting = status === 'active' && lastInterviewAt !== null && lastInterviewAt <= told.toldAt;
      // Erased between this look and our commit, a person would keep a note that nobody erases.
      if (!isWaiting || !(await holdPerson(tx, candidate.id))) throw outcomeErrors.notWaiting();
      await addNotice(tx, { applicationId, candidateId: candidate.id, says: 'no_decision_yet' }, told);
      const word = { by: told.recordedBy, reason: inWords[told.how] };
      await keepPromisesAnotherWay(tx, applicationId, word, told.recordedAt);
      await audit(
        tx,
        actorOf(principal),
        'rejections.told_still_deciding',
        { kind: 'application', id: applicationId },
        told.recordedAt,
        { how: told.how, toldAt: told.toldAt.toISOString() },
      );
    });
  }

  private async record(
    principal: Principal,
    { how, toldAt, note }: ToldWord,
    work: (tx: TenantTransaction, told: ToldByMember) => Promise<void>,
  ): Promise<void> {
    const recordedBy = requireMember(principal);
    const now = this.clock.now();
    const told = { how, toldAt: toldAt ?? now, note, recordedBy, recordedAt: now };
    if (told.toldAt > now) throw outcomeErrors.toldInFuture();
    await this.database.inTenant(principal.organizationId, (tx) => work(tx, told));
  }
}

import { Injectable } from '@nestjs/common';
import { actorOf, audit, getOrganization, type Principal, requireMember } from '#access';
import { getApplicationFacts, holdPerson } from '#hiring';
import { assertSendable } from '#letters';
import { queueDelivery } from '#mail';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { DomainError } from '#platform/errors';
import { decidingErrors } from '../domain/deciding-errors.js';
import { mayBePromised, noteLeavesAt } from '../domain/deciding-note.js';
import { rejectionErrors } from '../domain/errors.js';
import { outcomeErrors } from '../domain/outcome-errors.js';
import { zoneFor } from '../domain/zone-for.js';
import { mayBeTold } from './may-be-told.js';
import { leavingNote, loadNote, lockNote, lockNotesTo, moveNoteOrRefuse } from './note-store.js';

/** Whoever signs a note lets it go; it leaves once the time to take that back is over. */
@Injectable()
export class ApproveDecidingNote {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * That the note is true and may reach the person is proved in the transaction that queues it, and again when it is sent. All who approve for one
   * application follow each other, so that one of two who do so at once is refused.
   *
   * @param letterVersion the version that the person read
   * @throws DomainError `access.member_required`, `rejections.note_unknown`, `rejections.note_of_another`,
   * `rejections.note_not_possible_now`, `rejections.note_on_its_way`, `rejections.not_waiting`, `rejections.told_recently`,
   * `rejections.cannot_mail`, `rejections.note_day_not_possible`, `rejections.letter_changed`, `letters.blocking_findings`,
   * `letters.warnings_open`
   */
  async execute(principal: Principal, id: string, letterVersion: number): Promise<void> {
    const memberId = requireMember(principal);
    const at = this.clock.now();
    await this.database.inTenant(principal.organizationId, async (tx) => {
      const { applicationId } = await loadNote(tx, id);
      await lockNotesTo(tx, applicationId);
      const note = await lockNote(tx, id);
      if (note.signerId !== memberId) throw decidingErrors.ofAnother();
      if (note.status !== 'drafted') throw decidingErrors.notPossible('approve', note.status);
      const leaving = await leavingNote(tx, applicationId);
      if (leaving) throw decidingErrors.onItsWay(leaving.id);
      const facts = await getApplicationFacts(tx, applicationId);
      const { candidate } = facts;
      const verdict = await mayBeTold(tx, facts, at);
      if (verdict instanceof DomainError) throw verdict;
      if (candidate.id !== note.candidateId || !(await holdPerson(tx, candidate.id)))
        throw outcomeErrors.notWaiting();
      const { timeZone } = await getOrganization(tx);
      if (note.expectedBy !== null && !mayBePromised(note.expectedBy, at, zoneFor(null, timeZone)))
        throw decidingErrors.dayNotPossible();
      const letter = await assertSendable(tx, note.letterId);
      if (letter.version !== letterVersion) throw rejectionErrors.letterChanged(letter.version);
      const leavesAt = noteLeavesAt(at);
      await moveNoteOrRefuse(tx, note, 'approve', {
        approvedBy: memberId,
        approvedAt: at,
        approvedLetterVersion: letter.version,
        leavesAt,
        endedReason: null,
        endedAt: null,
      });
      await queueDelivery(
        tx,
        {
          ownerKind: 'deciding_note',
          ownerId: id,
          stream: 'outcome',
          letterId: note.letterId,
          candidateId: candidate.id,
          conversationId: note.conversationId,
          to: {
            address: verdict.address,
            name: candidate.nameProvenance === 'guessed' ? null : candidate.fullName,
          },
          fromName: letter.context.sender.name,
          notBefore: leavesAt,
        },
        at,
      );
      const subject = { kind: 'deciding_note', id };
      const details = { letterVersion: letter.version, overridden: letter.overrides.map(({ rule }) => rule) };
      await audit(tx, actorOf(principal), 'rejections.note_approved', subject, at, details);
    });
  }
}

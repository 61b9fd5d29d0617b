import { Injectable } from '@nestjs/common';
import { actorOf, audit, getOrganization, type Principal, requireMember } from '#access';
import {
  editLetter,
  expectationInWords,
  type Letter,
  letterLocaleOf,
  readLetter,
  type StoredLetter,
} from '#letters';
import { recallDelivery } from '#mail';
import { Clock } from '#platform/clock';
import { Database, type TenantTransaction } from '#platform/database';
import { decidingErrors } from '../domain/deciding-errors.js';
import { mayBePromised } from '../domain/deciding-note.js';
import { rejectionErrors } from '../domain/errors.js';
import { zoneFor } from '../domain/zone-for.js';
import { DecidingNote } from './deciding-note.entity.js';
import { lockNote, moveNoteOrRefuse, notApproved } from './note-store.js';

/** What whoever signs a note can do to it before it leaves, besides sending it. */
@Injectable()
export class ChangeDecidingNote {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Replaces the words of a draft.
   *
   * @param version the version that these words replace
   * @throws DomainError `access.member_required`, `rejections.note_unknown`, `rejections.note_of_another`,
   * `rejections.note_not_possible_now`, `rejections.letter_changed`
   */
  async letter(principal: Principal, id: string, words: Letter, version: number): Promise<StoredLetter> {
    const memberId = requireMember(principal);
    const at = this.clock.now();
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const { letterId } = await lockDraftOf(tx, id, memberId);
      await assertVersion(tx, letterId, version);
      const edited = await editLetter(tx, letterId, words, memberId, at);
      const subject = { kind: 'deciding_note', id };
      const details = { version: edited.version };
      await audit(tx, actorOf(principal), 'rejections.note_edited', subject, at, details);
      return edited;
    });
  }

  /**
   * Promises a day, another one, or none any more. Only the sentence about what comes next changes; words that a person wrote stay.
   *
   * @param day "2026-06-12"
   * @throws DomainError as {@link letter}, `rejections.note_day_not_possible`, `rejections.note_day_written_by_hand`
   */
  async promise(
    principal: Principal,
    id: string,
    day: string | null,
    version: number,
  ): Promise<StoredLetter> {
    const memberId = requireMember(principal);
    const at = this.clock.now();
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const note = await lockDraftOf(tx, id, memberId);
      const letter = await assertVersion(tx, note.letterId, version);
      const { timeZone } = await getOrganization(tx);
      if (day !== null && !mayBePromised(day, at, zoneFor(null, timeZone)))
        throw decidingErrors.dayNotPossible();
      const locale = letterLocaleOf([letter.locale]);
      const before = expectationInWords(note.expectedBy, locale);
      if (!letter.body.includes(before)) throw decidingErrors.dayWrittenByHand();
      const body = letter.body.replace(before, () => expectationInWords(day, locale));
      const { organizationId } = tx;
      await tx.manager.update(DecidingNote, { organizationId, id }, { expectedBy: day });
      const edited = await editLetter(
        tx,
        note.letterId,
        { subject: letter.subject, body },
        letter.editedBy,
        at,
      );
      const subject = { kind: 'deciding_note', id };
      await audit(tx, actorOf(principal), 'rejections.note_day_promised', subject, at, { day });
      return edited;
    });
  }

  /**
   * Takes the approval back before it leaves: it is a draft again. Any recruiter may, as with every letter.
   *
   * @throws DomainError `access.member_required`, `rejections.note_unknown`, `rejections.note_not_possible_now`
   */
  async undo(principal: Principal, id: string): Promise<void> {
    requireMember(principal);
    const at = this.clock.now();
    await this.database.inTenant(principal.organizationId, async (tx) => {
      const note = await lockNote(tx, id);
      await moveNoteOrRefuse(tx, note, 'undo', notApproved);
      await recallDelivery(tx, { ownerKind: 'deciding_note', ownerId: id });
      const subject = { kind: 'deciding_note', id };
      await audit(tx, actorOf(principal), 'rejections.note_approval_undone', subject, at);
    });
  }
}

async function lockDraftOf(tx: TenantTransaction, id: string, memberId: string): Promise<DecidingNote> {
  const note = await lockNote(tx, id);
  if (note.signerId !== memberId) throw decidingErrors.ofAnother();
  if (note.status !== 'drafted') throw decidingErrors.notPossible('edit', note.status);
  return note;
}

async function assertVersion(
  tx: TenantTransaction,
  letterId: string,
  version: number,
): Promise<StoredLetter> {
  const letter = await readLetter(tx, letterId);
  if (letter.version !== version) throw rejectionErrors.letterChanged(letter.version);
  return letter;
}

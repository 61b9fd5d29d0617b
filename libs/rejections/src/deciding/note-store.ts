import { In } from 'typeorm';
import { type ChangeOf, lockNames, moveRow, type TenantTransaction } from '#platform/database';
import { decidingErrors } from '../domain/deciding-errors.js';
import {
  type DecidingNoteEvent,
  decidingNoteTransitions,
  leavingStatuses,
} from '../domain/deciding-note-states.js';
import { DecidingNote } from './deciding-note.entity.js';

/** @throws DomainError `rejections.note_unknown` */
export async function loadNote(tx: TenantTransaction, id: string): Promise<DecidingNote> {
  const note = await tx.manager.findOneBy(DecidingNote, { organizationId: tx.organizationId, id });
  if (!note) throw decidingErrors.unknown(id);
  return note;
}

/** As {@link loadNote}, and whoever else wants to change it waits. */
export async function lockNote(tx: TenantTransaction, id: string): Promise<DecidingNote> {
  const note = await tx.manager.findOne(DecidingNote, {
    where: { organizationId: tx.organizationId, id },
    lock: { mode: 'for_no_key_update' },
  });
  if (!note) throw decidingErrors.unknown(id);
  return note;
}

/** Whoever drafts or approves a note to somebody follows who did so before, until the transaction ends. */
export async function lockNotesTo(tx: TenantTransaction, applicationId: string): Promise<void> {
  await lockNames(tx, [`deciding-notes:${tx.organizationId}:${applicationId}`]);
}

/** The note to somebody that is on its way, or `null`. */
export async function leavingNote(
  tx: TenantTransaction,
  applicationId: string,
): Promise<DecidingNote | null> {
  const { organizationId } = tx;
  return tx.manager.findOneBy(DecidingNote, {
    organizationId,
    applicationId,
    status: In([...leavingStatuses]),
  });
}

/** What a note says of its approval once that does not hold any more. */
export const notApproved = {
  approvedBy: null,
  approvedAt: null,
  approvedLetterVersion: null,
  leavesAt: null,
} as const;

type Change = ChangeOf<DecidingNote>;

/**
 * Moves a note by a conditional update on the status it was read in.
 *
 * @returns false when the state table does not allow it, or somebody else moved it first
 */
export async function moveNote(
  tx: TenantTransaction,
  note: DecidingNote,
  event: DecidingNoteEvent,
  change: Change = {},
): Promise<boolean> {
  return moveRow(tx, { entity: DecidingNote, states: decidingNoteTransitions }, note, event, change);
}

/** As {@link moveNote}, for a person who must be told. @throws DomainError `rejections.note_not_possible_now` */
export async function moveNoteOrRefuse(
  tx: TenantTransaction,
  note: DecidingNote,
  event: DecidingNoteEvent,
  change: Change = {},
): Promise<void> {
  if (!(await moveNote(tx, note, event, change))) throw decidingErrors.notPossible(event, note.status);
}

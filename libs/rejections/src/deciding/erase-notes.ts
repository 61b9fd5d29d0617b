import type { FindOperator } from 'typeorm';
import { eraseLetters } from '#letters';
import type { TenantTransaction } from '#platform/database';
import { DecidingNote } from './deciding-note.entity.js';
import { moveNote } from './note-store.js';

/** Erases the words of the notes to an erased person; what has not left never leaves. That they were told, and when, stays. */
export async function eraseNotes(
  tx: TenantTransaction,
  candidateId: FindOperator<string>,
  at: Date,
): Promise<void> {
  const { organizationId } = tx;
  const notes = await tx.manager.find(DecidingNote, {
    where: { organizationId, candidateId },
    order: { id: 'ASC' },
    lock: { mode: 'for_no_key_update' },
  });
  for (const note of notes)
    await moveNote(tx, note, 'cancel', { endedReason: 'rejections.erased', endedAt: at });
  await eraseLetters(
    tx,
    notes.map(({ letterId }) => letterId),
    at,
  );
}

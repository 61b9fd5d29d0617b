import { Injectable } from '@nestjs/common';
import { readLetter, type StoredLetter } from '#letters';
import { Database } from '#platform/database';
import type { DecidingNote } from './deciding-note.entity.js';
import { loadNote } from './note-store.js';

/** A note with its letter. */
export interface NoteWithLetter {
  readonly note: DecidingNote;
  readonly letter: StoredLetter;
}

@Injectable()
export class ReadDecidingNotes {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `rejections.note_unknown` */
  async one(organizationId: string, id: string): Promise<NoteWithLetter> {
    return this.database.inTenant(organizationId, async (tx) => {
      const note = await loadNote(tx, id);
      return { note, letter: await readLetter(tx, note.letterId) };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { actorOf, audit, findMember, type Principal, requireMember } from '#access';
import { openConversation } from '#conversations';
import { type ApplicationFacts, getApplicationFacts, holdPerson } from '#hiring';
import { createLetter, editLetter, readLetter } from '#letters';
import { Clock } from '#platform/clock';
import { Database, newId, type TenantTransaction } from '#platform/database';
import { DomainError } from '#platform/errors';
import { decidingErrors } from '../domain/deciding-errors.js';
import { rejectionErrors } from '../domain/errors.js';
import { outcomeErrors } from '../domain/outcome-errors.js';
import { DecidingNote } from './deciding-note.entity.js';
import { mayBeTold } from './may-be-told.js';
import { leavingNote, lockNotesTo } from './note-store.js';
import { writeNote } from './write-note.js';

/** A member wants to tell somebody who waits that nothing is decided yet: writes the letter, to be read and changed. Nothing leaves by it. */
@Injectable()
export class DraftDecidingNote {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * A draft of the same member is found again; while nobody edited it, it is written anew from what is recorded now.
   *
   * @returns the id of the note
   * @throws DomainError `access.member_required`, `hiring.application_not_found`, `rejections.not_waiting`, `rejections.told_recently`,
   * `rejections.cannot_mail`, `rejections.note_on_its_way`, `rejections.no_signer`
   */
  async execute(principal: Principal, applicationId: string): Promise<string> {
    const signerId = requireMember(principal);
    const at = this.clock.now();
    const { organizationId } = principal;
    return this.database.inTenant(organizationId, async (tx) => {
      const facts = await getApplicationFacts(tx, applicationId);
      await lockNotesTo(tx, applicationId);
      const leaving = await leavingNote(tx, applicationId);
      if (leaving) throw decidingErrors.onItsWay(leaving.id);
      const verdict = await mayBeTold(tx, facts, at);
      if (verdict instanceof DomainError) throw verdict;
      // Erased between this look and our commit, a person would keep a letter that nobody erases.
      if (!(await holdPerson(tx, facts.candidate.id))) throw outcomeErrors.notWaiting();
      const status = 'drafted' as const;
      const earlier = await tx.manager.findOneBy(DecidingNote, {
        organizationId,
        applicationId,
        signerId,
        status,
      });
      if (earlier) {
        await this.writeAnew(tx, facts, earlier, at);
        return earlier.id;
      }
      const id = await this.insert(tx, facts, signerId, at);
      await audit(tx, actorOf(principal), 'rejections.note_drafted', { kind: 'deciding_note', id }, at);
      return id;
    });
  }

  private async insert(
    tx: TenantTransaction,
    facts: ApplicationFacts,
    signerId: string,
    at: Date,
  ): Promise<string> {
    const candidateId = facts.candidate.id;
    const applicationId = facts.application.id;
    const written = await writeNote(tx, facts, await signerOf(tx, signerId), null);
    const id = newId();
    await tx.manager.insert(DecidingNote, {
      organizationId: tx.organizationId,
      id,
      applicationId,
      candidateId,
      conversationId: await openConversation(tx, { candidateId, applicationId, at }),
      letterId: await createLetter(tx, { ...written, at }),
      signerId,
      status: 'drafted',
      createdAt: at,
    });
    return id;
  }

  private async writeAnew(
    tx: TenantTransaction,
    facts: ApplicationFacts,
    { letterId, signerId, expectedBy }: DecidingNote,
    at: Date,
  ): Promise<void> {
    const letter = await readLetter(tx, letterId);
    if (letter.editedBy !== null) return;
    const { draft, context, locale } = await writeNote(tx, facts, await signerOf(tx, signerId), expectedBy);
    if (draft.subject === letter.subject && draft.body === letter.body) return;
    await editLetter(tx, letterId, { ...draft, context, locale }, null, at);
  }
}

async function signerOf(tx: TenantTransaction, signerId: string) {
  const signer = await findMember(tx, signerId);
  if (!signer) throw rejectionErrors.noSigner();
  return signer;
}

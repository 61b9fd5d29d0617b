import { Inject, Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal, requireMember } from '#access';
import { getApplicationFacts } from '#hiring';
import { editLetter, type Letter, readLetter, type StoredLetter } from '#letters';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Database, type TenantTransaction } from '#platform/database';
import { composeDraft, contextOf } from './compose-draft.js';
import { rejectionErrors } from './domain/errors.js';
import { holdsSentence } from './domain/personal-sentence.js';
import { gatherDraftFacts } from './draft-facts.js';
import { Rejection } from './rejection.entity.js';
import { lockRejection } from './rejection-store.js';

/** Changes the words of a draft; an approved letter is first taken back with "undo". */
@Injectable()
export class ChangeLetter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Replaces subject and body.
   *
   * @param version the version that these words replace
   * @throws DomainError `access.member_required`, `rejections.not_possible_now`, `rejections.letter_changed`
   */
  async execute(principal: Principal, id: string, words: Letter, version: number): Promise<StoredLetter> {
    const memberId = requireMember(principal);
    const at = this.clock.now();
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const { letterId } = await lockDraft(tx, id);
      const letter = await readLetter(tx, letterId);
      if (letter.version !== version) throw rejectionErrors.letterChanged(letter.version);
      const edited = await editLetter(tx, letterId, words, memberId, at);
      await audit(tx, actorOf(principal), 'rejections.letter_edited', { kind: 'rejection', id }, at, {
        version: edited.version,
      });
      return edited;
    });
  }

  /**
   * Writes the draft again with a true sentence from someone who met the candidate. Where a person wrote the letter, the sentence has to
   * stand in it already: then only the sentence is noted and the words stay.
   *
   * @throws DomainError `access.member_required`, `rejections.not_possible_now`, `rejections.letter_edited_by_hand`,
   * `rejections.no_signer`
   */
  async personal(principal: Principal, id: string, sentence: string): Promise<StoredLetter> {
    requireMember(principal);
    const at = this.clock.now();
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const rejection = await lockDraft(tx, id);
      const letter = await readLetter(tx, rejection.letterId);
      const noted =
        letter.editedBy === null
          ? await this.composeAgain(tx, rejection, sentence, at)
          : withSentence(letter, sentence);
      const { organizationId } = tx;
      await tx.manager.update(Rejection, { organizationId, id }, { personalSentence: sentence });
      const subject = { kind: 'rejection', id };
      await audit(tx, actorOf(principal), 'rejections.personal_sentence_added', subject, at);
      return noted;
    });
  }

  private async composeAgain(
    tx: TenantTransaction,
    rejection: Rejection,
    personalSentence: string,
    at: Date,
  ): Promise<StoredLetter> {
    const facts = await getApplicationFacts(tx, rejection.applicationId);
    const { id, letterId, signerId } = rejection;
    const draft = await gatherDraftFacts(tx, this.config, facts, { signerId, personalSentence });
    const { organizationId } = tx;
    await tx.manager.update(Rejection, { organizationId, id }, { signerId: draft.signer.id });
    return editLetter(tx, letterId, { ...composeDraft(draft), context: contextOf(draft) }, null, at);
  }
}

function withSentence(letter: StoredLetter, sentence: string): StoredLetter {
  if (!holdsSentence(letter.body, sentence)) throw rejectionErrors.letterEditedByHand();
  return letter;
}

async function lockDraft(tx: TenantTransaction, id: string): Promise<Rejection> {
  const rejection = await lockRejection(tx, id);
  if (rejection.status !== 'drafted') throw rejectionErrors.notPossible('edit', rejection.status);
  return rejection;
}

import { Inject, Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal, requireMember } from '#access';
import { getApplicationFacts } from '#hiring';
import { editLetter, type Letter, readLetter, type StoredLetter } from '#letters';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Database, type TenantTransaction } from '#platform/database';
import { rejectionErrors } from './domain/errors.js';
import { holdsSentence } from './domain/personal-sentence.js';
import { signerWhoMet } from './domain/signer-who-met.js';
import { lockDraft, writeAgain } from './write-again.js';
import { Rejection } from './rejection.entity.js';

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
   * @throws DomainError `access.member_required`, `rejections.not_possible_now`, `rejections.in_batch`, `rejections.letter_changed`
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
   * @throws DomainError `access.member_required`, `rejections.not_possible_now`, `rejections.in_batch`,
   * `rejections.letter_edited_by_hand`, `rejections.no_signer`
   */
  async personal(principal: Principal, id: string, sentence: string): Promise<StoredLetter> {
    const by = requireMember(principal);
    const at = this.clock.now();
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const rejection = await lockDraft(tx, id);
      const letter = await readLetter(tx, rejection.letterId);
      const noted =
        letter.editedBy === null
          ? await this.withSentenceBy(tx, rejection, { by, sentence }, at)
          : withSentence(letter, sentence);
      const { organizationId } = tx;
      await tx.manager.update(Rejection, { organizationId, id }, { personalSentence: sentence });
      const subject = { kind: 'rejection', id };
      await audit(tx, actorOf(principal), 'rejections.personal_sentence_added', subject, at);
      return noted;
    });
  }

  /** Who met the candidate signs, where it is on record that they did. */
  private async withSentenceBy(
    tx: TenantTransaction,
    rejection: Rejection,
    { by, sentence }: { readonly by: string; readonly sentence: string },
    at: Date,
  ): Promise<StoredLetter> {
    const facts = await getApplicationFacts(tx, rejection.applicationId);
    const { stage } = facts.application;
    const { hiringManagerId } = facts.opening;
    const signerId = signerWhoMet({ stage, by, hiringManagerId, signerId: rejection.signerId });
    const change = { personalSentence: sentence, signerId };
    return writeAgain(tx, this.config, { rejection, facts, change }, at);
  }
}

function withSentence(letter: StoredLetter, sentence: string): StoredLetter {
  if (!holdsSentence(letter.body, sentence)) throw rejectionErrors.letterEditedByHand();
  return letter;
}

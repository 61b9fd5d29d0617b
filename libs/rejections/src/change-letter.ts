import { Inject, Injectable } from '@nestjs/common';
import { actorOf, audit, findMember, getOrganization, type Principal, requireMember } from '#access';
import { candidatePageUrl, getApplicationFacts } from '#hiring';
import { editLetter, readLetter, type Letter, type StoredLetter } from '#letters';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Database } from '#platform/database';
import { composeDraft, contextOf } from './compose-draft.js';
import { rejectionErrors } from './domain/errors.js';
import { Rejection } from './rejection.entity.js';
import { loadRejection } from './rejection-store.js';

/** Changes the words of a draft; an approved letter is first taken back with "undo". */
@Injectable()
export class ChangeLetter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Replaces subject and body. @throws DomainError `rejections.not_possible_now`, `rejections.letter_changed` */
  async execute(principal: Principal, id: string, words: Letter, version: number): Promise<StoredLetter> {
    const memberId = requireMember(principal);
    const at = this.clock.now();
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const rejection = await loadRejection(tx, id);
      assertDraft(rejection);
      const letter = await readLetter(tx, rejection.letterId);
      if (letter.version !== version) throw rejectionErrors.letterChanged(letter.version);
      const edited = await editLetter(tx, rejection.letterId, words, memberId, at);
      await audit(tx, actorOf(principal), 'rejections.letter_edited', { kind: 'rejection', id }, at, {
        version: edited.version,
      });
      return edited;
    });
  }

  /**
   * Writes the draft again with a true sentence from someone who met the candidate.
   *
   * @throws DomainError `rejections.letter_edited_by_hand` when words would be lost
   */
  async personal(principal: Principal, id: string, sentence: string): Promise<StoredLetter> {
    requireMember(principal);
    const at = this.clock.now();
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const rejection = await loadRejection(tx, id);
      assertDraft(rejection);
      const letter = await readLetter(tx, rejection.letterId);
      if (letter.editedBy !== null) throw rejectionErrors.letterEditedByHand();
      const facts = await getApplicationFacts(tx, rejection.applicationId);
      const signer = await findMember(tx, rejection.signerId);
      if (!signer) throw rejectionErrors.noSigner();
      const site = { publicUrl: this.config.publicUrl, secretKey: this.config.secretKeys[0] };
      const draft = {
        facts,
        organization: await getOrganization(tx),
        signer,
        personalSentence: sentence,
        candidatePageUrl: await candidatePageUrl(tx, site, rejection.candidateId),
      };
      const composed = { ...composeDraft(draft), context: contextOf(draft) };
      const edited = await editLetter(tx, rejection.letterId, composed, null, at);
      const { organizationId } = tx;
      await tx.manager.update(
        Rejection,
        { organizationId, id, status: 'drafted' },
        { personalSentence: sentence },
      );
      await audit(
        tx,
        actorOf(principal),
        'rejections.personal_sentence_added',
        { kind: 'rejection', id },
        at,
      );
      return edited;
    });
  }
}

function assertDraft(rejection: Rejection): void {
  if (rejection.status !== 'drafted') throw rejectionErrors.notPossible('approve', rejection.status);
}

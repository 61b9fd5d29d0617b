import { Inject, Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal, requireMember } from '#access';
import { type ApplicationFacts, getApplicationFacts } from '#hiring';
import { isBacked, type Letter, readLetter, type StoredLetter } from '#letters';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Database, type TenantTransaction } from '#platform/database';
import { rejectionErrors } from './domain/errors.js';
import { holdsSentence } from './domain/personal-sentence.js';
import { openingTruthOf } from './read-truth.js';
import { Rejection } from './rejection.entity.js';
import { type DraftChange, lockDraft, writeAgain } from './write-again.js';

/** How a person wants a draft written. */
export interface ComposeWish extends Pick<
  DraftChange,
  'reason' | 'reasonSentence' | 'locale' | 'templateId'
> {
  /** The version of the letter that was read. */
  readonly version: number;
  /** Words that a person wrote may be replaced. */
  readonly replaceWords: boolean;
}

/** A draft that was written again, with the words of a person that it replaced. */
export interface ComposedAgain {
  readonly letter: StoredLetter;
  readonly replaced: Letter | null;
}

/** Writes a draft with another template, in another language, or for another reason. */
@Injectable()
export class ComposeAgain {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * A letter that a person edited is replaced only when they say so; a reason alone is noted without it where its sentence stands in the letter.
   *
   * @throws DomainError `access.member_required`, `rejections.not_possible_now`, `rejections.letter_changed`, `rejections.words_would_be_lost`,
   * `rejections.reason_not_backed`, `rejections.reason_sentence_missing`, `rejections.template_unknown`, `rejections.no_signer`,
   * `letters.template_variable_missing`
   */
  async execute(principal: Principal, id: string, wish: ComposeWish): Promise<ComposedAgain> {
    requireMember(principal);
    const at = this.clock.now();
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const rejection = await lockDraft(tx, id);
      const before = await readLetter(tx, rejection.letterId);
      if (before.version !== wish.version) throw rejectionErrors.letterChanged(before.version);
      const facts = await getApplicationFacts(tx, rejection.applicationId);
      assertReason(rejection, facts, wish);
      const isEdited = before.editedBy !== null;
      const letter =
        isEdited && !wish.replaceWords
          ? await noteReason(tx, rejection, before, wish)
          : await writeAgain(tx, this.config, { rejection, facts, change: wish }, at);
      const { templateId, templateVersion, locale, version } = letter;
      const details = {
        reason: wish.reason ?? rejection.reason,
        templateId,
        templateVersion,
        locale,
        version,
      };
      await audit(
        tx,
        actorOf(principal),
        'rejections.composed_again',
        { kind: 'rejection', id },
        at,
        details,
      );
      const isReplaced = isEdited && wish.replaceWords;
      return { letter, replaced: isReplaced ? { subject: before.subject, body: before.body } : null };
    });
  }
}

function assertReason(rejection: Rejection, facts: ApplicationFacts, wish: ComposeWish): void {
  const sentence = wish.reasonSentence === undefined ? rejection.reasonSentence : wish.reasonSentence;
  if (wish.reason !== undefined && !isBacked(wish.reason, openingTruthOf(facts)))
    throw rejectionErrors.reasonNotBacked(wish.reason);
  if (wish.reason === 'requirement' && sentence === null) throw rejectionErrors.reasonSentenceMissing();
}

/** Notes a reason beside words that a person wrote: they stay, and hold the sentence already. */
async function noteReason(
  tx: TenantTransaction,
  rejection: Rejection,
  letter: StoredLetter,
  { reason, reasonSentence, locale, templateId, version }: ComposeWish,
): Promise<StoredLetter> {
  const isReasonAlone = locale === undefined && templateId === undefined && reason !== undefined;
  const stands = typeof reasonSentence === 'string' && holdsSentence(letter.body, reasonSentence);
  if (!isReasonAlone || !stands) throw rejectionErrors.wordsWouldBeLost(version);
  const { organizationId } = tx;
  await tx.manager.update(Rejection, { organizationId, id: rejection.id }, { reason, reasonSentence });
  return letter;
}

import type { ApplicationFacts } from '#hiring';
import { type DecisionReason, editLetter, readLetter, reasonToTell, type StoredLetter } from '#letters';
import type { Config } from '#platform/config';
import type { TenantTransaction } from '#platform/database';
import { writeDraft, writeWith } from './compose-draft.js';
import { batchErrors } from './domain/batch-errors.js';
import { gatherDraftFacts } from './draft-facts.js';
import { rejectionErrors } from './domain/errors.js';
import { lockRejection } from './rejection-store.js';
import { Rejection } from './rejection.entity.js';

/** What is different in a draft that is written again; what is absent stays. */
export interface DraftChange {
  readonly signerId?: string;
  readonly personalSentence?: string;
  readonly reason?: DecisionReason;
  readonly reasonSentence?: string | null;
  /** BCP 47. */
  readonly locale?: string;
  readonly templateId?: string;
}

/**
 * Writes a draft again from the recorded facts, and remembers what changed. The template stays, unless another is asked for, or the language or the
 * reason is another.
 *
 * @throws DomainError `rejections.no_signer`, `rejections.template_unknown`; TemplateVariableMissing
 */
export async function writeAgain(
  tx: TenantTransaction,
  config: Config,
  of: { readonly rejection: Rejection; readonly facts: ApplicationFacts; readonly change: DraftChange },
  at: Date,
): Promise<StoredLetter> {
  const { rejection, facts, change } = of;
  const { id, letterId, signerId, personalSentence, reason, reasonSentence } = rejection;
  const { organizationId } = tx;
  const letter = await readLetter(tx, letterId);
  const said = {
    signerId: change.signerId ?? signerId,
    personalSentence: change.personalSentence ?? personalSentence,
    reason: change.reason ?? reason,
    reasonSentence: change.reasonSentence === undefined ? reasonSentence : change.reasonSentence,
    locale: change.locale ?? letter.locale,
  };
  const draft = await gatherDraftFacts(tx, config, facts, said);
  const sameReason = reasonToTell(said.reason, said.reasonSentence) === reasonToTell(reason, reasonSentence);
  const pinned = sameReason ? letter.templateId : null;
  const written =
    change.templateId === undefined
      ? await writeDraft(tx, draft, pinned)
      : await writeWith(tx, draft, change.templateId);
  await tx.manager.update(
    Rejection,
    { organizationId, id },
    {
      signerId: draft.signer.id,
      personalSentence: said.personalSentence,
      reason: said.reason,
      reasonSentence: said.reasonSentence,
    },
  );
  const { draft: words, ...kept } = written;
  return editLetter(tx, letterId, { ...words, ...kept }, null, at);
}

/** @throws DomainError `rejections.rejection_unknown`, `rejections.not_possible_now`, `rejections.in_batch` */
export async function lockDraft(tx: TenantTransaction, id: string): Promise<Rejection> {
  const rejection = await lockRejection(tx, id);
  if (rejection.status !== 'drafted') throw rejectionErrors.notPossible('edit', rejection.status);
  if (rejection.batchId !== null) throw batchErrors.inBatch(rejection.batchId);
  return rejection;
}

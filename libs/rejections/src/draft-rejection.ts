import { Inject, Injectable } from '@nestjs/common';
import { type Actor, actorOf, audit, type Principal } from '#access';
import { openConversation } from '#conversations';
import { openDuty } from '#duties';
import { type ApplicationFacts, getApplicationFacts, holdPerson } from '#hiring';
import { createLetter } from '#letters';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Database, newId, type TenantTransaction } from '#platform/database';
import { publish } from '#platform/events';
import { writeDraft } from './compose-draft.js';
import { rejectionErrors } from './domain/errors.js';
import { notAfter } from './domain/decided-at.js';
import { tellBy } from './domain/outcome-limits.js';
import { gatherDraftFacts, nothingSaid } from './draft-facts.js';
import { rejectionDrafted } from './events.js';
import { outcomeDuty } from './outcome-duty.js';
import { readOutcomePolicy } from './outcome/outcome-policies.js';
import { Rejection } from './rejection.entity.js';

/** Writes the first draft of a rejection and opens the duty to tell the outcome. */
@Injectable()
export class DraftRejection {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @returns the rejection of the application's current round, drafted now or earlier: two callers get the same
   * @throws DomainError `hiring.application_not_found`, `rejections.application_not_rejected`, `rejections.candidate_erased`,
   * `rejections.no_signer`, `letters.template_variable_missing`
   */
  async execute(principal: Principal, applicationId: string): Promise<string> {
    return this.inTenant(principal.organizationId, async (tx) => {
      const facts = await getApplicationFacts(tx, applicationId);
      const earlier = await rejectionOf(tx, facts);
      if (earlier) return earlier;
      if (facts.application.status !== 'rejected') throw rejectionErrors.applicationNotRejected();
      if (facts.candidate.erasedAt) throw rejectionErrors.candidateErased();
      return this.draft(tx, facts, actorOf(principal));
    });
  }

  /**
   * Drafts what decisions ask for, in one transaction, but for those that were overtaken: taken back, decided anew, or the candidate erased.
   *
   * @throws DomainError `hiring.application_not_found`, `rejections.no_signer`, `letters.template_variable_missing`: somebody has to mend that
   * first, and none was drafted
   */
  async ofRounds(
    organizationId: string,
    decided: readonly { readonly applicationId: string; readonly round: number }[],
  ): Promise<void> {
    await this.inTenant(organizationId, async (tx) => {
      for (const { applicationId, round } of decided) await this.ofRound(tx, applicationId, round);
    });
  }

  private async ofRound(tx: TenantTransaction, applicationId: string, round: number): Promise<void> {
    const facts = await getApplicationFacts(tx, applicationId);
    const { application, candidate } = facts;
    const isStillTrue = application.status === 'rejected' && application.round === round;
    if (!isStillTrue || candidate.erasedAt || (await rejectionOf(tx, facts))) return;
    await this.draft(tx, facts, { kind: 'system', id: null });
  }

  private async inTenant<T>(organizationId: string, work: (tx: TenantTransaction) => Promise<T>): Promise<T> {
    try {
      return await this.database.inTenant(organizationId, work);
    } catch (error) {
      if (!(error instanceof OvertakenDraft)) throw error;
      return this.database.inTenant(organizationId, work);
    }
  }

  private async draft(tx: TenantTransaction, facts: ApplicationFacts, actor: Actor): Promise<string> {
    const { application, candidate, opening } = facts;
    const { organizationId } = tx;
    const at = this.clock.now();
    // Erased between the look at the facts and our commit, a person would keep a letter that nobody erases.
    if (!(await holdPerson(tx, candidate.id))) throw new OvertakenDraft();
    const draft = await gatherDraftFacts(tx, this.config, facts, nothingSaid);
    const of = { candidateId: candidate.id, applicationId: application.id };
    const conversationId = await openConversation(tx, { ...of, at });
    const letterId = await createLetter(tx, { ...(await writeDraft(tx, draft)), at });
    const id = newId();
    const signerId = draft.signer.id;
    const decidedAt = notAfter(application.rejectedAt, at);
    const inserted = await tx.manager
      .createQueryBuilder()
      .insert()
      .into(Rejection)
      .values({
        ...of,
        organizationId,
        id,
        round: application.round,
        openingId: opening.id,
        conversationId,
        letterId,
        signerId,
        personalSentence: null,
        reason: draft.reason,
        reasonSentence: null,
        status: 'drafted',
        decidedAt,
        createdAt: at,
      })
      .orIgnore()
      .returning('id')
      .execute();
    // The constraint, not the look above, says that a round has one rejection: who lost the race takes back the letter.
    if (!Array.isArray(inserted.raw) || inserted.raw.length === 0) throw new OvertakenDraft();

    const { lastInterviewAt } = application;
    const { policy } = await readOutcomePolicy(tx);
    await openDuty(tx, {
      ...outcomeDuty(id),
      candidateId: candidate.id,
      ownerId: signerId,
      openedAt: at,
      dueAt: tellBy({ decidedAt, lastInterviewAt, location: opening.location }, policy),
    });
    await audit(tx, actor, 'rejections.drafted', { kind: 'rejection', id }, at, { round: application.round });
    await publish(tx, rejectionDrafted, { rejectionId: id, applicationId: application.id });
    return id;
  }
}

/** The rejection of the application's current round, if there is one. */
async function rejectionOf(tx: TenantTransaction, { application }: ApplicationFacts): Promise<string | null> {
  const { organizationId } = tx;
  const round = { organizationId, applicationId: application.id, round: application.round };
  const row = await tx.manager.findOne(Rejection, {
    select: { organizationId: true, id: true },
    where: round,
  });
  return row?.id ?? null;
}

/** Rolls the losing draft back; the next look finds the winner's, or that the person is not the same any more. */
class OvertakenDraft extends Error {}

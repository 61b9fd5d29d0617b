import { Inject, Injectable } from '@nestjs/common';
import { findSigner, getOrganization } from '#access';
import { openConversation } from '#conversations';
import { openDuty } from '#duties';
import { candidatePageUrl, getApplicationFacts } from '#hiring';
import { createLetter } from '#letters';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Database, newId, type TenantTransaction } from '#platform/database';
import { publish } from '#platform/events';
import { composeDraft, contextOf } from './compose-draft.js';
import { rejectionErrors } from './domain/errors.js';
import { tellBy } from './domain/tell-by.js';
import { rejectionDrafted } from './events.js';
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
   * @throws DomainError `rejections.application_not_rejected`, `rejections.no_signer`
   */
  async execute(organizationId: string, applicationId: string): Promise<string> {
    const draft = (): Promise<string> =>
      this.database.inTenant(organizationId, (tx) => this.draft(tx, applicationId));
    return draft().catch((error: unknown) => {
      if (error instanceof DraftedMeanwhile) return draft();
      throw error;
    });
  }

  private async draft(tx: TenantTransaction, applicationId: string): Promise<string> {
    const facts = await getApplicationFacts(tx, applicationId);
    const { application, candidate, opening } = facts;
    const { organizationId } = tx;
    const round = { organizationId, applicationId, round: application.round };
    const earlier = await tx.manager.findOneBy(Rejection, round);
    if (earlier) return earlier.id;
    if (application.status !== 'rejected') throw rejectionErrors.applicationNotRejected();

    const organization = await getOrganization(tx);
    const signer = await findSigner(tx, [opening.recruiterId, opening.hiringManagerId]);
    if (!signer) throw rejectionErrors.noSigner();
    const at = this.clock.now();
    const site = { publicUrl: this.config.publicUrl, secretKey: this.config.secretKeys[0] };
    const draft = {
      facts,
      organization,
      signer,
      personalSentence: null,
      candidatePageUrl: await candidatePageUrl(tx, site, candidate.id),
    };
    const conversationId = await openConversation(tx, { candidateId: candidate.id, applicationId, at });
    const letterId = await createLetter(tx, {
      draft: composeDraft(draft),
      context: contextOf(draft),
      locale: 'en',
      at,
    });
    const id = newId();
    const decidedAt = application.rejectedAt ?? at;
    const inserted = await tx.manager
      .createQueryBuilder()
      .insert()
      .into(Rejection)
      .values({
        ...round,
        id,
        candidateId: candidate.id,
        openingId: opening.id,
        conversationId,
        letterId,
        signerId: signer.id,
        personalSentence: null,
        status: 'drafted',
        decidedAt,
        createdAt: at,
      })
      .orIgnore()
      .returning('id')
      .execute();
    // The constraint, not the look above, says that a round has one rejection: who lost the race takes back the letter.
    if (!Array.isArray(inserted.raw) || inserted.raw.length === 0) throw new DraftedMeanwhile();

    await openDuty(tx, {
      kind: 'tell_outcome',
      subjectKind: 'rejection',
      subjectId: id,
      candidateId: candidate.id,
      ownerId: signer.id,
      openedAt: at,
      dueAt: tellBy(decidedAt),
    });
    await publish(tx, rejectionDrafted, { rejectionId: id, applicationId });
    return id;
  }
}

/** Rolls the losing draft back; the next look finds the winner's. */
class DraftedMeanwhile extends Error {}

import { Inject, Injectable } from '@nestjs/common';
import { findSigner, getOrganization, type Principal } from '#access';
import { getApplicationFacts } from '#hiring';
import {
  type DecisionReason,
  type LetterLocale,
  type LetterTemplate,
  previewTemplate,
  type SampleCase,
  sampleFacts,
  type Stage,
  type TemplatePreview,
} from '#letters';
import { CONFIG, type Config } from '#platform/config';
import { Database, type TenantTransaction } from '#platform/database';
import { contextOf, rejectionFactsOf } from './compose-draft.js';
import { rejectionErrors } from './domain/errors.js';
import { firstReason } from './draft-facts.js';
import { Rejection } from './rejection.entity.js';

export interface TemplateToPreview extends LetterTemplate {
  readonly locale: LetterLocale;
  /** Somebody who applied; else the sample. */
  readonly applicationId: string | null;
  readonly sample: SampleCase;
  readonly stage: Stage;
  readonly reason: DecisionReason;
}

/** Shows what a template would write, to somebody who applied or to somebody who does not exist. */
@Injectable()
export class PreviewTemplate {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @throws DomainError `letters.template_invalid`, `letters.template_variable_unknown`, `hiring.application_not_found`,
   * `rejections.candidate_erased`, `rejections.no_signer`
   */
  async execute(principal: Principal, wanted: TemplateToPreview): Promise<TemplatePreview> {
    const { subject, body, applicationId } = wanted;
    const template = { subject, body };
    return this.database.inTenant(principal.organizationId, async (tx) => {
      if (applicationId !== null) return this.toApplicant(tx, template, applicationId, wanted);
      const { sample, locale, stage, reason } = wanted;
      const company = (await getOrganization(tx)).name;
      return previewTemplate(tx, template, sampleFacts({ sample, locale, stage, reason, company }));
    });
  }

  private async toApplicant(
    tx: TenantTransaction,
    template: LetterTemplate,
    applicationId: string,
    { locale }: TemplateToPreview,
  ): Promise<TemplatePreview> {
    const facts = await getApplicationFacts(tx, applicationId);
    if (facts.candidate.erasedAt) throw rejectionErrors.candidateErased();
    const { organizationId } = tx;
    const { round } = facts.application;
    const known = await tx.manager.findOneBy(Rejection, { organizationId, applicationId, round });
    const { recruiterId, hiringManagerId } = facts.opening;
    const signer = await findSigner(tx, [known?.signerId ?? null, recruiterId, hiringManagerId]);
    if (!signer) throw rejectionErrors.noSigner();
    const draft = {
      facts,
      organization: await getOrganization(tx),
      signer,
      personalSentence: known?.personalSentence ?? null,
      reason: known?.reason ?? firstReason(facts),
      reasonSentence: known?.reasonSentence ?? null,
      locale,
      // The page of the candidate opens to whoever has its address, so a preview does not show it.
      candidatePageUrl: `${this.config.publicUrl}/c/example`,
    };
    return previewTemplate(tx, template, rejectionFactsOf(draft), contextOf(draft));
  }
}

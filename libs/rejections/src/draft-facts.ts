import { findMember, findSigner, getOrganization } from '#access';
import { type ApplicationFacts, candidatePageUrl } from '#hiring';
import { type DecisionReason, isBacked, letterLocaleOf, reasonOfLabel } from '#letters';
import type { Config } from '#platform/config';
import type { TenantTransaction } from '#platform/database';
import type { DraftFacts } from './compose-draft.js';
import { rejectionErrors } from './domain/errors.js';
import { openingTruthOf } from './read-truth.js';

/** What a person has said about a letter so far; all of it absent at the first draft. */
export interface SaidOfLetter {
  readonly signerId: string | null;
  readonly personalSentence: string | null;
  readonly reasonSentence: string | null;
  /** `null`: as the ATS's label says, where our record of the opening bears it out. */
  readonly reason: DecisionReason | null;
  /** BCP 47; `null`: the candidate's, else the organization's, where we speak it. */
  readonly locale: string | null;
}

export const nothingSaid: SaidOfLetter = {
  signerId: null,
  personalSentence: null,
  reasonSentence: null,
  reason: null,
  locale: null,
};

/**
 * Gathers what a draft is written from. The letter is signed by who signed it before while that member is active, else by the opening's
 * recruiter, its hiring manager, or whoever else can.
 *
 * @throws DomainError `rejections.no_signer`
 */
export async function gatherDraftFacts(
  tx: TenantTransaction,
  config: Config,
  facts: ApplicationFacts,
  said: SaidOfLetter,
): Promise<DraftFacts> {
  const { candidate, opening } = facts;
  const before = said.signerId === null ? null : await findMember(tx, said.signerId);
  const signer = before?.active
    ? before
    : await findSigner(tx, [opening.recruiterId, opening.hiringManagerId]);
  if (!signer) throw rejectionErrors.noSigner();
  const site = { publicUrl: config.publicUrl, secretKey: config.secretKeys[0] };
  const organization = await getOrganization(tx);
  return {
    facts,
    organization,
    signer,
    personalSentence: said.personalSentence,
    reason: said.reason ?? firstReason(facts),
    reasonSentence: said.reasonSentence,
    locale: letterLocaleOf([said.locale, candidate.locale, organization.locale]),
    candidatePageUrl: await candidatePageUrl(tx, site, candidate.id),
  };
}

/** What the ATS's label says in our words, unless our record of the opening says otherwise. */
export function firstReason(facts: ApplicationFacts): DecisionReason {
  const reason = reasonOfLabel(facts.application.rejectionReason);
  return isBacked(reason, openingTruthOf(facts)) ? reason : 'unspecified';
}

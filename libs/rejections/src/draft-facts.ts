import { findMember, findSigner, getOrganization } from '#access';
import { type ApplicationFacts, candidatePageUrl } from '#hiring';
import type { Config } from '#platform/config';
import type { TenantTransaction } from '#platform/database';
import type { DraftFacts } from './compose-draft.js';
import { rejectionErrors } from './domain/errors.js';

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
  given: { readonly signerId: string | null; readonly personalSentence: string | null },
): Promise<DraftFacts> {
  const { candidate, opening } = facts;
  const before = given.signerId === null ? null : await findMember(tx, given.signerId);
  const signer = before?.active
    ? before
    : await findSigner(tx, [opening.recruiterId, opening.hiringManagerId]);
  if (!signer) throw rejectionErrors.noSigner();
  const site = { publicUrl: config.publicUrl, secretKey: config.secretKeys[0] };
  return {
    facts,
    organization: await getOrganization(tx),
    signer,
    personalSentence: given.personalSentence,
    candidatePageUrl: await candidatePageUrl(tx, site, candidate.id),
  };
}

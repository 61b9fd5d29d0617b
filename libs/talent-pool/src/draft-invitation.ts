import { Inject, Injectable } from '@nestjs/common';
import { actorOf, audit, findMember, getOrganization, type Principal, requireMember } from '#access';
import { openConversation } from '#conversations';
import { candidatePageUrl, type CandidateFacts, getCandidateFacts, getOpeningFacts } from '#hiring';
import { composeInvitation, createLetter, type LetterContext } from '#letters';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Database, newId, type TenantTransaction } from '#platform/database';
import { isConsentInForce } from './consent-store.js';
import { poolErrors } from './domain/errors.js';
import { invitationWords } from './domain/invitation-words.js';
import { poolFooter } from './domain/pool-footer.js';
import { Invitation } from './invitation.entity.js';
import { Match } from './match.entity.js';
import { lockMedalistOf } from './medalist-store.js';
import { readMetFor } from './met-for.js';
import { unsubscribeUrl } from './pool-links.js';
import type { SilverMedalist } from './silver-medalist.entity.js';

/** A recruiter wants to invite somebody who was proposed: writes the first draft of the letter. Nothing leaves by it. */
@Injectable()
export class DraftInvitation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @returns the id of the invitation of this person to this opening, drafted now or earlier
   * @throws DomainError `access.member_required`, `talent_pool.match_unknown`, `talent_pool.match_not_proposed`,
   * `talent_pool.not_in_pool`, `talent_pool.opening_not_open`
   */
  async execute(principal: Principal, matchId: string): Promise<string> {
    const signerId = requireMember(principal);
    const at = this.clock.now();
    const { organizationId } = principal;
    return this.database.inTenant(organizationId, async (tx) => {
      const match = await tx.manager.findOneBy(Match, { organizationId, id: matchId });
      if (!match) throw poolErrors.matchUnknown(matchId);
      const { openingId, candidateId } = match;
      // The lock on the membership makes two who invite at once follow each other.
      const medalist = await lockMedalistOf(tx, candidateId);
      const earlier = await tx.manager.findOneBy(Invitation, { organizationId, openingId, candidateId });
      if (earlier) return earlier.id;
      if (match.status !== 'proposed') throw poolErrors.matchDismissed();
      const candidate = await getCandidateFacts(tx, candidateId);
      if (medalist?.status !== 'in_pool' || !(await isConsentInForce(tx, candidate, at)))
        throw poolErrors.notInPool();

      const letterId = await this.write(tx, { match, medalist, candidate, signerId }, at);
      const conversationId = await openConversation(tx, { candidateId, applicationId: null, at });
      const id = newId();
      await tx.manager.insert(Invitation, {
        organizationId,
        id,
        openingId,
        candidateId,
        matchId,
        conversationId,
        letterId,
        signerId,
        status: 'drafted',
        createdAt: at,
      });
      await tx.manager.update(Match, { organizationId, id: matchId }, { status: 'invited' });
      await audit(tx, actorOf(principal), 'talent_pool.invitation_drafted', { kind: 'invitation', id }, at);
      return id;
    });
  }

  private async write(
    tx: TenantTransaction,
    from: { match: Match; medalist: SilverMedalist; candidate: CandidateFacts; signerId: string },
    at: Date,
  ): Promise<string> {
    const { match, medalist, candidate, signerId } = from;
    const opening = await getOpeningFacts(tx, match.openingId);
    if (opening.status !== 'open' && opening.status !== 'reopened') throw poolErrors.openingNotOpen();
    const signer = await findMember(tx, signerId);
    if (!signer) throw poolErrors.noNameOfSigner();
    const organization = await getOrganization(tx);
    const { applicationId } = medalist;
    const met =
      applicationId === null ? undefined : (await readMetFor(tx, [applicationId])).get(applicationId);
    const words = invitationWords(met ?? null, medalist, candidate, opening, organization.timeZone);
    const site = { publicUrl: this.config.publicUrl, secretKey: this.config.secretKeys[0] };
    const sender = { name: signer.name, title: signer.title ?? '' };
    const trusted = candidate.nameProvenance !== 'guessed';
    const context: LetterContext = {
      candidate: {
        firstName: trusted ? candidate.firstName : null,
        lastName: trusted ? candidate.lastName : null,
      },
      role: opening.title,
      company: organization.name,
      stage: 'interview',
      interviews: met?.interviewsHeld ?? 0,
      effort: [],
      sender,
      // They are in the pool: a word about staying in touch is true.
      backing: { talentPool: true, feedbackOffered: false, callOffered: false },
      purpose: 'invitation',
      locale: 'en',
    };
    const draft = composeInvitation({
      candidate: { firstName: candidate.firstName, provenance: candidate.nameProvenance },
      role: words.role,
      company: organization.name,
      sender,
      whereWeMet: words.whereWeMet,
      whatWasGood: words.whatWasGood,
      opening: { title: opening.title, why: words.why, different: words.different },
      candidatePageUrl: await candidatePageUrl(tx, site, candidate.id),
    });
    const stop = await unsubscribeUrl(tx, this.config, candidate.id);
    const footer = poolFooter(organization.name, organization.postalAddress, stop);
    const signed = { ...draft, body: `${draft.body.trimEnd()}\n\n${footer}` };
    return createLetter(tx, { draft: signed, context, locale: 'en', at });
  }
}

import { Injectable } from '@nestjs/common';
import { actorOf, audit, getOrganization, type Principal, requireMember } from '#access';
import { getApplicationFacts } from '#hiring';
import { assertSendable, readLetter } from '#letters';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { schedule } from '#platform/queue';
import { rejectionErrors } from './domain/errors.js';
import { planDeparture } from './domain/departure.js';
import { holdsSentence } from './domain/personal-sentence.js';
import { noLongerTrue } from './domain/release.js';
import { zoneFor } from './domain/send-window.js';
import { releaseRejection } from './jobs.js';
import { truthOf } from './read-truth.js';
import { settleFinalistHolds } from './rejection-holds.js';
import { lockRejection, moveOrRefuse } from './rejection-store.js';

/** A named person says yes to one letter, as they read it. */
@Injectable()
export class ApproveRejection {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @param letterVersion the version that the person read; another one is refused
   * @throws DomainError `access.member_required`, `rejections.not_possible_now`, `rejections.application_not_rejected`,
   * `rejections.letter_changed`, `letters.blocking_findings`, `letters.warnings_open`, `rejections.personal_sentence_missing`
   */
  async execute(principal: Principal, id: string, letterVersion: number): Promise<void> {
    const memberId = requireMember(principal);
    await this.database.inTenant(principal.organizationId, async (tx) => {
      const rejection = await lockRejection(tx, id);
      if (rejection.status !== 'drafted') throw rejectionErrors.notPossible('approve', rejection.status);
      const facts = await getApplicationFacts(tx, rejection.applicationId);
      if (noLongerTrue(truthOf(facts, rejection))) throw rejectionErrors.applicationNotRejected();
      const letter = await readLetter(tx, rejection.letterId);
      if (letter.version !== letterVersion) throw rejectionErrors.letterChanged(letter.version);
      await assertSendable(tx, rejection.letterId);
      const { personalSentence } = rejection;
      if (facts.application.finalist && !(personalSentence && holdsSentence(letter.body, personalSentence)))
        throw rejectionErrors.personalSentenceMissing();

      const at = this.clock.now();
      const organization = await getOrganization(tx);
      const { undoUntil, leavesAt } = planDeparture({
        approvedAt: at,
        decidedAt: rejection.decidedAt,
        settings: organization.settings,
        zone: zoneFor(facts.candidate.timeZone, organization.timeZone),
      });
      await moveOrRefuse(tx, rejection, 'approve', {
        approvedBy: memberId,
        approvedAt: at,
        approvedLetterVersion: letter.version,
        undoUntil,
        leavesAt,
      });
      await settleFinalistHolds(tx, [{ rejection, facts }], at);
      await schedule(tx, releaseRejection, id, leavesAt);
      const overridden = letter.overrides.map((override) => override.rule);
      await audit(tx, actorOf(principal), 'rejections.approved', { kind: 'rejection', id }, at, {
        letterVersion: letter.version,
        overridden,
      });
    });
  }
}

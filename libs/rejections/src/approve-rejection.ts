import { Injectable } from '@nestjs/common';
import { actorOf, audit, getOrganization, type Principal, requireMember } from '#access';
import { getApplicationFacts, type ApplicationFacts } from '#hiring';
import { assertSendable } from '#letters';
import { Clock } from '#platform/clock';
import { Database, type TenantTransaction } from '#platform/database';
import { schedule } from '#platform/queue';
import { rejectionErrors } from './domain/errors.js';
import { earliestDeparture, undoMinutes } from './domain/departure.js';
import { nextInWindow, zoneFor } from './domain/send-window.js';
import { releaseRejection } from './jobs.js';
import type { Rejection } from './rejection.entity.js';
import { loadRejection, moveOrRefuse, placeHold } from './rejection-store.js';

/** A named person says yes to one letter, as they read it. */
@Injectable()
export class ApproveRejection {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @param letterVersion the version that the person read; another one is refused
   * @throws DomainError `access.member_required`, `letters.blocking_findings`, `letters.warnings_open`,
   * `rejections.personal_sentence_missing`, `rejections.letter_changed`, `rejections.not_possible_now`
   */
  async execute(principal: Principal, id: string, letterVersion: number): Promise<Rejection> {
    const memberId = requireMember(principal);
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const rejection = await loadRejection(tx, id);
      const letter = await assertSendable(tx, rejection.letterId);
      if (letter.version !== letterVersion) throw rejectionErrors.letterChanged(letter.version);
      const facts = await getApplicationFacts(tx, rejection.applicationId);
      if (facts.application.finalist && !rejection.personalSentence)
        throw rejectionErrors.personalSentenceMissing();

      const at = this.clock.now();
      const organization = await getOrganization(tx);
      const undoUntil = new Date(at.getTime() + undoMinutes(organization.settings) * 60_000);
      const zone = zoneFor(facts.candidate.timeZone, organization.timeZone);
      const leavesAt = nextInWindow(earliestDeparture(undoUntil, rejection.decidedAt), zone);
      await moveOrRefuse(tx, rejection, 'approve', {
        approvedBy: memberId,
        approvedAt: at,
        approvedLetterVersion: letter.version,
        undoUntil,
        leavesAt,
      });
      await this.holdFinalist(tx, rejection, facts, at);
      await schedule(tx, releaseRejection, id, leavesAt);
      const overridden = letter.overrides.map((override) => override.rule);
      await audit(tx, actorOf(principal), 'rejections.approved', { kind: 'rejection', id }, at, {
        letterVersion: letter.version,
        overridden,
      });
      return rejection;
    });
  }

  private async holdFinalist(
    tx: TenantTransaction,
    rejection: Rejection,
    { application, firstChoice }: ApplicationFacts,
    at: Date,
  ): Promise<void> {
    if (!application.finalist || firstChoice === 'accepted') return;
    const reason = 'The first choice has not accepted yet; this person would be asked next.';
    await placeHold(tx, rejection.id, { kind: 'finalist', reason }, null, at);
  }
}

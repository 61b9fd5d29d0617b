import { Injectable } from '@nestjs/common';
import { actorOf, type Principal, requireMember } from '#access';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { conversationErrors } from './domain/errors.js';
import { readFeedback } from './domain/feedback.js';
import { recordFeedback } from './record-feedback.js';

/** Takes feedback from a member who is signed in. */
@Injectable()
export class GiveFeedback {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the id of the drafted answer; `null` when a person must word it
   * @throws DomainError `access.member_required`, `conversations.feedback_invalid`, `.feedback_unknown`, `.feedback_given`
   */
  async execute(
    principal: Principal,
    feedbackRequestId: string,
    input: object,
  ): Promise<{ answerId: string | null }> {
    const memberId = requireMember(principal);
    const read = readFeedback(input);
    if (!read.ok) throw conversationErrors.feedbackInvalid(read.form.problems);
    const actor = actorOf(principal);
    const given = { feedbackRequestId, feedback: read.feedback, memberId, actor, at: this.clock.now() };
    const answerId = await this.database.inTenant(principal.organizationId, (tx) =>
      recordFeedback(tx, given),
    );
    return { answerId };
  }
}

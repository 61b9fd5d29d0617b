import { Injectable } from '@nestjs/common';
import { getOrganization } from '#access';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { readFeedback } from './domain/feedback.js';
import { recordFeedback } from './record-feedback.js';
import { feedbackFormPage, type FeedbackPage, openFeedbackLink } from './open-feedback-link.js';

/** Takes what the hiring manager typed into the page of their link. */
@Injectable()
export class GiveFeedbackByLink {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @param input the decoded form
   * @returns thanks, or the form again with what is wrong
   */
  async execute(token: string, input: unknown): Promise<FeedbackPage> {
    const at = this.clock.now();
    return openFeedbackLink(this.database, token, at, async (tx, request) => {
      const read = readFeedback(input);
      if (!read.ok) return feedbackFormPage(tx, request, read.form);
      const memberId = request.hiringManagerId;
      if (memberId === null) return { kind: 'unknown' };
      const { id: feedbackRequestId } = request;
      const actor = { kind: 'member', id: memberId } as const;
      await recordFeedback(tx, { feedbackRequestId, feedback: read.feedback, memberId, actor, at });
      return { kind: 'thanks', company: (await getOrganization(tx)).name };
    });
  }
}

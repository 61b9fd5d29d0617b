import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { feedbackFormPage, type FeedbackPage, openFeedbackLink } from './open-feedback-link.js';

/** The page of a link in a mail to a hiring manager. It changes nothing: mail scanners follow links. */
@Injectable()
export class ShowFeedbackPage {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(token: string): Promise<FeedbackPage> {
    return openFeedbackLink(this.database, token, this.clock.now(), (tx, request) =>
      feedbackFormPage(tx, request, null),
    );
  }
}

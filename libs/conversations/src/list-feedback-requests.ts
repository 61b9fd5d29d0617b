import { Injectable } from '@nestjs/common';
import { afterDate, Database, type Page, type PageRequest, toPage } from '#platform/database';
import type { FeedbackStatus } from './domain/feedback.js';

/** A request for feedback that waits, as a list shows it. */
export interface FeedbackRow {
  readonly id: string;
  readonly conversationId: string;
  readonly status: FeedbackStatus;
  readonly candidateId: string;
  readonly candidateName: string;
  readonly openingTitle: string | null;
  readonly hiringManagerId: string | null;
  /** Whether the hiring manager was written to. */
  readonly asked: boolean;
  readonly dueAt: Date;
  readonly createdAt: Date;
}

/** Names the list in its cursors. */
const LIST = 'feedback_requests.due_at';

/** The requests for feedback whose candidates have no answer yet, the most urgent first. */
@Injectable()
export class ListFeedbackRequests {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `request.cursor_invalid` */
  async execute(organizationId: string, request: PageRequest): Promise<Page<FeedbackRow>> {
    const [date, id] = afterDate(request, LIST);
    const rows = await this.database.inTenant(organizationId, (tx) =>
      tx.manager.query<FeedbackRow[]>(
        `SELECT f.id, f.conversation_id AS "conversationId", f.status, c.candidate_id AS "candidateId",
                k.full_name AS "candidateName", o.title AS "openingTitle", f.hiring_manager_id AS "hiringManagerId",
                f.link_expires_at IS NOT NULL AS asked, f.due_at AS "dueAt", f.created_at AS "createdAt"
           FROM feedback_requests f
           JOIN conversations c ON (c.organization_id, c.id) = (f.organization_id, f.conversation_id)
           JOIN candidates k ON (k.organization_id, k.id) = (c.organization_id, c.candidate_id)
           LEFT JOIN applications a ON (a.organization_id, a.id) = (c.organization_id, c.application_id)
           LEFT JOIN openings o ON (o.organization_id, o.id) = (a.organization_id, a.opening_id)
          WHERE f.organization_id = $1 AND f.status IN ('requested', 'given')
            AND ($3::timestamptz IS NULL OR (f.due_at, f.id) > ($3::timestamptz, $4::uuid))
          ORDER BY f.due_at, f.id LIMIT $2`,
        [organizationId, request.limit + 1, date, id],
      ),
    );
    return toPage(rows, request, (row) => row.dueAt.toISOString(), LIST);
  }
}

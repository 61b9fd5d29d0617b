import { Injectable } from '@nestjs/common';
import { findCandidates } from '#hiring';
import type { FindingView, OverrideView } from '#letters';
import { Database, type TenantTransaction } from '#platform/database';
import { Conversation } from './conversation.entity.js';
import { conversationErrors } from './domain/errors.js';
import { FeedbackRequest } from './feedback-request.entity.js';
import { Message } from './message.entity.js';
import { type MessageView, viewOfMessage } from './message-view.js';

/** How much of a conversation is shown: the newest entries of each kind, and of all together. */
export const TIMELINE_LIMIT = 200;

/** A letter of ours that is on its way or left. */
export interface LetterOutView {
  readonly id: string;
  readonly ownerKind: string;
  readonly ownerId: string;
  readonly status: string;
  readonly holdReason: string | null;
  readonly toAddress: string;
  readonly fromName: string;
  readonly subject: string;
  readonly body: string;
  readonly maybeRepeated: boolean;
  readonly at: Date;
  readonly sentAt: Date | null;
  readonly bouncedAt: Date | null;
}

/** An answer that has not left; once it is on its way it stands among the letters. */
export interface AnswerView {
  readonly id: string;
  readonly letterId: string;
  readonly status: string;
  readonly inAnswerTo: string | null;
  readonly feedbackRequestId: string | null;
  readonly subject: string;
  readonly body: string;
  /** BCP 47. */
  readonly locale: string;
  readonly version: number;
  readonly findings: readonly FindingView[];
  readonly overrides: readonly OverrideView[];
  readonly at: Date;
}

export interface DutyView {
  readonly id: string;
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly ownerId: string | null;
  readonly openedAt: Date;
  readonly dueAt: Date;
}

export type FeedbackView = Pick<
  FeedbackRequest,
  | 'id'
  | 'messageId'
  | 'question'
  | 'status'
  | 'hiringManagerId'
  | 'wentWell'
  | 'decidedBy'
  | 'wouldHelp'
  | 'cannotShare'
  | 'createdAt'
  | 'dueAt'
  | 'givenBy'
  | 'givenAt'
  | 'linkExpiresAt'
> & { readonly ask: FeedbackAskView | null };

/** The mail that asked the hiring manager. */
export interface FeedbackAskView {
  readonly status: string;
  readonly toAddress: string;
  readonly sentAt: Date | null;
}

export type TimelineEntry =
  | ({ readonly entry: 'letter' } & LetterOutView)
  | ({ readonly entry: 'message' } & MessageView)
  | ({ readonly entry: 'answer' } & AnswerView);

export interface ConversationView {
  readonly id: string;
  readonly status: 'open' | 'closed';
  readonly candidate: {
    readonly id: string;
    readonly fullName: string;
    /** Fit for a greeting, or null. */
    readonly firstName: string | null;
    readonly canEmail: boolean;
    readonly addresses: readonly string[];
  };
  readonly applicationId: string | null;
  readonly openingTitle: string | null;
  readonly createdAt: Date;
  /** Newest first. */
  readonly timeline: readonly TimelineEntry[];
  /** True when older entries are not shown. */
  readonly truncated: boolean;
  readonly feedback: readonly FeedbackView[];
  readonly openDuties: readonly DutyView[];
}

const LETTERS = `
  SELECT d.id, d.owner_kind AS "ownerKind", d.owner_id AS "ownerId", d.status, d.hold_reason AS "holdReason",
         d.to_address AS "toAddress", d.from_name AS "fromName", coalesce(l.subject, '') AS subject,
         coalesce(l.body, '') AS body, d.maybe_repeated AS "maybeRepeated", d.created_at AS at,
         d.sent_at AS "sentAt", d.bounced_at AS "bouncedAt"
    FROM deliveries d
    LEFT JOIN letters l ON (l.organization_id, l.id) = (d.organization_id, d.letter_id)
   WHERE d.organization_id = $1 AND d.conversation_id = $2
   ORDER BY d.created_at DESC LIMIT $3`;

const ANSWERS = `
  SELECT a.id, a.letter_id AS "letterId", a.status, a.in_answer_to AS "inAnswerTo",
         a.feedback_request_id AS "feedbackRequestId", l.subject, l.body, l.locale, l.version, l.findings,
         l.overrides, a.created_at AS at
    FROM answers a JOIN letters l ON (l.organization_id, l.id) = (a.organization_id, a.letter_id)
   WHERE a.organization_id = $1 AND a.conversation_id = $2 AND a.status IN ('drafted', 'failed')
   ORDER BY a.created_at DESC LIMIT $3`;

const ASKS = `
  SELECT DISTINCT ON (d.owner_id) d.owner_id AS "requestId", d.status, d.to_address AS "toAddress", d.sent_at AS "sentAt"
    FROM deliveries d
   WHERE d.organization_id = $1 AND d.owner_kind = 'feedback_ask' AND d.owner_id = ANY ($2)
   ORDER BY d.owner_id, d.created_at DESC`;

const DUTIES = `
  SELECT d.id, d.kind, d.subject_kind AS "subjectKind", d.subject_id AS "subjectId", d.owner_id AS "ownerId",
         d.opened_at AS "openedAt", d.due_at AS "dueAt"
    FROM duties d
   WHERE d.organization_id = $1 AND d.candidate_id = $4 AND d.status = 'open'
     AND ((d.subject_kind = 'message' AND EXISTS (SELECT FROM messages m
             WHERE m.organization_id = $1 AND m.id = d.subject_id AND m.conversation_id = $2))
       OR (d.subject_kind = 'feedback_request' AND EXISTS (SELECT FROM feedback_requests f
             WHERE f.organization_id = $1 AND f.id = d.subject_id AND f.conversation_id = $2))
       OR (d.subject_kind = 'application' AND d.subject_id = $5))
   ORDER BY d.due_at LIMIT $3`;

/** One conversation with all that was said in it, in a fixed number of statements. */
@Injectable()
export class ShowConversation {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `conversations.conversation_unknown` */
  async execute(organizationId: string, id: string): Promise<ConversationView> {
    return this.database.inTenant(organizationId, async (tx) => {
      const conversation = await tx.manager.findOneBy(Conversation, { organizationId, id });
      if (!conversation) throw conversationErrors.conversationUnknown(id);
      const { candidateId, applicationId, status, createdAt } = conversation;
      const [candidate] = await findCandidates(tx, [candidateId]);
      const { timeline, truncated } = await this.timeline(tx, id);
      const of = [organizationId, id, TIMELINE_LIMIT];
      return {
        id,
        status,
        candidate: {
          id: candidateId,
          fullName: candidate?.fullName ?? '',
          firstName: candidate?.firstName ?? null,
          canEmail: candidate?.canEmail ?? false,
          addresses: candidate?.addresses ?? [],
        },
        applicationId,
        openingTitle: await this.openingTitle(tx, applicationId),
        createdAt,
        timeline,
        truncated,
        feedback: await this.feedback(tx, id),
        openDuties: await tx.manager.query<DutyView[]>(DUTIES, [...of, candidateId, applicationId]),
      };
    });
  }

  private async timeline(
    tx: TenantTransaction,
    conversationId: string,
  ): Promise<Pick<ConversationView, 'timeline' | 'truncated'>> {
    const { organizationId } = tx;
    const of = [organizationId, conversationId, TIMELINE_LIMIT + 1];
    const letters = await tx.manager.query<LetterOutView[]>(LETTERS, of);
    const answers = await tx.manager.query<AnswerView[]>(ANSWERS, of);
    const messages = await tx.manager.find(Message, {
      where: { organizationId, conversationId },
      order: { receivedAt: 'DESC' },
      take: TIMELINE_LIMIT + 1,
    });
    const all: TimelineEntry[] = [
      ...letters.map((letter) => ({ entry: 'letter' as const, ...letter })),
      ...answers.map((answer) => ({ entry: 'answer' as const, ...answer })),
      ...messages.map((message) => ({ entry: 'message' as const, ...viewOfMessage(message) })),
    ].sort((a, b) => b.at.getTime() - a.at.getTime());
    return { timeline: all.slice(0, TIMELINE_LIMIT), truncated: all.length > TIMELINE_LIMIT };
  }

  private async feedback(
    tx: TenantTransaction,
    conversationId: string,
  ): Promise<ConversationView['feedback']> {
    const { organizationId } = tx;
    const rows = await tx.manager.find(FeedbackRequest, {
      where: { organizationId, conversationId },
      order: { dueAt: 'DESC' },
      take: TIMELINE_LIMIT,
    });
    const asks = await tx.manager.query<(FeedbackAskView & { requestId: string })[]>(ASKS, [
      organizationId,
      rows.map(({ id }) => id),
    ]);
    return rows.map((row) =>
      viewOfFeedback(
        row,
        asks.find(({ requestId }) => requestId === row.id),
      ),
    );
  }

  private async openingTitle(tx: TenantTransaction, applicationId: string | null): Promise<string | null> {
    if (applicationId === null) return null;
    const [row] = await tx.manager.query<{ title: string }[]>(
      `SELECT o.title FROM applications a JOIN openings o ON (o.organization_id, o.id) = (a.organization_id, a.opening_id)
        WHERE a.organization_id = $1 AND a.id = $2`,
      [tx.organizationId, applicationId],
    );
    return row?.title ?? null;
  }
}

function viewOfFeedback(row: FeedbackRequest, ask: FeedbackAskView | undefined): FeedbackView {
  const { id, messageId, question, status, hiringManagerId, wentWell, decidedBy, wouldHelp } = row;
  const { cannotShare, createdAt, dueAt, givenBy, givenAt, linkExpiresAt } = row;
  return {
    id,
    messageId,
    question,
    status,
    hiringManagerId,
    wentWell,
    decidedBy,
    wouldHelp,
    cannotShare,
    createdAt,
    dueAt,
    givenBy,
    givenAt,
    linkExpiresAt,
    ask: ask ? { status: ask.status, toAddress: ask.toAddress, sentAt: ask.sentAt } : null,
  };
}

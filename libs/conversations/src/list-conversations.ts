import { Injectable } from '@nestjs/common';
import { candidatesBeginningWith } from '#hiring';
import { afterDate, Database, type Page, type PageRequest, toPage } from '#platform/database';
import type { Intent } from './domain/intents.js';

export interface ConversationFilter extends PageRequest {
  /** Only those in which something is owed. */
  readonly needsAnswer?: boolean | undefined;
  readonly candidateId?: string | undefined;
  /** The beginning of a candidate's name or of one of their addresses. */
  readonly search?: string | undefined;
}

/** A conversation as a list shows it. Dates are UTC, ISO 8601. */
export interface ConversationRow {
  readonly id: string;
  readonly status: 'open' | 'closed';
  readonly lastMessageAt: string;
  readonly candidateId: string;
  readonly candidateName: string;
  readonly applicationId: string | null;
  readonly openingTitle: string | null;
  /** The newest message of a person; null before one wrote. */
  readonly lastReply: { readonly id: string; readonly excerpt: string; readonly intents: Intent[] } | null;
  /** The first date by which something is owed in it; null when nothing is. */
  readonly dueAt: string | null;
}

interface Row {
  id: string;
  status: 'open' | 'closed';
  last_message_at: Date;
  candidate_id: string;
  full_name: string;
  application_id: string | null;
  title: string | null;
  message_id: string | null;
  excerpt: string | null;
  intents: Intent[] | null;
  due_at: Date | null;
}

/**
 * Conversations in which something is owed: from the open duties to the message or the request for feedback they are about. Their
 * number is that of the work in hand, whatever the size of the archive (index duties_open_subject).
 */
const NEEDS_ANSWER = `c.id IN (
    SELECT m.conversation_id FROM duties d
      JOIN messages m ON (m.organization_id, m.id) = (d.organization_id, d.subject_id)
     WHERE d.organization_id = $1 AND d.status = 'open' AND d.subject_kind = 'message'
    UNION
    SELECT f.conversation_id FROM duties d
      JOIN feedback_requests f ON (f.organization_id, f.id) = (d.organization_id, d.subject_id)
     WHERE d.organization_id = $1 AND d.status = 'open' AND d.subject_kind = 'feedback_request')`;

/** What is owed in the conversations of one page, by the candidate (index duties_candidate). */
const DUE = `SELECT min(d.due_at) AS due_at FROM duties d
    WHERE d.organization_id = $1 AND d.candidate_id = p.candidate_id AND d.status = 'open'
      AND ((d.subject_kind = 'message' AND EXISTS (SELECT FROM messages m
              WHERE m.organization_id = $1 AND m.id = d.subject_id AND m.conversation_id = p.id))
        OR (d.subject_kind = 'feedback_request' AND EXISTS (SELECT FROM feedback_requests f
              WHERE f.organization_id = $1 AND f.id = d.subject_id AND f.conversation_id = p.id)))`;

/** Names the list in its cursors. */
const LIST = 'conversations.last_message_at';

/** The conversations, newest mail first. */
@Injectable()
export class ListConversations {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `request.cursor_invalid` */
  async execute(organizationId: string, filter: ConversationFilter): Promise<Page<ConversationRow>> {
    const [date, id] = afterDate(filter, LIST);
    const parameters: unknown[] = [organizationId, filter.limit + 1, date, id];
    const conditions = ['c.organization_id = $1'];
    conditions.push('($3::timestamptz IS NULL OR (c.last_message_at, c.id) < ($3::timestamptz, $4::uuid))');
    if (filter.needsAnswer) conditions.push(NEEDS_ANSWER);
    if (filter.candidateId !== undefined)
      conditions.push(`c.candidate_id = $${parameters.push(filter.candidateId)}`);
    const search = filter.search?.trim() ?? '';
    if (search !== '') {
      const found = candidatesBeginningWith(search, parameters.length);
      parameters.push(...found.parameters);
      conditions.push(`c.candidate_id IN (${found.sql})`);
    }
    const rows = await this.database.inTenant(organizationId, (tx) =>
      tx.manager.query<Row[]>(
        `WITH page AS (
           SELECT c.* FROM conversations c
            WHERE ${conditions.join(' AND ')}
            ORDER BY c.last_message_at DESC, c.id DESC LIMIT $2)
         SELECT p.id, p.status, p.last_message_at, owed.due_at,
                p.candidate_id, k.full_name, p.application_id, o.title,
                m.id AS message_id, left(m.reply_text, 240) AS excerpt, m.intents
           FROM page p
           JOIN candidates k ON (k.organization_id, k.id) = (p.organization_id, p.candidate_id)
           LEFT JOIN applications a ON (a.organization_id, a.id) = (p.organization_id, p.application_id)
           LEFT JOIN openings o ON (o.organization_id, o.id) = (a.organization_id, a.opening_id)
           LEFT JOIN LATERAL (
             SELECT id, reply_text, intents FROM messages
              WHERE organization_id = $1 AND conversation_id = p.id AND kind = 'human' AND duplicate_of IS NULL
              ORDER BY received_at DESC LIMIT 1) m ON true
           LEFT JOIN LATERAL (${DUE}) owed ON true
          ORDER BY p.last_message_at DESC, p.id DESC`,
        parameters,
      ),
    );
    const page = toPage(rows, filter, (row) => row.last_message_at.toISOString(), LIST);
    return { items: page.items.map(rowOf), nextCursor: page.nextCursor };
  }
}

function rowOf(row: Row): ConversationRow {
  const { message_id: messageId } = row;
  return {
    id: row.id,
    status: row.status,
    lastMessageAt: row.last_message_at.toISOString(),
    candidateId: row.candidate_id,
    candidateName: row.full_name,
    applicationId: row.application_id,
    openingTitle: row.title,
    lastReply:
      messageId === null ? null : { id: messageId, excerpt: excerptOf(row), intents: row.intents ?? [] },
    dueAt: row.due_at?.toISOString() ?? null,
  };
}

/** Hostile words are shielded: a recruiter opens them knowingly. */
function excerptOf({ excerpt, intents }: Row): string {
  return intents?.includes('hostility') ? '' : (excerpt ?? '');
}

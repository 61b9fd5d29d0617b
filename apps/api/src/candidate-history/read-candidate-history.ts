import { Injectable } from '@nestjs/common';
import { getCandidateFacts } from '#hiring';
import { afterDate, Database, type Page, type PageRequest, toPage } from '#platform/database';

/** What happened, each with what its `id` opens. */
export const historyKinds = [
  'applied',
  'withdrew',
  'hired',
  'rejection_drafted',
  'rejection_sent',
  'wrote',
  'nominated',
  'left_pool',
  'consent_given',
  'consent_ended',
  'invitation_drafted',
  'invitation_sent',
  'invitation_answered',
  'deciding_note_sent',
  'deciding_note_stopped',
] as const;
export type HistoryKind = (typeof historyKinds)[number];

export const historySubjects = [
  'application',
  'rejection',
  'conversation',
  'medalist',
  'invitation',
] as const;
export type HistorySubject = (typeof historySubjects)[number];

export interface HistoryEntry {
  readonly at: Date;
  readonly kind: HistoryKind;
  readonly subject: HistorySubject;
  /** Of the subject; null where a consent has nobody in the pool to show. */
  readonly id: string | null;
  /** The title of the opening it is about. */
  readonly role: string | null;
  /** A code that says more, such as how a consent ended. */
  readonly detail: string | null;
}

type Row = Omit<HistoryEntry, 'id'> & { readonly id: string; readonly subjectId: string | null };

/** Names the list in its cursors. */
const LIST = 'candidate_history.at';

/**
 * One read over all libraries. Each part enters by the candidate, so it costs what one person's story holds. An entry's own id is made of
 * its kind's place in the story, so that of one instant the letter comes before the answer, and of what it is about (UUID version 8).
 */
const HISTORY = `
  WITH happened (at, kind, subject, id, opening_id, detail, about) AS (
    SELECT v.at, v.kind, 'application', a.id, a.opening_id, NULL, a.id
      FROM applications a
     CROSS JOIN LATERAL (VALUES (a.applied_at, 'applied'), (a.withdrawn_at, 'withdrew'), (a.hired_at, 'hired')) AS v (at, kind)
     WHERE a.organization_id = $1 AND a.candidate_id = $2
    UNION ALL
    SELECT v.at, v.kind, 'rejection', r.id, r.opening_id, r.status, r.id
      FROM rejections r
     CROSS JOIN LATERAL (VALUES (r.created_at, 'rejection_drafted'), (r.sent_at, 'rejection_sent')) AS v (at, kind)
     WHERE r.organization_id = $1 AND r.candidate_id = $2
    UNION ALL
    SELECT m.received_at, 'wrote', 'conversation', c.id, a.opening_id, m.kind, m.id
      FROM conversations c
      JOIN messages m ON (m.organization_id, m.conversation_id) = (c.organization_id, c.id)
       AND m.kind = 'human' AND m.duplicate_of IS NULL
      LEFT JOIN applications a ON (a.organization_id, a.id) = (c.organization_id, c.application_id)
     WHERE c.organization_id = $1 AND c.candidate_id = $2
    UNION ALL
    SELECT v.at, v.kind, 'medalist', s.id, a.opening_id, s.status, s.id
      FROM silver_medalists s
     CROSS JOIN LATERAL (VALUES (s.nominated_at, 'nominated'), (s.left_at, 'left_pool')) AS v (at, kind)
      LEFT JOIN applications a ON (a.organization_id, a.id) = (s.organization_id, s.application_id)
     WHERE s.organization_id = $1 AND s.candidate_id = $2
    UNION ALL
    SELECT v.at, v.kind, 'medalist', s.id, NULL, v.detail, n.id
      FROM consents n
     CROSS JOIN LATERAL (VALUES (n.given_at, 'consent_given', n.channel), (n.withdrawn_at, 'consent_ended', n.withdrawn_channel)) AS v (at, kind, detail)
      LEFT JOIN silver_medalists s ON (s.organization_id, s.candidate_id) = (n.organization_id, n.candidate_id)
     WHERE n.organization_id = $1 AND n.candidate_id = $2
    UNION ALL
    SELECT v.at, v.kind, 'invitation', i.id, i.opening_id, i.status, i.id
      FROM invitations i
     CROSS JOIN LATERAL (VALUES (i.created_at, 'invitation_drafted'), (i.sent_at, 'invitation_sent'), (i.answered_at, 'invitation_answered')) AS v (at, kind)
     WHERE i.organization_id = $1 AND i.candidate_id = $2
    UNION ALL
    SELECT v.at, v.kind, 'conversation', n.conversation_id, a.opening_id, v.detail, n.id
      FROM deciding_notes n
      JOIN applications a ON (a.organization_id, a.id) = (n.organization_id, n.application_id)
     CROSS JOIN LATERAL (VALUES (n.sent_at, 'deciding_note_sent', NULL), (n.ended_at, 'deciding_note_stopped', n.ended_reason)) AS v (at, kind, detail)
     WHERE n.organization_id = $1 AND n.candidate_id = $2),
  entries AS (
    SELECT happened.*, overlay(overlay(
             lpad(to_hex(array_position($4::text[], kind)), 2, '0') || substr(md5(kind || about), 3)
             placing '8' from 13) placing '8' from 17)::uuid AS entry_id
      FROM happened WHERE at IS NOT NULL)
  SELECT e.entry_id AS id, e.at, e.kind, e.subject, e.id AS "subjectId", o.title AS role, e.detail
    FROM entries e
    LEFT JOIN openings o ON o.organization_id = $1 AND o.id = e.opening_id
   WHERE $5::timestamptz IS NULL OR (e.at, e.entry_id) < ($5::timestamptz, $6::uuid)
   ORDER BY e.at DESC, e.entry_id DESC LIMIT $3`;

/** What happened with one candidate, across all that the business does. */
@Injectable()
export class ReadCandidateHistory {
  constructor(private readonly database: Database) {}

  /** The newest first. @throws DomainError `hiring.candidate_not_found`, `request.cursor_invalid` */
  async execute(
    organizationId: string,
    candidateId: string,
    request: PageRequest,
  ): Promise<Page<HistoryEntry>> {
    const after = afterDate(request, LIST);
    const rows = await this.database.inTenant(organizationId, async (tx) => {
      await getCandidateFacts(tx, candidateId);
      const parameters = [organizationId, candidateId, request.limit + 1, historyKinds, ...after];
      return tx.manager.query<Row[]>(HISTORY, parameters);
    });
    const { items, nextCursor } = toPage(rows, request, ({ at }) => at.toISOString(), LIST);
    return { items: items.map(({ subjectId, ...entry }) => ({ ...entry, id: subjectId })), nextCursor };
  }
}

import { Injectable } from '@nestjs/common';
import { getCandidateFacts } from '#hiring';
import { Database } from '#platform/database';

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

/** The newest of a candidate's story. */
export const HISTORY_LIMIT = 100;

/** One read over all libraries. Each part enters by the candidate, so it costs what one person's story holds. */
const HISTORY = `
  WITH happened (at, kind, subject, id, opening_id, detail) AS (
    SELECT v.at, v.kind, 'application', a.id, a.opening_id, NULL
      FROM applications a
     CROSS JOIN LATERAL (VALUES (a.applied_at, 'applied'), (a.withdrawn_at, 'withdrew'), (a.hired_at, 'hired')) AS v (at, kind)
     WHERE a.organization_id = $1 AND a.candidate_id = $2
    UNION ALL
    SELECT v.at, v.kind, 'rejection', r.id, r.opening_id, r.status
      FROM rejections r
     CROSS JOIN LATERAL (VALUES (r.created_at, 'rejection_drafted'), (r.sent_at, 'rejection_sent')) AS v (at, kind)
     WHERE r.organization_id = $1 AND r.candidate_id = $2
    UNION ALL
    SELECT m.received_at, 'wrote', 'conversation', c.id, a.opening_id, m.kind
      FROM conversations c
     CROSS JOIN LATERAL (
       SELECT received_at, kind FROM messages
        WHERE organization_id = $1 AND conversation_id = c.id AND kind = 'human' AND duplicate_of IS NULL
        ORDER BY received_at DESC LIMIT $3) AS m
      LEFT JOIN applications a ON (a.organization_id, a.id) = (c.organization_id, c.application_id)
     WHERE c.organization_id = $1 AND c.candidate_id = $2
    UNION ALL
    SELECT v.at, v.kind, 'medalist', s.id, a.opening_id, s.status
      FROM silver_medalists s
     CROSS JOIN LATERAL (VALUES (s.nominated_at, 'nominated'), (s.left_at, 'left_pool')) AS v (at, kind)
      LEFT JOIN applications a ON (a.organization_id, a.id) = (s.organization_id, s.application_id)
     WHERE s.organization_id = $1 AND s.candidate_id = $2
    UNION ALL
    SELECT v.at, v.kind, 'medalist', s.id, NULL, v.detail
      FROM consents n
     CROSS JOIN LATERAL (VALUES (n.given_at, 'consent_given', n.channel), (n.withdrawn_at, 'consent_ended', n.withdrawn_channel)) AS v (at, kind, detail)
      LEFT JOIN silver_medalists s ON (s.organization_id, s.candidate_id) = (n.organization_id, n.candidate_id)
     WHERE n.organization_id = $1 AND n.candidate_id = $2
    UNION ALL
    SELECT v.at, v.kind, 'invitation', i.id, i.opening_id, i.status
      FROM invitations i
     CROSS JOIN LATERAL (VALUES (i.created_at, 'invitation_drafted'), (i.sent_at, 'invitation_sent'), (i.answered_at, 'invitation_answered')) AS v (at, kind)
     WHERE i.organization_id = $1 AND i.candidate_id = $2)
  SELECT h.at, h.kind, h.subject, h.id, o.title AS role, h.detail
    FROM happened h
    LEFT JOIN openings o ON o.organization_id = $1 AND o.id = h.opening_id
   WHERE h.at IS NOT NULL
   ORDER BY h.at DESC, h.kind, h.id LIMIT $3`;

/** What happened with one candidate, across all that the business does. */
@Injectable()
export class ReadCandidateHistory {
  constructor(private readonly database: Database) {}

  /** The newest first. @throws DomainError `hiring.candidate_not_found` */
  async execute(organizationId: string, candidateId: string): Promise<HistoryEntry[]> {
    return this.database.inTenant(organizationId, async (tx) => {
      await getCandidateFacts(tx, candidateId);
      return tx.manager.query<HistoryEntry[]>(HISTORY, [organizationId, candidateId, HISTORY_LIMIT]);
    });
  }
}

import { type PageFeedback, readPageFeedback } from '#conversations';
import type { ApplicationStatus } from '#hiring';
import type { TenantTransaction } from '#platform/database';

/** One application as its candidate may know it: nothing of a decision, nor of anything that follows from one, before its letter has left. */
export interface Standing {
  readonly applicationId: string;
  readonly title: string;
  readonly appliedAt: Date;
  /** `told`: the no was sent; `withdrawn`: the candidate stepped back; `hired`: they said yes to us; `waiting`: we owe an answer. */
  readonly state: 'told' | 'withdrawn' | 'hired' | 'waiting';
  /** When the no of this round left; null in any other state. */
  readonly toldAt: Date | null;
  readonly interviewsHeld: number;
  readonly lastInterviewAt: Date | null;
  readonly effort: readonly string[];
  /** Who looks after the opening; null when nobody is named or they are gone. */
  readonly contact: { readonly name: string; readonly title: string | null } | null;
  /** What they asked after the no; null before it, and when they did not ask. */
  readonly feedback: PageFeedback | null;
}

interface Row {
  id: string;
  title: string;
  applied_at: Date;
  status: ApplicationStatus;
  told_at: Date | null;
  interviews_held: number;
  last_interview_at: Date | null;
  effort: string[];
  contact_name: string | null;
  contact_title: string | null;
}

/**
 * The applications of a candidate, the newest first. Whether a no left is asked of the deliveries of this round's rejection: the letter of an
 * earlier round says nothing about an application that was opened again. Only reads, in two queries.
 */
export async function readStandings(tx: TenantTransaction, candidateId: string): Promise<Standing[]> {
  const rows = await tx.manager.query<Row[]>(
    `SELECT a.id, o.title, a.applied_at, a.status, a.interviews_held, a.last_interview_at, a.effort,
            m.name AS contact_name, m.title AS contact_title,
            (SELECT max(d.sent_at) FROM rejections r
               JOIN deliveries d ON (d.organization_id, d.owner_id) = (r.organization_id, r.id)
              WHERE r.organization_id = a.organization_id AND r.application_id = a.id AND r.round = a.decision_round
                AND d.owner_kind = 'rejection' AND d.status = 'sent') AS told_at
       FROM applications a
       JOIN openings o ON (o.organization_id, o.id) = (a.organization_id, a.opening_id)
       LEFT JOIN members m ON (m.organization_id, m.id) = (o.organization_id, o.recruiter_id) AND m.disabled_at IS NULL
      WHERE a.organization_id = $1 AND a.candidate_id = $2
      ORDER BY a.applied_at DESC, a.id DESC LIMIT 50`,
    [tx.organizationId, candidateId],
  );
  const standings = rows.map((row) => ({ row, state: stateOf(row) }));
  const told = standings.flatMap(({ row, state }) =>
    state === 'told' && row.told_at ? [{ applicationId: row.id, toldAt: row.told_at }] : [],
  );
  const feedback = await readPageFeedback(tx, told);
  return standings.map(({ row, state }) => ({
    applicationId: row.id,
    title: row.title,
    appliedAt: row.applied_at,
    state,
    toldAt: state === 'told' ? row.told_at : null,
    interviewsHeld: row.interviews_held,
    lastInterviewAt: row.last_interview_at,
    effort: row.effort,
    contact: row.contact_name === null ? null : { name: row.contact_name, title: row.contact_title },
    feedback: feedback.get(row.id) ?? null,
  }));
}

function stateOf({ status, told_at }: Row): Standing['state'] {
  if (status === 'withdrawn' || status === 'hired') return status;
  return status === 'rejected' && told_at !== null ? 'told' : 'waiting';
}

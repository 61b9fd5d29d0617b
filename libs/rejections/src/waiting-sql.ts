const columns = `a.id AS application_id, a.candidate_id, a.opening_id, a.last_interview_at, o.location, o.recruiter_id AS owner_id`;

/** Interviewed, and nothing is decided. Who is asked to come again or was made an offer is not waiting for us. Of `$2` the time now. */
const isUndecided = `
       a.status = 'active' AND a.last_interview_at IS NOT NULL
   AND a.last_interview_at <= $2 AND (a.next_interview_at IS NULL OR a.next_interview_at <= $2)
   AND a.offer_status IS NULL
   AND EXISTS (SELECT FROM candidates c WHERE (c.organization_id, c.id) = (a.organization_id, a.candidate_id)
                  AND c.erased_at IS NULL AND c.merged_into IS NULL)`;

/** There is no letter yet and so no duty; the clock runs from the last interview. Index: applications_waiting. Of `$3` days to tell. */
export const undecided = `
  SELECT a.id, a.last_interview_at AS since, a.last_interview_at + $3 * interval '24 hours' AS due_at,
         NULL::uuid AS rejection_id, NULL AS rejection_status, ${columns}
    FROM applications a
    JOIN openings o ON (o.organization_id, o.id) = (a.organization_id, a.opening_id)
   WHERE a.organization_id = $1 AND ${isUndecided}
     AND NOT EXISTS (SELECT FROM outcome_notices n WHERE n.organization_id = $1 AND n.application_id = a.id
                        AND n.is_current AND n.told_at >= a.last_interview_at)`;

/** As {@link undecided}, but told so since the interview: the clock runs from there. Index: outcome_notices_waiting. */
export const stillDeciding = `
  SELECT a.id, n.told_at AS since, n.told_at + $3 * interval '24 hours' AS due_at,
         NULL::uuid AS rejection_id, NULL AS rejection_status, ${columns}
    FROM outcome_notices n
    JOIN applications a ON (a.organization_id, a.id) = (n.organization_id, n.application_id)
    JOIN openings o ON (o.organization_id, o.id) = (a.organization_id, a.opening_id)
   WHERE n.organization_id = $1 AND n.is_current AND n.told_at >= a.last_interview_at AND ${isUndecided}`;

/** A finalist whose letter waits may have been told that the team has not finished: their wait is counted from there. */
const toldWhileHeld = `
  (SELECT n.told_at FROM outcome_notices n
    WHERE n.organization_id = $1 AND n.application_id = a.id AND n.is_current AND n.told_at >= r.decided_at)`;

/** Interviewed and decided, and the letter has not left: the duty to tell is open. Index: duties_open. */
export const untold = `
  SELECT d.id, coalesce(${toldWhileHeld}, a.last_interview_at, r.decided_at) AS since, d.due_at,
         r.id AS rejection_id, r.status AS rejection_status, a.id AS application_id, r.candidate_id, r.opening_id,
         a.last_interview_at, o.location, d.owner_id
    FROM duties d
    JOIN rejections r ON (r.organization_id, r.id) = (d.organization_id, d.subject_id)
    JOIN applications a ON (a.organization_id, a.id) = (r.organization_id, r.application_id)
    JOIN openings o ON (o.organization_id, o.id) = (r.organization_id, r.opening_id)
   WHERE d.organization_id = $1 AND d.status = 'open' AND d.kind = 'tell_outcome' AND d.subject_kind = 'rejection'
     AND r.decided_at <= $2 AND (a.interviews_held > 0 OR a.last_interview_at IS NOT NULL)`;

export const everybody = `${undecided} UNION ALL ${stillDeciding} UNION ALL ${untold}`;

/** When this person of `p` was last told that nothing is decided. Index: outcome_notices_application. */
export const lastNotice = `
  (SELECT max(n.told_at) FROM outcome_notices n
    WHERE n.organization_id = $1 AND n.application_id = p.application_id AND n.says = 'no_decision_yet' AND n.came_back_at IS NULL
      AND n.told_at >= p.last_interview_at)`;

/** The letter of this person of `p` that is decided on waits for what others answer. */
export const isHeldAsFinalist = `
  (p.rejection_status = 'approved' AND EXISTS (SELECT FROM rejection_holds h
    WHERE h.organization_id = $1 AND h.rejection_id = p.rejection_id AND h.kind = 'finalist' AND h.released_at IS NULL))`;

/** The newest note to this person of `p`, in this wait, that somebody let go. Index: deciding_notes_application. */
export const lastNote = `
  LEFT JOIN LATERAL (
    SELECT jsonb_build_object('id', n.id, 'status', n.status, 'leavesAt', n.leaves_at, 'endedReason', n.ended_reason) AS note
      FROM deciding_notes n
     WHERE n.organization_id = $1 AND n.application_id = p.application_id
       AND (n.status <> 'drafted' OR n.ended_reason IS NOT NULL)
       AND n.created_at >= coalesce(p.last_interview_at, '-infinity')
     ORDER BY n.created_at DESC LIMIT 1) AS noted ON true`;

import type { Tenant } from '../invariants/regards.fixture.js';
import type { Ids } from './candidate-lives.fixture.js';

type Row = Readonly<Record<string, unknown>>;

/** Everything that is to be the same in whatever order we heard: rows by what they are of, without our ids. */
export interface EndState {
  readonly openings: readonly Row[];
  readonly candidates: readonly Row[];
  readonly applications: readonly Row[];
  /** Those that may still leave, or have left: what was drafted and then superseded depends on when we heard of it. */
  readonly rejections: readonly Row[];
  readonly duties: readonly Row[];
  readonly holds: readonly Row[];
  readonly pool: readonly Row[];
}

/** What a row said is of no account once it is merged into another, whose addresses are as they were when that was heard (ADR 19). */
const unlessMerged = (column: string): string =>
  `CASE WHEN merged_into IS NULL THEN ${column}::text END AS ${column}`;

const ended = `('superseded', 'cancelled')`;

/**
 * The end state of one life. Rounds are counted in the order in which we hear of decisions, so of a rejection it says whether it is of the
 * application's present round, not of which.
 */
export async function endStateOf(tenant: Tenant, ids: Ids): Promise<EndState> {
  const refs = (what: 'c' | 'a' | 'o') => [`standard:${ids(what, 'one')}`, `standard:${ids(what, 'twin')}`];
  const people = refs('c');
  const role = (column: string): string =>
    `(SELECT CASE external_ref WHEN '${people[0]}' THEN 'one' ELSE 'twin' END FROM candidates x WHERE x.id = ${column})`;
  const mine = `(SELECT id FROM candidates WHERE external_ref = ANY($1))`;
  const [openings, candidates, applications, rejections, duties, holds, pool] = [
    await tenant.rows(
      `SELECT external_ref = ($1::text[])[1] AS "isFirst", title, department, location, confidential, status, opened_at
         FROM openings WHERE external_ref = ANY($1) ORDER BY external_ref`,
      [refs('o')],
    ),
    await tenant.rows(
      `SELECT ${role('c.id')} AS who, erased_at IS NOT NULL AS erased, merged_into IS NOT NULL AS merged,
              ${['first_name', 'last_name', 'full_name', 'name_provenance', 'locale', 'can_email'].map(unlessMerged).join(', ')},
              ARRAY(SELECT address || CASE WHEN is_primary THEN ' first' ELSE '' END FROM candidate_addresses a
                     WHERE a.candidate_id = c.id AND NOT a.by_merge ORDER BY address) AS addresses
         FROM candidates c WHERE external_ref = ANY($1) ORDER BY external_ref`,
      [people],
    ),
    await tenant.rows(
      `SELECT ${role('candidate_id')} AS who, external_ref = ($1::text[])[1] AS "isFirst", stage, status, finalist, offer_status, offer_at,
              interviews_held, last_interview_at, next_interview_at, effort, rejection_reason, rejected_at, reopened_at, withdrawn_at,
              hired_at, applied_at
         FROM applications WHERE external_ref = ANY($1) ORDER BY external_ref`,
      [refs('a')],
    ),
    await tenant.rows(
      `SELECT ${role('r.candidate_id')} AS who, a.external_ref = $2 AS "isFirst", r.status, r.round = a.decision_round AS "isPresent",
              r.decided_at, l.body = '' AS erased
         FROM rejections r JOIN applications a ON a.id = r.application_id JOIN letters l ON l.id = r.letter_id
        WHERE r.candidate_id IN ${mine} AND r.status NOT IN ${ended} ORDER BY a.external_ref`,
      [people, refs('a')[0]],
    ),
    await tenant.rows(
      `SELECT ${role('candidate_id')} AS who, kind, due_at FROM duties
        WHERE candidate_id IN ${mine} AND status = 'open' ORDER BY kind, due_at`,
      [people],
    ),
    await tenant.rows(
      `SELECT h.kind FROM rejection_holds h JOIN rejections r ON r.id = h.rejection_id
        WHERE r.candidate_id IN ${mine} AND r.status NOT IN ${ended} AND h.released_at IS NULL ORDER BY h.kind`,
      [people],
    ),
    await tenant.rows(`SELECT status FROM silver_medalists WHERE candidate_id IN ${mine} ORDER BY status`, [
      people,
    ]),
  ];
  return { openings, candidates, applications, rejections, duties, holds, pool };
}

/** What must hold in the end whatever was told. @returns each breach in words; none when all is well */
export async function breachesOf(tenant: Tenant, token: string, isGone: boolean): Promise<string[]> {
  const rows = await tenant.rows<{ what: string }>(
    `SELECT 'told twice in one round' AS what FROM rejections WHERE status NOT IN ${ended} GROUP BY application_id, round HAVING count(*) > 1
     UNION ALL SELECT 'drafted for what is not so: ' || a.status FROM rejections r JOIN applications a ON a.id = r.application_id
      WHERE r.status NOT IN ('sent', 'superseded', 'cancelled') AND (a.status <> 'rejected' OR a.decision_round <> r.round)
     UNION ALL SELECT 'a decision without a letter or a duty' FROM applications a JOIN candidates c ON c.id = a.candidate_id
      WHERE a.status = 'rejected' AND c.erased_at IS NULL AND NOT EXISTS (SELECT FROM rejections r
            WHERE r.application_id = a.id AND r.round = a.decision_round AND r.status NOT IN ${ended})
     UNION ALL SELECT 'not applied: ' || status || ' ' || coalesce(error_code, '') FROM webhook_events WHERE status IN ('received', 'failed')`,
  );
  const left = isGone
    ? await tenant.rows<{ what: string }>(
        `SELECT 'kept of an erased person: a webhook ' || status || ' ' || coalesce(error_code, '') AS what FROM webhook_events
          WHERE convert_from(bytes, 'UTF8') ~ $1
         UNION ALL SELECT 'kept of an erased person: a name' FROM candidates WHERE full_name LIKE '%' || $2 || '%'
         UNION ALL SELECT 'kept of an erased person: a letter' FROM letters WHERE letters::text LIKE '%' || $2 || '%'`,
        // Their name, their addresses, their ids; the id of an opening is nobody's.
        [`(Sousa |[.]|[ca]-)${token}`, token],
      )
    : [];
  return [...rows, ...left].map(({ what }) => what);
}

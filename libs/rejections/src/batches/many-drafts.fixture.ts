import { newId } from '#platform/database';
import type { Applicant, RejectionsTest } from '../rejections.fixture.js';

/** How the rows of one person are copied for others: table, how it is found, and which of its columns get ids of theirs. */
const copies = [
  ['candidates', 't.id = $3', { id: 'candidate' }],
  ['candidate_addresses', 't.candidate_id = $3', { id: 'address', candidate_id: 'candidate' }],
  ['applications', 't.id = $4', { id: 'application', candidate_id: 'candidate' }],
  [
    'conversations',
    't.application_id = $4',
    { id: 'conversation', candidate_id: 'candidate', application_id: 'application' },
  ],
  ['letters', 't.id = (SELECT letter_id FROM rejections WHERE id = $5)', { id: 'letter' }],
  [
    'rejections',
    't.id = $5',
    {
      id: 'rejection',
      candidate_id: 'candidate',
      application_id: 'application',
      conversation_id: 'conversation',
      letter_id: 'letter',
    },
  ],
  ['duties', 't.subject_id = $5', { id: 'duty', candidate_id: 'candidate', subject_id: 'rejection' }],
] as const;

const kinds = ['candidate', 'address', 'application', 'conversation', 'letter', 'rejection', 'duty'] as const;

/** A draft as `RejectionsTest.drafts` makes one, and copies of it for others: thousands in seconds. */
export async function manyDrafts(
  test: RejectionsTest,
  count: number,
): Promise<{ ids: string[]; addresses: string[] }> {
  const { ids, applicants } = await test.drafts(1);
  const [id, first] = [ids[0] ?? '', applicants[0] as Applicant];
  const rows = Array.from({ length: count - 1 }, (_, index) => ({
    ...Object.fromEntries(kinds.map((kind) => [kind, newId()])),
    mail: `person${index}.${first.candidateId}@example.org`,
  })) as ({ mail: string } & Record<(typeof kinds)[number], string>)[];
  for (const [table, found, own] of copies) {
    const mine = Object.entries(own).map(([column, kind]) => `'${column}', n.row ->> '${kind}'`);
    const address =
      table === 'candidate_addresses'
        ? [`'address', n.row ->> 'mail'`, `'address_key', n.row ->> 'mail'`]
        : [];
    await test.query(
      `INSERT INTO ${table}
       SELECT (jsonb_populate_record(t, jsonb_build_object(${[...mine, ...address].join(', ')}))).*
         FROM ${table} t CROSS JOIN jsonb_array_elements($2::jsonb) AS n (row)
        WHERE t.organization_id = $1 AND ${found} AND $3::uuid IS NOT NULL AND $4::uuid IS NOT NULL AND $5::uuid IS NOT NULL`,
      [test.organizationId, JSON.stringify(rows), first.candidateId, first.applicationId, id],
    );
  }
  return {
    ids: [id, ...rows.map(({ rejection }) => rejection)],
    addresses: [first.address, ...rows.map(({ mail }) => mail)],
  };
}

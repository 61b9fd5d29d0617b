import type { BenchStage } from './bench-stage.js';

/** What is of one letter, and must be another's in each copy; all else is shared. Text gets the number of its copy in front. */
const ofOne = {
  candidates: { ids: ['id'], texts: [] },
  candidate_addresses: { ids: ['id', 'candidate_id'], texts: ['address', 'address_key'] },
  applications: { ids: ['id', 'candidate_id'], texts: [] },
  conversations: { ids: ['id', 'candidate_id', 'application_id'], texts: [] },
  letters: { ids: ['id'], texts: [] },
  rejections: {
    ids: ['id', 'candidate_id', 'application_id', 'conversation_id', 'letter_id', 'delivery_id'],
    texts: [],
  },
  deliveries: {
    ids: ['id', 'owner_id', 'letter_id', 'candidate_id', 'conversation_id'],
    texts: ['message_id', 'to_address'],
  },
  duties: { ids: ['id', 'subject_id', 'candidate_id', 'satisfied_by'], texts: [] },
} as const;

/** Copies the letters that were sent, with all that belongs to them, until there are so many. */
export async function haveSentBefore(stage: BenchStage, many: number): Promise<void> {
  const sent = `SELECT id, candidate_id FROM rejections WHERE status = 'sent'`;
  const known = (await stage.rows<{ n: number }>(`SELECT count(*)::int AS n FROM (${sent}) AS s`))[0]?.n ?? 0;
  const copies = Math.ceil((many - known) / known);
  if (copies <= 0) return;
  await stage.rows(`CREATE TABLE bench_sent AS ${sent}`);
  for (const table of Object.keys(ofOne) as (keyof typeof ofOne)[])
    await stage.rows(`SET session_replication_role = replica; ${copying(table, copies)}`);
  await stage.rows('DROP TABLE bench_sent');
  await stage.rows('VACUUM ANALYZE');
  // What the copying left to be written must not be written while others are measured.
  await stage.rows('CHECKPOINT');
}

function copying(table: keyof typeof ofOne, copies: number): string {
  const { ids, texts } = ofOne[table];
  const changed = [
    ...ids.map((column) => `'${column}', md5(row.${column}::text || copy)::uuid`),
    ...texts.map((column) => `'${column}', copy || '.' || row.${column}`),
  ];
  const where =
    table === 'candidates'
      ? 'row.id IN (SELECT candidate_id FROM bench_sent)'
      : table === 'letters'
        ? 'row.id IN (SELECT letter_id FROM rejections JOIN bench_sent USING (id))'
        : 'row.candidate_id IN (SELECT candidate_id FROM bench_sent)';
  // A row that is copied keeps what is null.
  return `INSERT INTO ${table}
    SELECT (jsonb_populate_record(row, jsonb_strip_nulls(jsonb_build_object(${changed.join(', ')})))).*
      FROM ${table} AS row, generate_series(1, ${copies}) AS copy WHERE ${where}`;
}

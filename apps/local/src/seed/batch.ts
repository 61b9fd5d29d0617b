import { suppress, type SuppressionRequest } from '#mail';
import { claimRoutes, type RouteClaim, type TenantTransaction } from '#platform/database';

/** The tables that are filled, each after those it refers to. */
const tables = [
  'openings',
  'candidates',
  'candidate_addresses',
  'applications',
  'interviews',
  'letters',
  'conversations',
  'deliveries',
  'raw_mails',
  'messages',
  'feedback_requests',
  'answers',
  'rejections',
  'rejection_holds',
  'silver_medalists',
  'consents',
  'match_runs',
  'matches',
  'invitations',
  'duties',
  'ats_connections',
  'webhook_events',
  'audit_entries',
] as const;
export type SeededTable = (typeof tables)[number];

/** Values by column, without the organization. */
export type SeededRow = Readonly<Record<string, unknown>>;

/** The terms that one member of the pool is found by, and their weights. */
interface Postings {
  readonly candidate_id: string;
  readonly terms: readonly string[];
  readonly weights: readonly number[];
}

/** Rows that belong together, saved in one transaction: whoever interrupts it finds all of a story or nothing. */
export class Batch {
  private readonly rows = new Map<SeededTable, SeededRow[]>();
  private readonly postings: Postings[] = [];
  private readonly routes: RouteClaim[] = [];
  private readonly suppressions: { readonly request: SuppressionRequest; readonly at: Date }[] = [];

  add(table: SeededTable, row: SeededRow): void {
    const known = this.rows.get(table);
    if (known) known.push(row);
    else this.rows.set(table, [row]);
  }

  addPostings(postings: Postings): void {
    this.postings.push(postings);
  }

  claim(claim: RouteClaim): void {
    this.routes.push(claim);
  }

  suppress(request: SuppressionRequest, at: Date): void {
    this.suppressions.push({ request, at });
  }

  /** One INSERT a table, of all its rows. */
  async save(tx: TenantTransaction): Promise<void> {
    for (const table of tables) {
      const rows = this.rows.get(table) ?? [];
      if (rows.length === 0) continue;
      const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].join(', ');
      await tx.manager.query(
        `INSERT INTO ${table} (organization_id, ${columns})
         SELECT $1, ${columns} FROM jsonb_populate_recordset(NULL::${table}, $2::jsonb)`,
        [tx.organizationId, JSON.stringify(rows.map(inJson))],
      );
    }
    if (this.postings.length > 0)
      await tx.manager.query(
        `INSERT INTO postings (organization_id, term, candidate_id, weight)
         SELECT $1, found.term, p.candidate_id, found.weight
           FROM jsonb_to_recordset($2::jsonb) AS p (candidate_id uuid, terms text[], weights real[])
          CROSS JOIN LATERAL unnest(p.terms, p.weights) AS found (term, weight)`,
        [tx.organizationId, JSON.stringify(this.postings)],
      );
    await claimRoutes(tx, this.routes);
    for (const { request, at } of this.suppressions) await suppress(tx, request, at);
  }
}

/** Bytes as PostgreSQL reads them from a text: "\x48". */
function inJson(row: SeededRow): SeededRow {
  const bytes = Object.entries(row).filter(([, value]) => Buffer.isBuffer(value));
  if (bytes.length === 0) return row;
  const read = bytes.map(([column, value]) => [column, `\\x${(value as Buffer).toString('hex')}`]);
  return { ...row, ...(Object.fromEntries(read) as SeededRow) };
}

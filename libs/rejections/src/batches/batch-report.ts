import { Injectable } from '@nestjs/common';
import { findMembers } from '#access';
import { Database, type TenantTransaction } from '#platform/database';
import { csvLine } from '../domain/csv.js';
import { loadBatch } from './batch-store.js';
import { type BatchLetter, readBatchLetters } from './list-batch-letters.js';

/** How many letters are read with one transaction. */
const PAGE = 500;

/** Spreadsheets read UTF-8 as such when it begins with this mark. */
const BOM = '\uFEFF';

const columns = [
  'position',
  'name',
  'address',
  'opening',
  'stage',
  'language',
  'letter version',
  'wave',
  'outcome',
  'left at (UTC)',
  'leaves at (UTC)',
  'why',
  'held by',
  'SMTP status',
  'overridden findings',
  'wrote to us at (UTC)',
  'approved by',
  'rejection',
];

/** Who got what, as a table for a spreadsheet. */
@Injectable()
export class BatchReport {
  constructor(private readonly database: Database) {}

  /**
   * Reads page after page while it is asked for, so that a report of 10,000 letters is never in memory.
   *
   * @returns CSV (RFC 4180) in UTF-8 with a byte order mark, line by line
   * @throws DomainError `rejections.batch_unknown`, before the first line
   */
  async execute(organizationId: string, batchId: string): Promise<AsyncGenerator<string>> {
    const approvers = await this.database.inTenant(organizationId, (tx) => approversOf(tx, batchId));
    return this.lines(organizationId, batchId, approvers);
  }

  private async *lines(organizationId: string, batchId: string, approvers: string): AsyncGenerator<string> {
    yield BOM + csvLine(columns);
    let cursor: string | undefined;
    do {
      const request = { limit: PAGE, cursor };
      const { rows, nextCursor } = await this.database.inTenant(organizationId, async (tx) => {
        const page = await readBatchLetters(tx, batchId, request);
        const members = await overridersOf(tx, page.items);
        return {
          rows: page.items.map((row) => lineOf(row, members, approvers)),
          nextCursor: page.nextCursor,
        };
      });
      yield rows.join('');
      cursor = nextCursor ?? undefined;
    } while (cursor !== undefined);
  }
}

async function approversOf(tx: TenantTransaction, batchId: string): Promise<string> {
  const { firstApprovedBy, secondApprovedBy } = await loadBatch(tx, batchId);
  const ids = [firstApprovedBy, secondApprovedBy].flatMap((id) => id ?? []);
  const names = new Map((await findMembers(tx, ids)).map(({ id, name }) => [id, name]));
  return ids.map((id) => names.get(id) ?? id).join(', ');
}

async function overridersOf(
  tx: TenantTransaction,
  letters: readonly BatchLetter[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(letters.flatMap(({ overrides }) => overrides.map(({ by }) => by)))];
  return new Map((await findMembers(tx, ids)).map(({ id, name }) => [id, name]));
}

function lineOf(row: BatchLetter, members: ReadonlyMap<string, string>, approvers: string): string {
  const overridden = row.overrides.map(
    ({ rule, reason, by }) => `${rule}: ${reason} (${members.get(by) ?? by})`,
  );
  const isTaken = row.outcome !== 'left_out';
  return csvLine([
    String(row.position + 1),
    row.candidateName,
    row.address ?? '',
    row.role,
    row.stage,
    row.locale,
    isTaken ? String(row.letterVersion) : '',
    isTaken ? row.wave : '',
    row.outcome,
    row.sentAt?.toISOString() ?? '',
    row.outcome === 'waiting' || row.outcome === 'held' ? (row.leavesAt?.toISOString() ?? '') : '',
    row.why ?? '',
    row.holds.map(({ kind, reason }) => `${kind}: ${reason}`).join(' '),
    row.smtpStatus ?? '',
    overridden.join(' '),
    row.wroteAt?.toISOString() ?? '',
    isTaken ? approvers : '',
    row.id,
  ]);
}

import { candidatesBeginningWith, type Stage } from '#hiring';
import type { TenantTransaction } from '#platform/database';
import { batchErrors, LARGEST_BATCH } from '../domain/batch-errors.js';
import { rejectionErrors } from '../domain/errors.js';

/** What all letters of a batch have in common; nothing said is every draft. */
export interface DraftFilter {
  readonly openingId?: string | undefined;
  /** How far the application came. */
  readonly stage?: Stage | undefined;
  /** The beginning of the candidate's name or of one of their addresses. */
  readonly search?: string | undefined;
}

/** Which letters: these, or all that are like this at this moment. */
export type DraftSelection = { readonly ids: readonly string[] } | { readonly filter: DraftFilter };

/**
 * Resolves a selection once, into the ids of rejections: those named in their order, the others as the review queue has them, the newest
 * draft first.
 *
 * @throws DomainError `rejections.batch_too_large`, `rejections.rejection_unknown`
 */
export async function selectDrafts(tx: TenantTransaction, selection: DraftSelection): Promise<string[]> {
  const ids =
    'ids' in selection ? await known(tx, [...new Set(selection.ids)]) : await found(tx, selection.filter);
  if (ids.length > LARGEST_BATCH) throw batchErrors.tooLarge();
  return ids;
}

async function known(tx: TenantTransaction, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.manager.query<{ id: string }[]>(
    'SELECT id FROM rejections WHERE organization_id = $1 AND id = ANY ($2)',
    [tx.organizationId, ids],
  );
  const there = new Set(rows.map(({ id }) => id));
  const missing = ids.find((id) => !there.has(id.toLowerCase()));
  if (missing !== undefined) throw rejectionErrors.unknown(missing);
  return ids.map((id) => id.toLowerCase());
}

async function found(tx: TenantTransaction, { openingId, stage, search }: DraftFilter): Promise<string[]> {
  const parameters: unknown[] = [tx.organizationId, LARGEST_BATCH + 1];
  const conditions = ["r.organization_id = $1 AND r.status = 'drafted' AND r.batch_id IS NULL"];
  if (openingId !== undefined) conditions.push(`r.opening_id = $${parameters.push(openingId)}`);
  if (stage !== undefined)
    conditions.push(
      `EXISTS (SELECT FROM applications a WHERE a.organization_id = $1 AND a.id = r.application_id AND a.stage = $${parameters.push(stage)})`,
    );
  const begins = search?.trim() ?? '';
  if (begins !== '') {
    const candidates = candidatesBeginningWith(begins, parameters.length);
    conditions.push(`r.candidate_id IN (${candidates.sql})`);
    parameters.push(...candidates.parameters);
  }
  const rows = await tx.manager.query<{ id: string }[]>(
    `SELECT r.id FROM rejections r WHERE ${conditions.join(' AND ')} ORDER BY r.created_at DESC, r.id DESC LIMIT $2`,
    parameters,
  );
  return rows.map(({ id }) => id);
}

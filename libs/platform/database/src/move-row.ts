import type { EntityTarget, FindOptionsWhere, QueryDeepPartialEntity } from 'typeorm';
import type { StateTable } from '#platform/states';
import type { TenantTransaction } from './database.js';
import type { TenantRow } from './tenant-row.js';

/** A row whose status moves as a table of states says. */
type Stated<Status extends string> = TenantRow & { status: Status };

/** What changes along with the status. */
export type ChangeOf<Row extends TenantRow> = Partial<Omit<Row, keyof TenantRow | 'status'>>;

/**
 * Moves a row by a conditional update on the status it was read in, so that of two callers one passes. What was read is changed as well.
 *
 * @returns false when the table does not allow it, or somebody else moved it first
 */
export async function moveRow<Status extends string, Event extends string, Row extends Stated<Status>>(
  tx: TenantTransaction,
  { entity, states }: { readonly entity: EntityTarget<Row>; readonly states: StateTable<Status, Event> },
  row: Row,
  event: Event,
  change: ChangeOf<Row>,
): Promise<boolean> {
  const { organizationId } = tx;
  const target = states[row.status][event];
  if (target === undefined) return false;
  const read = { organizationId, id: row.id, status: row.status } as FindOptionsWhere<Row>;
  const next = { ...change, status: target } as QueryDeepPartialEntity<Row>;
  const { affected } = await tx.manager.update(entity, read, next);
  if (!affected) return false;
  Object.assign(row, change, { status: target });
  return true;
}

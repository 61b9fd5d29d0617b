import type { EntityTarget, FindOptionsWhere } from 'typeorm';
import type { TenantRow, TenantTransaction } from '#platform/database';

/** The row that the ATS knows by this reference, locked until the transaction ends; `null` without a reference or such a row. */
export async function lockByRef<T extends TenantRow & { externalRef: string | null }>(
  tx: TenantTransaction,
  entity: EntityTarget<T>,
  externalRef: string | null,
): Promise<T | null> {
  if (externalRef === null) return null;
  const where = { organizationId: tx.organizationId, externalRef } as FindOptionsWhere<T>;
  return tx.manager.findOne(entity, { where, lock: { mode: 'for_no_key_update' } });
}

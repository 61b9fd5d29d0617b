import { Column, type EntityTarget, type FindOptionsWhere, type QueryDeepPartialEntity } from 'typeorm';
import type { TenantTransaction } from './database.js';
import { insertNew } from './insert-new.js';
import { derivedId } from './new-id.js';
import { TenantRow } from './tenant-row.js';

/** Something that an organization has one of and changes as a whole, such as a policy. No row: nothing was changed, its version is 0. */
export abstract class VersionedRow extends TenantRow {
  /** Counts the changes; whoever changes it names the version that they read. */
  @Column({ type: 'int' })
  version!: number;

  @Column({ name: 'changed_by', type: 'uuid', nullable: true })
  changedBy!: string | null;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;
}

/** What is put in the place of a version that was read. */
export interface Replacement<Row extends VersionedRow> {
  /** Of the row that was read and is replaced; 0 for the first. */
  readonly version: number;
  readonly values: Omit<QueryDeepPartialEntity<Row>, keyof VersionedRow>;
  /** The member, or `null` for an API key. */
  readonly by: string | null;
  readonly at: Date;
}

/**
 * Replaces the one row of an organization, unless somebody else was quicker since it was read.
 *
 * @param name of the thing, which the id of its row is made from
 * @returns whether this call replaced it; its version is then one more
 */
export async function replaceVersioned<Row extends VersionedRow>(
  tx: TenantTransaction,
  entity: EntityTarget<Row>,
  name: string,
  { version, values, by, at }: Replacement<Row>,
): Promise<boolean> {
  const { organizationId } = tx;
  const next = {
    ...values,
    version: version + 1,
    changedBy: by,
    changedAt: at,
  } as QueryDeepPartialEntity<Row>;
  if (version === 0)
    return insertNew(tx, entity, { ...next, organizationId, id: derivedId(organizationId, name) });
  const read = { organizationId, version } as FindOptionsWhere<Row>;
  return (await tx.manager.update(entity, read, next)).affected === 1;
}

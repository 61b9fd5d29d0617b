import { type EntityTarget, type FindOptionsWhere, In, type ObjectLiteral } from 'typeorm';
import { insertNew, type TenantRow, type TenantTransaction } from '#platform/database';
import { Application } from './application.entity.js';
import { CandidateAddress } from './candidate-address.entity.js';
import { Candidate } from './candidate.entity.js';
import { Interview } from './interview.entity.js';
import { Opening } from './opening.entity.js';

/** By their references in the source system. */
export interface HeldRefs {
  readonly openings: readonly string[];
  readonly candidates: readonly string[];
  readonly applications: readonly string[];
}

type Entity<T> = EntityTarget<T> & (new () => T);
type Referred = TenantRow & { externalRef: string | null };

/** In the order in which their foreign keys let them be written. */
const written = [Opening, Candidate, CandidateAddress, Application, Interview] as const;

/** Rows that a transaction has locked and works on in memory, until it writes those that changed, each kind with one statement. */
class HeldRows {
  private readonly rows = new Map<unknown, Map<string, TenantRow>>(
    written.map((entity) => [entity, new Map()]),
  );
  private readonly byRef = new Map<unknown, Map<string, string | null>>();
  private readonly changed = new Map<unknown, Set<TenantRow>>(written.map((entity) => [entity, new Set()]));

  static async load(tx: TenantTransaction, refs: HeldRefs): Promise<HeldRows> {
    const held = new HeldRows();
    await held.loadByRef(tx, Opening, refs.openings);
    const candidates = await held.loadByRef(tx, Candidate, refs.candidates);
    const applications = await held.loadByRef(tx, Application, refs.applications);
    await held.loadOf(tx, CandidateAddress, 'candidateId', candidates);
    await held.loadOf(tx, Interview, 'applicationId', applications);
    return held;
  }

  /** `undefined` when the reference is none of those that are held. */
  byReference<T extends Referred>(entity: Entity<T>, ref: string): T | null | undefined {
    const id = this.byRef.get(entity)?.get(ref);
    return typeof id === 'string' ? this.byId(entity, id) : id;
  }

  byId<T extends TenantRow>(entity: Entity<T>, id: string): T | undefined {
    return this.rows.get(entity)?.get(id) as T | undefined;
  }

  all<T extends TenantRow>(entity: Entity<T>, isWanted: (row: T) => boolean): T[] {
    return [...(this.rows.get(entity)?.values() ?? [])].filter((row) => isWanted(row as T)) as T[];
  }

  add<T extends TenantRow>(entity: Entity<T>, row: T): void {
    this.keep(entity, row);
    this.change(entity, row, {});
  }

  change<T extends TenantRow>(entity: Entity<T>, row: T, changes: Partial<T>): void {
    Object.assign(row, changes);
    this.changed.get(entity)?.add(row);
  }

  drop<T extends TenantRow>(entity: Entity<T>, row: T): void {
    this.rows.get(entity)?.delete(row.id);
    this.changed.get(entity)?.delete(row);
  }

  async write(tx: TenantTransaction): Promise<void> {
    for (const entity of written) await upsert(tx, entity, [...(this.changed.get(entity) ?? [])]);
  }

  private keep(entity: unknown, row: TenantRow): void {
    this.rows.get(entity)?.set(row.id, row);
    const ref = (row as Partial<Referred>).externalRef;
    if (ref) this.byRef.get(entity)?.set(ref, row.id);
  }

  private async loadByRef<T extends Referred>(
    tx: TenantTransaction,
    entity: Entity<T>,
    refs: readonly string[],
  ): Promise<string[]> {
    this.byRef.set(entity, new Map(refs.map((ref) => [ref, null])));
    if (refs.length === 0) return [];
    const where = { organizationId: tx.organizationId, externalRef: In([...refs]) } as FindOptionsWhere<T>;
    // In the order of their ids, so that two transactions wait for each other instead of blocking each other.
    const rows = await tx.manager.find(entity, {
      where,
      order: { id: 'ASC' } as never,
      lock: { mode: 'for_no_key_update' },
    });
    for (const row of rows) this.keep(entity, row);
    return rows.map(({ id }) => id);
  }

  private async loadOf<T extends TenantRow>(
    tx: TenantTransaction,
    entity: Entity<T>,
    owner: keyof T,
    ids: readonly string[],
  ): Promise<void> {
    if (ids.length === 0) return;
    const where = { organizationId: tx.organizationId, [owner]: In([...ids]) } as FindOptionsWhere<T>;
    for (const row of await tx.manager.find(entity, { where })) this.keep(entity, row);
  }
}

const heldBy = new WeakMap<TenantTransaction, HeldRows>();

/**
 * Runs `work` with these rows locked and in memory: what it records about them is read there, and written when it has ended. For many words about
 * the same rows in one transaction. `work` may record openings, candidates, applications, interviews, offers and decisions; whoever is not among the
 * references, and everything else, goes to the database at once.
 */
export async function holdRows(
  tx: TenantTransaction,
  refs: HeldRefs,
  work: () => Promise<void>,
): Promise<void> {
  const held = await HeldRows.load(tx, refs);
  heldBy.set(tx, held);
  try {
    await work();
  } finally {
    heldBy.delete(tx);
  }
  await held.write(tx);
}

/** The row that the ATS knows by this reference, locked until the transaction ends; `null` without a reference or such a row. */
export async function lockByRef<T extends Referred>(
  tx: TenantTransaction,
  entity: Entity<T>,
  externalRef: string | null,
): Promise<T | null> {
  if (externalRef === null) return null;
  const held = heldBy.get(tx)?.byReference(entity, externalRef);
  if (held !== undefined) return held;
  const where = { organizationId: tx.organizationId, externalRef } as FindOptionsWhere<T>;
  return tx.manager.findOne(entity, { where, lock: { mode: 'for_no_key_update' } });
}

/** The row with this id, locked until the transaction ends. */
export async function lockById<T extends TenantRow>(
  tx: TenantTransaction,
  entity: Entity<T>,
  id: string,
): Promise<T | null> {
  const held = heldBy.get(tx)?.byId(entity, id);
  if (held) return held;
  const where = { organizationId: tx.organizationId, id } as FindOptionsWhere<T>;
  return tx.manager.findOne(entity, { where, lock: { mode: 'for_no_key_update' } });
}

/** Whether there is a row with this id. */
export async function hasRow<T extends TenantRow>(
  tx: TenantTransaction,
  entity: Entity<T>,
  id: string,
): Promise<boolean> {
  if (heldBy.get(tx)?.byId(entity, id)) return true;
  return tx.manager.existsBy(entity, { organizationId: tx.organizationId, id } as FindOptionsWhere<T>);
}

/** The id behind a reference, without a lock on it; `null` when we have not heard of it. */
export async function idByRef<T extends Referred>(
  tx: TenantTransaction,
  entity: Entity<T>,
  externalRef: string,
): Promise<string | null> {
  const held = heldBy.get(tx)?.byReference(entity, externalRef);
  if (held !== undefined) return held?.id ?? null;
  const where = { organizationId: tx.organizationId, externalRef } as FindOptionsWhere<T>;
  const row = await tx.manager.findOne(entity, { select: { id: true } as never, where });
  return row?.id ?? null;
}

/** The rows of another one: the addresses of a candidate, the interviews of an application. */
export async function rowsOf<T extends TenantRow>(
  tx: TenantTransaction,
  entity: Entity<T>,
  owner: keyof T & string,
  of: { readonly kind: Entity<Referred & ObjectLiteral>; readonly id: string },
): Promise<T[]> {
  const held = heldBy.get(tx);
  if (held?.byId(of.kind, of.id)) return held.all(entity, (row) => row[owner] === of.id);
  const where = { organizationId: tx.organizationId, [owner]: of.id } as FindOptionsWhere<T>;
  return tx.manager.find(entity, { where });
}

/** Adds a row with a reference unless there is one with it, also when two transactions try at once. @returns whether this call added it */
export async function addRow<T extends Referred>(
  tx: TenantTransaction,
  entity: Entity<T>,
  row: T,
): Promise<boolean> {
  const held = heldBy.get(tx);
  if (!held || row.externalRef === null || held.byReference(entity, row.externalRef) === undefined)
    return insertNew(tx, entity, row as never);
  held.add(entity, row);
  return true;
}

/** Adds a row that belongs to a locked one. */
export async function addRowOf<T extends TenantRow>(
  tx: TenantTransaction,
  entity: Entity<T>,
  row: T,
  of: { readonly kind: Entity<Referred & ObjectLiteral>; readonly id: string },
): Promise<void> {
  const held = heldBy.get(tx);
  if (held?.byId(of.kind, of.id)) held.add(entity, row);
  else await tx.manager.insert(entity, row as never);
}

/** Changes a row that this transaction has locked, in memory too. */
export async function changeRow<T extends TenantRow>(
  tx: TenantTransaction,
  entity: Entity<T>,
  row: T,
  changes: Partial<T>,
): Promise<void> {
  const held = heldBy.get(tx);
  if (held?.byId(entity, row.id) === row) {
    held.change(entity, row, changes);
    return;
  }
  const where = { organizationId: tx.organizationId, id: row.id } as FindOptionsWhere<T>;
  const { affected } = await tx.manager.update(entity, where, changes as never);
  if (affected !== 1) throw new Error('A locked row was removed by someone else.');
  Object.assign(row, changes);
}

/** Removes rows that belong to a locked one. */
export async function removeRows<T extends TenantRow>(
  tx: TenantTransaction,
  entity: Entity<T>,
  rows: readonly T[],
): Promise<void> {
  if (rows.length === 0) return;
  const held = heldBy.get(tx);
  for (const row of rows) held?.drop(entity, row);
  const { organizationId } = tx;
  const where = { organizationId, id: In(rows.map(({ id }) => id)) } as FindOptionsWhere<T>;
  await tx.manager.delete(entity, where);
}

/** One statement for all, whatever their number. */
async function upsert<T extends TenantRow & ObjectLiteral>(
  tx: TenantTransaction,
  entity: EntityTarget<T>,
  rows: readonly TenantRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const { tableName, columns } = tx.manager.connection.getMetadata(entity);
  const names = columns.map(({ databaseName }) => databaseName);
  const set = names.filter((name) => name !== 'organization_id' && name !== 'id');
  const records = rows.map((row) =>
    Object.fromEntries(
      columns.map(({ databaseName, propertyName }) => [databaseName, (row as never)[propertyName]]),
    ),
  );
  await tx.manager.query(
    `INSERT INTO ${tableName} (${names.join(', ')})
     SELECT ${names.join(', ')} FROM jsonb_populate_recordset(NULL::${tableName}, $1)
     ON CONFLICT (organization_id, id) DO UPDATE SET ${set.map((name) => `${name} = EXCLUDED.${name}`).join(', ')}`,
    [JSON.stringify(records)],
  );
}

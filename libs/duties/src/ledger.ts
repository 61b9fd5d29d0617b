import { IsNull } from 'typeorm';
import { newId, type TenantTransaction } from '#platform/database';
import { schedule, scheduleAll, unschedule, unscheduleAll } from '#platform/queue';
import { type DutyKind, excusing, reopening, satisfying } from './domain/duty.js';
import { Duty } from './duty.entity.js';
import { noteOverdue } from './jobs.js';
import { dutiesClosed, dutiesOpened } from './metrics.js';

/** Names one duty: there is at most one of a kind for a subject, ever. */
export interface DutyKey {
  readonly kind: DutyKind;
  /** `application`, `message`, … */
  readonly subjectKind: string;
  readonly subjectId: string;
}

export interface OpenDuty extends DutyKey {
  readonly candidateId: string;
  readonly ownerId: string | null;
  readonly openedAt: Date;
  readonly dueAt: Date;
}

/**
 * Writes down something we owe a person. Opening it again changes nothing, and one that was closed stays closed: a repeated job
 * must not bring back what was served.
 *
 * @returns the id of the duty, new or known
 */
export async function openDuty(tx: TenantTransaction, input: OpenDuty): Promise<string> {
  const { organizationId } = tx;
  const { kind, subjectKind, subjectId } = input;
  const [opened] = await openDuties(tx, [input]);
  if (opened !== undefined) return opened;
  const known = await tx.manager.findOneOrFail(Duty, {
    select: { id: true },
    where: { organizationId, kind, subjectKind, subjectId },
  });
  return known.id;
}

/** As {@link openDuty}, for many. @returns the ids of those that are new */
export async function openDuties(tx: TenantTransaction, duties: readonly OpenDuty[]): Promise<string[]> {
  if (duties.length === 0) return [];
  const rows = duties.map(({ kind, subjectKind, subjectId, candidateId, ownerId, openedAt, dueAt }) => ({
    organizationId: tx.organizationId,
    id: newId(),
    kind,
    subjectKind,
    subjectId,
    candidateId,
    ownerId,
    status: 'open' as const,
    openedAt,
    dueAt,
  }));
  const { raw } = await tx.manager
    .createQueryBuilder()
    .insert()
    .into(Duty)
    .values(rows)
    .orIgnore()
    .returning('id')
    .execute();
  const inserted = new Set((raw as { id: string }[]).map(({ id }) => id));
  const opened = rows.filter(({ id }) => inserted.has(id));
  await scheduleAll(
    tx,
    noteOverdue,
    opened.map(({ id, dueAt }) => ({ subjectId: id, dueAt: overdueFrom(dueAt) })),
  );
  for (const { kind } of opened) dutiesOpened.inc({ kind });
  return opened.map(({ id }) => id);
}

/** A duty and the delivery that served it. */
export interface ServedDuty extends DutyKey {
  readonly deliveryId: string;
}

/**
 * Closes an open duty because a delivery served it. Nothing happens when there is no such duty or it is closed.
 *
 * @returns whether this call closed it
 */
export async function satisfyDuty(
  tx: TenantTransaction,
  key: DutyKey,
  deliveryId: string,
  at: Date,
): Promise<boolean> {
  return (await satisfyDuties(tx, [{ ...key, deliveryId }], at)) === 1;
}

/**
 * As {@link satisfyDuty}, for many.
 *
 * @returns how many this call closed
 */
export async function satisfyDuties(
  tx: TenantTransaction,
  served: readonly ServedDuty[],
  at: Date,
): Promise<number> {
  if (served.length === 0) return 0;
  const [closed] = await tx.manager.query<[{ id: string; kind: DutyKind }[], number]>(
    `UPDATE duties AS d SET status = $6, closed_at = $7, satisfied_by = s.delivery_id
       FROM unnest($2::text[], $3::text[], $4::uuid[], $5::uuid[]) AS s (kind, subject_kind, subject_id, delivery_id)
      WHERE d.organization_id = $1 AND d.kind = s.kind AND d.subject_kind = s.subject_kind
        AND d.subject_id = s.subject_id AND d.status = $8
      RETURNING d.id, d.kind`,
    [
      tx.organizationId,
      served.map(({ kind }) => kind),
      served.map(({ subjectKind }) => subjectKind),
      served.map(({ subjectId }) => subjectId),
      served.map(({ deliveryId }) => deliveryId),
      satisfying.to,
      at,
      satisfying.from,
    ],
  );
  const ids = closed.map(({ id }) => id);
  await unscheduleAll(tx, noteOverdue, ids);
  for (const { kind } of closed) dutiesClosed.inc({ kind, by: 'delivery' });
  return closed.length;
}

/**
 * Closes an open duty because a named person says why: told by phone, for example.
 *
 * @param word.by the member; the reason stays in the ledger, where erasure finds it
 * @returns whether this call closed it; not when there is no such duty or it is closed
 */
export async function closeDuty(
  tx: TenantTransaction,
  key: DutyKey,
  word: { readonly by: string; readonly reason: string },
  at: Date,
): Promise<boolean> {
  return excuse(tx, key, word, at);
}

/**
 * Closes an open duty whose object is gone: the decision that was to be told was taken back, the consent that was to be renewed was
 * withdrawn. The person who did that did it elsewhere; the ledger keeps what happened.
 *
 * @param because a code, such as `rejections.unrejected`
 * @returns whether this call closed it
 */
export async function voidDuty(
  tx: TenantTransaction,
  key: DutyKey,
  because: string,
  at: Date,
): Promise<boolean> {
  return excuse(tx, key, { by: null, reason: because }, at);
}

/** Sets another date by which an open duty is due, because what it hangs on was wrongly known. Nothing happens when there is no such duty or it is closed. */
export async function redateDuty(tx: TenantTransaction, key: DutyKey, dueAt: Date): Promise<void> {
  const { organizationId } = tx;
  const { kind, subjectKind, subjectId } = key;
  const open = { organizationId, kind, subjectKind, subjectId, status: excusing.from };
  const duty = await tx.manager.findOne(Duty, { select: { organizationId: true, id: true }, where: open });
  if (!duty) return;
  const { affected } = await tx.manager.update(Duty, { ...open, id: duty.id }, { dueAt });
  if (affected === 1) await schedule(tx, noteOverdue, duty.id, overdueFrom(dueAt));
}

async function excuse(
  tx: TenantTransaction,
  key: DutyKey,
  word: { readonly by: string | null; readonly reason: string },
  at: Date,
): Promise<boolean> {
  const { organizationId } = tx;
  const { kind, subjectKind, subjectId } = key;
  const duty = await tx.manager.findOne(Duty, {
    select: { organizationId: true, id: true },
    where: { organizationId, kind, subjectKind, subjectId },
  });
  if (!duty) return false;
  const { affected } = await tx.manager.update(
    Duty,
    { organizationId, id: duty.id, status: excusing.from },
    { status: excusing.to, closedAt: at, closedBy: word.by, closeReason: word.reason },
  );
  if (affected !== 1) return false;
  await unschedule(tx, noteOverdue, duty.id);
  dutiesClosed.inc({ kind, by: word.by === null ? 'event' : 'member' });
  return true;
}

/**
 * Opens again what a delivery had satisfied, because it came back. The due date stays: the person still waits since then. One that
 * is past it is noted as overdue anew.
 *
 * @param at when the delivery came back; kept out of the row, whose dates are those of the duty
 * @returns the ids of the duties that are open again
 */
export async function reopenDutiesSatisfiedBy(
  tx: TenantTransaction,
  deliveryId: string,
  at: Date,
): Promise<string[]> {
  const { organizationId } = tx;
  const satisfied = await tx.manager.findBy(Duty, { organizationId, satisfiedBy: deliveryId });
  const reopened: string[] = [];
  for (const duty of satisfied) {
    const { affected } = await tx.manager.update(
      Duty,
      {
        organizationId,
        id: duty.id,
        status: reopening.from,
        satisfiedBy: deliveryId,
        // One that a person had closed stays closed.
        closedBy: IsNull(),
      },
      { status: reopening.to, closedAt: null, satisfiedBy: null, overdueNotedAt: null },
    );
    if (affected !== 1) continue;
    const overdue = overdueFrom(duty.dueAt);
    await schedule(tx, noteOverdue, duty.id, overdue > at ? overdue : at);
    dutiesOpened.inc({ kind: duty.kind });
    reopened.push(duty.id);
  }
  return reopened;
}

/** The first instant at which a duty is overdue; dates are kept to the millisecond. */
export function overdueFrom(dueAt: Date): Date {
  return new Date(dueAt.getTime() + 1);
}

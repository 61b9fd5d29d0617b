import { newId, type TenantTransaction } from '#platform/database';
import { AuditEntry } from './audit-entry.entity.js';
import type { Actor } from './domain/principal.js';

/** The row that something was done to. */
export interface AuditSubject {
  readonly kind: string;
  readonly id: string | null;
}

/** An entry about one of many rows. */
interface AuditNote {
  readonly subject: AuditSubject;
  readonly details?: AuditDetails;
}

type AuditDetails = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/**
 * Writes to the audit trail with the open transaction.
 *
 * @param action `library.past-tense`, such as `rejections.approved`
 * @param at business time
 * @param details ids, codes and names of fields; never what a field held, for erasure would have to find it
 */
export async function audit(
  tx: TenantTransaction,
  actor: Actor,
  action: string,
  subject: AuditSubject,
  at: Date,
  details: AuditDetails = {},
): Promise<void> {
  await auditAll(tx, actor, action, [{ subject, details }], at);
}

/** As {@link audit}, for the same act on many rows: one statement. */
export async function auditAll(
  tx: TenantTransaction,
  actor: Actor,
  action: string,
  notes: readonly AuditNote[],
  at: Date,
): Promise<void> {
  if (notes.length === 0) return;
  await tx.manager.insert(
    AuditEntry,
    notes.map(({ subject, details = {} }) => ({
      organizationId: tx.organizationId,
      id: newId(),
      at,
      actorKind: actor.kind,
      actorId: actor.id,
      action,
      subjectKind: subject.kind,
      subjectId: subject.id,
      details: details as object,
    })),
  );
}

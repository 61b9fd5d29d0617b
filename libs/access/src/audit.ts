import { newId, type TenantTransaction } from '#platform/database';
import { AuditEntry } from './audit-entry.entity.js';
import type { Actor } from './domain/principal.js';

/** The row that something was done to. */
export interface AuditSubject {
  readonly kind: string;
  readonly id: string | null;
}

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
  details: Readonly<Record<string, string | number | boolean | null | readonly string[]>> = {},
): Promise<void> {
  await tx.manager.insert(AuditEntry, {
    organizationId: tx.organizationId,
    id: newId(),
    at,
    actorKind: actor.kind,
    actorId: actor.id,
    action,
    subjectKind: subject.kind,
    subjectId: subject.id,
    details: details as object,
  });
}

import { IsNull } from 'typeorm';
import type { TenantTransaction } from '#platform/database';
import { audit } from './audit.js';
import { Organization } from './organization.entity.js';

/** Pauses all mail of an organization whose data came from a backup, until a person has looked and resumes it. */
export async function pauseAfterRestore(tx: TenantTransaction, at: Date): Promise<void> {
  const { organizationId: id } = tx;
  await tx.manager.update(
    Organization,
    { id, sendingPausedAt: IsNull() },
    { sendingPausedAt: at, sendingPausedBy: null },
  );
  await audit(tx, { kind: 'system', id: null }, 'access.restored', { kind: 'organization', id }, at);
}

import { LessThanOrEqual } from 'typeorm';
import { claimRoute, dropRoutes, newId, type TenantTransaction } from '#platform/database';
import { newToken } from '#platform/secrets';
import { Session } from './session.entity.js';

/** A session ends this long after it began, used or not. */
export const sessionSeconds = 12 * 3_600;

/** What the browser gets; nothing of it is stored in the clear. */
export interface OpenedSession {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Opens a session under a new token, and clears away the member's expired ones. Machine time: a simulated clock must not sign people out. */
export async function openSession(tx: TenantTransaction, memberId: string): Promise<OpenedSession> {
  const now = new Date();
  const { organizationId } = tx;
  await endSessions(tx, { memberId, expiresAt: LessThanOrEqual(now) });
  const token = newToken();
  const id = newId();
  const expiresAt = new Date(now.getTime() + sessionSeconds * 1_000);
  await tx.manager.insert(Session, { organizationId, id, memberId, createdAt: now, expiresAt });
  await claimRoute(tx, 'session', token, id);
  return { token, expiresAt };
}

/** Ends sessions of the open tenant; their tokens open nothing from the commit on. */
export async function endSessions(
  tx: TenantTransaction,
  which: { id: string } | { memberId: string; expiresAt?: ReturnType<typeof LessThanOrEqual<Date>> },
): Promise<void> {
  const sessions = await tx.manager.find(Session, {
    where: { ...which, organizationId: tx.organizationId },
    select: { id: true },
  });
  for (const { id } of sessions) {
    await tx.manager.delete(Session, { organizationId: tx.organizationId, id });
    await dropRoutes(tx, 'session', id);
  }
}

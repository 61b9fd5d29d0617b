import { IsNull } from 'typeorm';
import { claimRoute, insertNew, lockNames, newId, type TenantTransaction } from '#platform/database';
import { Conversation } from './conversation.entity.js';

export interface NewConversation {
  readonly candidateId: string;
  /** Null for a conversation about no application in particular. */
  readonly applicationId: string | null;
  readonly at: Date;
}

/**
 * Opens the conversation with a candidate about an application, once: asking again returns the same one. Claims the route key by
 * which mail to its signed reply address finds the organization.
 *
 * @returns the conversation's id
 */
export async function openConversation(
  tx: TenantTransaction,
  { candidateId, applicationId, at }: NewConversation,
): Promise<string> {
  const { organizationId } = tx;
  const same = { organizationId, candidateId, applicationId: applicationId ?? IsNull() };
  if (applicationId === null) {
    // No constraint holds a candidate to one conversation without an application: two at once wait for each other.
    await lockNames(tx, [`conversation:${organizationId}:${candidateId}`]);
    const known = await tx.manager.findOneBy(Conversation, same);
    if (known) return known.id;
  }
  const id = newId();
  const isNew = await insertNew(tx, Conversation, {
    organizationId,
    id,
    candidateId,
    applicationId,
    status: 'open',
    lastMessageAt: at,
    createdAt: at,
  });
  if (isNew) {
    await claimRoute(tx, 'conversation', id, id);
    return id;
  }
  const known = await tx.manager.findOneOrFail(Conversation, {
    select: { id: true },
    where: { organizationId, applicationId: applicationId ?? IsNull() },
  });
  return known.id;
}

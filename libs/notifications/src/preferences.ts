import { In } from 'typeorm';
import { newId, type TenantTransaction } from '#platform/database';
import { NotificationPreferences } from './notification-preferences.entity.js';

/** Which mails somebody wants. */
export interface Wishes {
  /** A mail for each reply of a candidate that is theirs to answer. */
  readonly notifyReplies: boolean;
  /** A mail on the morning of a working day on which something needs them. */
  readonly notifyDigest: boolean;
}

const everything: Wishes = { notifyReplies: true, notifyDigest: true };

/** What a member of the open tenant wants: everything, until they say otherwise. */
export async function wishesOf(tx: TenantTransaction, memberId: string): Promise<Wishes> {
  const row = await tx.manager.findOneBy(NotificationPreferences, {
    organizationId: tx.organizationId,
    memberId,
  });
  const { notifyReplies, notifyDigest } = row ?? everything;
  return { notifyReplies, notifyDigest };
}

/** Those of the members who want a kind of mail. */
export async function whoWants<T extends { readonly id: string }>(
  tx: TenantTransaction,
  members: readonly T[],
  mail: keyof Wishes,
): Promise<T[]> {
  const refusing = await tx.manager.findBy(NotificationPreferences, {
    organizationId: tx.organizationId,
    memberId: In(members.map(({ id }) => id)),
    [mail]: false,
  });
  const refused = new Set(refusing.map(({ memberId }) => memberId));
  return members.filter(({ id }) => !refused.has(id));
}

/** Keeps what a member wants; what is left out stays as it is. */
export async function changeWishes(
  tx: TenantTransaction,
  memberId: string,
  change: Partial<Wishes>,
  at: Date,
): Promise<Wishes> {
  const { organizationId } = tx;
  const wishes = { ...(await wishesOf(tx, memberId)), ...change };
  await tx.manager
    .createQueryBuilder()
    .insert()
    .into(NotificationPreferences)
    .values({ organizationId, id: newId(), memberId, ...wishes, updatedAt: at })
    .orUpdate(['notify_replies', 'notify_digest', 'updated_at'], ['organization_id', 'member_id'])
    .execute();
  return wishes;
}

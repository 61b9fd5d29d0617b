import { newId, type TenantTransaction } from '#platform/database';
import { mailMembers, type MailToMember } from './mail-member.js';
import { Notice } from './notice.entity.js';

/** What a notice is about: told to each member once. */
export type About =
  | { readonly kind: 'reply'; readonly messageId: string }
  | { readonly kind: 'digest'; readonly day: string }
  | { readonly kind: 'stream_pause'; readonly streamPauseId: string }
  | { readonly kind: 'batch_pause'; readonly approvalBatchId: string }
  | { readonly kind: 'ats_refusal'; readonly atsRefusalId: string };

/** A mail to one member about one thing. */
export interface NewNotice {
  readonly about: About;
  readonly mail: MailToMember;
}

/**
 * Mails members, with the open transaction. Told again about the same, they get nothing more.
 *
 * @param at business time
 */
export async function sendNotices(
  tx: TenantTransaction,
  notices: readonly NewNotice[],
  at: Date,
): Promise<void> {
  if (notices.length === 0) return;
  const { organizationId } = tx;
  const rows = notices.map(({ about, mail }) => ({
    organizationId,
    id: newId(),
    memberId: mail.member.id,
    ...about,
    createdAt: at,
  }));
  const { raw } = await tx.manager
    .createQueryBuilder()
    .insert()
    .into(Notice)
    .values(rows)
    .orIgnore()
    .returning('id')
    .execute();
  const isNew = new Set((raw as { id: string }[]).map(({ id }) => id));
  const mails = notices.flatMap(({ mail }, index) => {
    const id = rows[index]?.id ?? '';
    return isNew.has(id) ? [{ owner: { ownerKind: 'notice' as const, ownerId: id }, mail }] : [];
  });
  await mailMembers(tx, mails, at);
}

import { insertNew, newId, type TenantTransaction } from '#platform/database';
import { mailMember, type MailToMember } from './mail-member.js';
import { Notice } from './notice.entity.js';

/** What a notice is about: told to each member once. */
export type About =
  | { readonly kind: 'reply'; readonly messageId: string }
  | { readonly kind: 'digest'; readonly day: string }
  | { readonly kind: 'stream_pause'; readonly streamPauseId: string };

/**
 * Mails a member, with the open transaction. Told again about the same, they get nothing more.
 *
 * @param at business time
 */
export async function sendNotice(
  tx: TenantTransaction,
  about: About,
  mail: MailToMember,
  at: Date,
): Promise<void> {
  const id = newId();
  const row = { organizationId: tx.organizationId, id, memberId: mail.member.id, ...about, createdAt: at };
  if (!(await insertNew(tx, Notice, row))) return;
  await mailMember(tx, { ownerKind: 'notice', ownerId: id }, mail, at);
}

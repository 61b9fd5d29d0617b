import { findMember, getOrganization } from '#access';
import { type DeliveryFacts, OwnsDeliveries, type Proof, readStreamPause, SingleLetterOwner } from '#mail';
import { Clock } from '#platform/clock';
import type { TenantTransaction } from '#platform/database';
import { dayIn } from './domain/morning.js';
import { Notice } from './notice.entity.js';
import { wishesOf } from './preferences.js';
import { owedBy } from './what-is-owed.js';

/**
 * Answers for the mails to members. Nothing follows from what becomes of them: what needs somebody stands on the dashboard and in the
 * ledger of duties, whether the mail arrived or not.
 */
@OwnsDeliveries('notice')
export class NoticeLetterOwner extends SingleLetterOwner {
  constructor(private readonly clock: Clock) {
    super();
  }

  override async proveOne(tx: TenantTransaction, { ownerId }: DeliveryFacts): Promise<Proof> {
    const notice = await tx.manager.findOneByOrFail(Notice, {
      organizationId: tx.organizationId,
      id: ownerId,
    });
    const member = await findMember(tx, notice.memberId);
    if (!member?.active) return refused('member_inactive', 'This member is no longer active.');
    if (!(await isWanted(tx, notice))) return refused('not_wanted', 'They chose not to get such mails.');
    if (notice.messageId !== null && (await owedBy(tx, notice.messageId)) === null)
      return refused('nothing_owed', 'The message was taken care of before the mail left.');
    if (notice.day !== null && notice.day !== (await this.today(tx)))
      return refused('day_over', 'The day that it is about is over.');
    if (
      notice.streamPauseId !== null &&
      (await readStreamPause(tx, notice.streamPauseId))?.resumedAt !== null
    )
      return refused('nothing_owed', 'Mail was resumed before this mail left.');
    return { go: true };
  }

  private async today(tx: TenantTransaction): Promise<string> {
    const { timeZone } = await getOrganization(tx);
    return dayIn(timeZone, this.clock.now());
  }

  override async bounced(): Promise<void> {}
}

async function isWanted(tx: TenantTransaction, { kind, memberId }: Notice): Promise<boolean> {
  if (kind !== 'reply' && kind !== 'digest') return true;
  const { notifyReplies, notifyDigest } = await wishesOf(tx, memberId);
  return kind === 'reply' ? notifyReplies : notifyDigest;
}

function refused(reason: string, text: string): Proof {
  return { go: false, reason: `notifications.${reason}`, text };
}

import { In } from 'typeorm';
import { findMembers, getOrganization } from '#access';
import { findOpenRefusal } from '#ats';
import { type DeliveryFacts, LetterOwner, OwnsDeliveries, type Proof, readStreamPause } from '#mail';
import { Clock } from '#platform/clock';
import type { TenantTransaction } from '#platform/database';
import { readBatchPause } from '#rejections';
import { dayIn } from './domain/morning.js';
import { Notice } from './notice.entity.js';
import { whoWants, type Wishes } from './preferences.js';
import { owedFor } from './what-is-owed.js';

/**
 * Answers for the mails to members. Nothing follows from what becomes of them: what needs somebody stands on the dashboard and in the
 * ledger of duties, whether the mail arrived or not.
 */
@OwnsDeliveries('notice')
export class NoticeLetterOwner extends LetterOwner {
  constructor(private readonly clock: Clock) {
    super();
  }

  override async proveAgain(
    tx: TenantTransaction,
    deliveries: readonly DeliveryFacts[],
  ): Promise<ReadonlyMap<string, Proof>> {
    const ids = deliveries.map(({ ownerId }) => ownerId);
    const notices = await tx.manager.findBy(Notice, { organizationId: tx.organizationId, id: In(ids) });
    const byId = new Map(notices.map((notice) => [notice.id, notice]));
    const known = await this.readKnown(tx, notices);
    return new Map(
      deliveries.map(({ id, ownerId }) => {
        const notice = byId.get(ownerId);
        if (!notice) throw new Error('A mail to a member belongs to no notice.');
        return [id, prove(notice, known)];
      }),
    );
  }

  private async readKnown(tx: TenantTransaction, notices: readonly Notice[]): Promise<Known> {
    const members = await findMembers(
      tx,
      notices.map(({ memberId }) => memberId),
    );
    const active = members.filter((member) => member.active);
    const idsOf = async (kind: keyof Wishes): Promise<ReadonlySet<string>> =>
      new Set((await whoWants(tx, active, kind)).map(({ id }) => id));
    const pauses = new Set(notices.flatMap(({ streamPauseId }) => streamPauseId ?? []));
    const stillPaused = new Set<string>();
    for (const id of pauses) if ((await readStreamPause(tx, id))?.resumedAt === null) stillPaused.add(id);
    const batches = new Set(notices.flatMap(({ approvalBatchId }) => approvalBatchId ?? []));
    const waitingBatches = new Set<string>();
    for (const id of batches) if (await readBatchPause(tx, id)) waitingBatches.add(id);
    const refusals = new Set(notices.flatMap(({ atsRefusalId }) => atsRefusalId ?? []));
    const stillRefused = new Set<string>();
    for (const id of refusals) if (await findOpenRefusal(tx, id)) stillRefused.add(id);
    return {
      active: new Set(active.map(({ id }) => id)),
      wanting: { reply: await idsOf('notifyReplies'), digest: await idsOf('notifyDigest') },
      owed: await owedFor(
        tx,
        notices.flatMap(({ messageId }) => messageId ?? []),
      ),
      stillPaused,
      waitingBatches,
      stillRefused,
      today: dayIn((await getOrganization(tx)).timeZone, this.clock.now()),
    };
  }

  override async settled(): Promise<void> {}

  override async bounced(): Promise<void> {}
}

/** What is read once for all notices. */
interface Known {
  /** Ids of members. */
  readonly active: ReadonlySet<string>;
  /** Of the active: the ids of those who want each kind of mail that can be unwanted. */
  readonly wanting: { readonly reply: ReadonlySet<string>; readonly digest: ReadonlySet<string> };
  readonly owed: ReadonlyMap<string, Date>;
  /** Ids of pauses of a stream. */
  readonly stillPaused: ReadonlySet<string>;
  /** Ids of batches whose first letters somebody has to look at. */
  readonly waitingBatches: ReadonlySet<string>;
  /** Ids of refusals by an ATS. */
  readonly stillRefused: ReadonlySet<string>;
  /** The organization's day, `2026-03-02`. */
  readonly today: string;
}

function prove(notice: Notice, known: Known): Proof {
  const { kind, memberId, messageId, day, streamPauseId, approvalBatchId, atsRefusalId } = notice;
  if (!known.active.has(memberId)) return refused('member_inactive', 'This member is no longer active.');
  if ((kind === 'reply' || kind === 'digest') && !known.wanting[kind].has(memberId))
    return refused('not_wanted', 'They chose not to get such mails.');
  if (messageId !== null && !known.owed.has(messageId))
    return refused('nothing_owed', 'The message was taken care of before the mail left.');
  if (day !== null && day !== known.today) return refused('day_over', 'The day that it is about is over.');
  if (streamPauseId !== null && !known.stillPaused.has(streamPauseId))
    return refused('nothing_owed', 'Mail was resumed before this mail left.');
  if (approvalBatchId !== null && !known.waitingBatches.has(approvalBatchId))
    return refused('nothing_owed', 'Somebody looked at the batch before this mail left.');
  if (atsRefusalId !== null && !known.stillRefused.has(atsRefusalId))
    return refused('nothing_owed', 'The credentials were mended before this mail left.');
  return { go: true };
}

function refused(reason: string, text: string): Proof {
  return { go: false, reason: `notifications.${reason}`, text };
}

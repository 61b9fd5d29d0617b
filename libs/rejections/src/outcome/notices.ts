import { type FindOperator, IsNull } from 'typeorm';
import { insertNew, newId, type TenantTransaction } from '#platform/database';
import { outcomeErrors } from '../domain/outcome-errors.js';
import type { NoticeHow, NoticeSays } from '../domain/outcome-notice.js';
import { OutcomeNotice } from './outcome-notice.entity.js';

/** How, when and by whom somebody was told. */
export interface Told {
  readonly how: NoticeHow;
  readonly toldAt: Date;
  readonly note: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  /** Of our own note; absent where a member recorded it. */
  readonly deliveryId?: string;
}

/** What an application shows of its notices: more than anybody reads. */
const SHOWN_AT_MOST = 20;

/** What whoever applied was told other than by a letter, the newest first. */
export async function noticesOf(tx: TenantTransaction, applicationId: string): Promise<OutcomeNotice[]> {
  return tx.manager.find(OutcomeNotice, {
    where: { organizationId: tx.organizationId, applicationId },
    order: { toldAt: 'DESC', id: 'DESC' },
    take: SHOWN_AT_MOST,
  });
}

/**
 * Keeps the evidence. The newest "nothing is decided yet" is the one that an undecided wait is counted from.
 *
 * @throws DomainError `rejections.notice_overtaken` when somebody else recorded one at the same moment
 */
export async function addNotice(
  tx: TenantTransaction,
  of: { readonly applicationId: string; readonly candidateId: string; readonly says: NoticeSays },
  told: Told,
): Promise<void> {
  const { organizationId } = tx;
  const isCurrent = of.says === 'no_decision_yet' && (await isNewest(tx, of.applicationId, told.toldAt));
  if (isCurrent) await endStillDeciding(tx, of.applicationId);
  const notice = { organizationId, id: newId(), ...of, ...told, isCurrent };
  if (!(await insertNew(tx, OutcomeNotice, notice))) throw outcomeErrors.overtaken();
}

/** When somebody was last told that nothing is decided yet, by whatever way; `null` if never. What came back told nobody. */
export async function lastToldStillDeciding(
  tx: TenantTransaction,
  applicationId: string,
): Promise<Date | null> {
  const newest = await newestStillDeciding(tx, applicationId);
  return newest?.toldAt ?? null;
}

/** Our note that told somebody came back: the wait is counted from what they were told before it, if anything. A second telling changes nothing. */
export async function noteCameBack(tx: TenantTransaction, deliveryId: string, at: Date): Promise<void> {
  const { organizationId } = tx;
  const notice = await tx.manager.findOneBy(OutcomeNotice, { organizationId, deliveryId });
  if (!notice || notice.cameBackAt !== null) return;
  const { id, applicationId, isCurrent } = notice;
  await tx.manager.update(OutcomeNotice, { organizationId, id }, { cameBackAt: at, isCurrent: false });
  const before = isCurrent ? await newestStillDeciding(tx, applicationId) : null;
  if (before) await tx.manager.update(OutcomeNotice, { organizationId, id: before.id }, { isCurrent: true });
}

/** A decision ends what "nothing is decided yet" said. */
export async function endStillDeciding(tx: TenantTransaction, applicationId: string): Promise<void> {
  const { organizationId } = tx;
  await tx.manager.update(
    OutcomeNotice,
    { organizationId, applicationId, isCurrent: true },
    { isCurrent: false },
  );
}

/** Of an erased person stays that they were told, when and how. */
export async function eraseNotices(tx: TenantTransaction, candidateId: FindOperator<string>): Promise<void> {
  const { organizationId } = tx;
  await tx.manager.update(OutcomeNotice, { organizationId, candidateId }, { note: null, isCurrent: false });
}

async function isNewest(tx: TenantTransaction, applicationId: string, toldAt: Date): Promise<boolean> {
  const [newest] = await tx.manager.find(OutcomeNotice, {
    where: { organizationId: tx.organizationId, applicationId, isCurrent: true },
  });
  return !newest || newest.toldAt <= toldAt;
}

async function newestStillDeciding(
  tx: TenantTransaction,
  applicationId: string,
): Promise<OutcomeNotice | null> {
  const { organizationId } = tx;
  return tx.manager.findOne(OutcomeNotice, {
    where: { organizationId, applicationId, says: 'no_decision_yet', cameBackAt: IsNull() },
    order: { toldAt: 'DESC', id: 'DESC' },
  });
}

import type { TenantTransaction } from '#platform/database';
import { oldDays, type SecondReason, usualDays, whySecondPerson } from '../domain/second-person.js';
import { Rejection } from '../rejection.entity.js';

const day = 86_400_000;

/** What is asked about the volume of a batch, and kept with it. */
interface Volume {
  readonly secondReasons: SecondReason[];
  readonly secondPersonAbove: number;
  readonly usualDay: number;
  readonly oldDecisions: number;
}

/** Whether a batch of letters to these decisions needs a second person, and what that was concluded from. */
export async function volumeOf(
  tx: TenantTransaction,
  of: { readonly decidedAt: readonly Date[]; readonly secondPersonAbove: number; readonly at: Date },
): Promise<Volume> {
  const { decidedAt, secondPersonAbove, at } = of;
  const old = new Date(at.getTime() - oldDays * day);
  const facts = {
    letters: decidedAt.length,
    secondPersonAbove,
    usualDay: await usualDay(tx, at),
    oldDecisions: decidedAt.filter((date) => date < old).length,
  };
  const { usualDay: usual, oldDecisions } = facts;
  return { secondReasons: whySecondPerson(facts), secondPersonAbove, usualDay: usual, oldDecisions };
}

/** The most letters that were approved within 24 hours, counted in such days back from now (index rejections_approved). */
async function usualDay(tx: TenantTransaction, at: Date): Promise<number> {
  const [row] = await tx.manager.query<{ most: number | null }[]>(
    `SELECT max(n)::int AS most FROM (
       SELECT count(*) AS n FROM rejections
        WHERE organization_id = $1 AND approved_at > $2 AND approved_at <= $3
        GROUP BY floor(extract(epoch FROM $3::timestamptz - approved_at) / 86400)) AS days`,
    [tx.organizationId, new Date(at.getTime() - usualDays * day), at],
  );
  return row?.most ?? 0;
}

/** When what the letters of a batch tell was decided. */
export async function decisionsOf(tx: TenantTransaction, batchId: string): Promise<Date[]> {
  const rows = await tx.manager.find(Rejection, {
    select: { organizationId: true, id: true, decidedAt: true },
    where: { organizationId: tx.organizationId, batchId },
  });
  return rows.map(({ decidedAt }) => decidedAt);
}
